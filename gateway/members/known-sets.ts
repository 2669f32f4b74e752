/**
 * The sets behind exact distinct counts and claims. Members own them and say with every answer which content is
 * theirs now, by digest; what the gateway has read already does not travel again.
 */
import { isObject, type Json, type JsonObject } from "../plan/entity-places.ts";
import type { Answers, Asked } from "./exchange.ts";
import { gap } from "./gap.ts";
import { ClaimBoard, type ClaimSet, readClaims } from "./merge/claims.ts";
import { type KeySet, KeyUnion, readKeySet } from "./merge/key-set.ts";
import { helperPrefix, type SetSlot } from "./merge/program.ts";
import { argumentValues, type Values } from "./routing.ts";
import { isGap, type MemberAnswer } from "./transport.ts";

type MemberSet = KeySet | ClaimSet;
/** One figure of one period, or whatever the arguments say: the sets of all members stand together. */
type Place = {
  readonly union: KeyUnion;
  readonly board: ClaimBoard;
  readonly sets: Map<string, MemberSet>;
};
/** What was known when a member was asked: it may have been given up for others when the answer comes. */
export type AskedSets = readonly {
  readonly slot: SetSlot;
  readonly place: Place;
  readonly known: ReadonlyMap<string, MemberSet>;
}[];

/** Keys and claims in memory, about 50 bytes each. */
const mostKeys = 8_000_000;

export class KnownSets {
  /** Least lately used first. */
  readonly #places = new Map<string, Place>();

  /** Tells every member of `asked` which content of each slot is known of it. */
  ask(
    slots: readonly SetSlot[],
    asked: readonly Asked[],
    rootValues: Values,
    variables: Values,
  ): AskedSets {
    return slots.map((slot) => {
      const place = this.#place(placeOf(slot, rootValues, variables));
      for (const one of asked) {
        one.variables[slot.variable] = place.sets.get(one.member.code)?.digest ?? null;
      }
      return { slot, place, known: new Map(place.sets) };
    });
  }

  /** Puts the sets in their places in `answers`; a member whose set cannot be read leaves a gap. */
  read(askedSets: AskedSets, answers: Answers): Answers {
    if (askedSets.length === 0) return answers;
    const read = new Map(answers);
    for (const [member, answer] of answers) {
      if (isGap(answer)) continue;
      const isSound = askedSets.every((asked) => readInto(asked, member, answer));
      if (!isSound) read.set(member, gap(member, "INVALID_ANSWER", "键集无法核对 unreadable set"));
    }
    this.#forget();
    return read;
  }

  #place(name: string): Place {
    const known = this.#places.get(name);
    const place = known ?? { union: new KeyUnion(), board: new ClaimBoard(), sets: new Map() };
    this.#places.delete(name);
    this.#places.set(name, place);
    return place;
  }

  #forget(): void {
    let size = 0;
    for (const [name, place] of [...this.#places].reverse()) {
      size += place.union.size + place.board.size;
      if (size > mostKeys) this.#places.delete(name);
    }
  }
}

function readInto({ slot, place, known }: AskedSets[number], member: string, answer: MemberAnswer) {
  const holder = at(answer.data, slot.path);
  const key = `${helperPrefix}${slot.name}`;
  const given = holder?.[key];
  if (!holder || given === null || given === undefined) return true;
  const held = known.get(member);
  const content = isObject(given) ? (given.keys ?? given.claims ?? null) : undefined;
  const isHeld = content === null && held?.digest === (given as JsonObject).digest;
  const set = isHeld ? held : readSet(slot, place, member, given);
  if (!set) return false;
  place.sets.set(member, set);
  // Merging works on the set itself; nothing of it goes to the client.
  holder[key] = set as unknown as Json;
  return true;
}

const readSet = ({ by }: SetSlot, { union, board }: Place, member: string, given: Json) =>
  by === "DISTINCT" ? readKeySet(member, given, union) : readClaims(member, given, board);

function at(data: Json, path: SetSlot["path"]): JsonObject | null {
  const end = path.reduce<Json | undefined>(
    (value, { alias, name }) => (isObject(value) ? value[(alias ?? name).value] : null),
    data,
  );
  return isObject(end) ? end : null;
}

function placeOf(slot: SetSlot, rootValues: Values, variables: Values): string {
  const { path, name, dependsOn } = slot;
  if (dependsOn !== null) return `${name}${JSON.stringify(rootValues[dependsOn])}`;
  const steps = path.map((node, index) => {
    const values = index === 0 ? rootValues : argumentValues(node, {}, variables);
    return `${node.name.value}${JSON.stringify(values)}`;
  });
  return [...steps, name].join(".");
}
