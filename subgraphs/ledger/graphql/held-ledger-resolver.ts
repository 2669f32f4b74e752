/** Answers for what the ledger holds today, so that anyone may compare it with the log. */
import DataLoader from "dataloader";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { eventOf } from "../actions/event-of-row.ts";
import { toBase64 } from "../rules/evidence/base64.ts";
import { canonicalJson } from "../rules/evidence/canonical-json.ts";
import { saltedPlaces } from "../rules/evidence/event-leaf.ts";
import { isPersonalFact } from "../rules/evidence/held-kind.ts";
import { replaceAt, unsealedMark, valueAt } from "../rules/evidence/personal-field.ts";
import { canSeePersonalData } from "../rules/permission.ts";
import {
  countWaiting,
  type HeldSource,
  readEntries,
  readEventsOutside,
  readHeldEvents,
} from "../tables/held-ledger.ts";
import { EvidenceLog, EvidenceRow, SealOpening } from "./evidence.ts";
import { EventOutside, HeldEntry, type HeldKind } from "./held-ledger.ts";

type Row = { readonly eventId: string };
type HeldEvent = { readonly text: string; readonly opened: readonly SealOpening[] };

const mostEntries = 1000;
const mostOutside = 100;

@Resolver(() => EvidenceRow)
export class HeldEventResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The event as the ledger holds it today, canonical JSON in the form of the leaf; null when it is gone.",
  })
  async event(@Root() { eventId }: Row, @Ctx() context: MemberContext): Promise<string | null> {
    return (await heldEvents(context).load(eventId))?.text ?? null;
  }

  @FieldResolver(() => [SealOpening], {
    description: "Openings of sealed fields; only for callers who may see what they hold.",
  })
  async opened(
    @Root() { eventId }: Row,
    @Ctx() context: MemberContext,
  ): Promise<readonly SealOpening[]> {
    return mayOpen(context) ? ((await heldEvents(context).load(eventId))?.opened ?? []) : [];
  }
}

@Resolver(() => EvidenceLog)
export class HeldLedgerResolver {
  @FieldResolver(() => Boolean, {
    description: "True when the caller is given all that opens sealed fields.",
  })
  opensPersonal(@Ctx() context: MemberContext): boolean {
    return mayOpen(context);
  }

  @FieldResolver(() => Int, { description: "Events that wait for their place in the log." })
  waiting(@Ctx() { em }: MemberContext): Promise<number> {
    return countWaiting(em);
  }

  @FieldResolver(() => [EventOutside], {
    description: "Events that the ledger holds and the log does not, 100 at most.",
  })
  eventsOutside(@Ctx() { em }: MemberContext): Promise<EventOutside[]> {
    return readEventsOutside(em, mostOutside);
  }

  @FieldResolver(() => [HeldEntry], {
    description: "What the ledger holds today, by identifier.",
  })
  async entries(
    @Ctx() context: MemberContext,
    @Arg("after", () => ID, { defaultValue: "", description: "Only identifiers after this one." })
    after: string,
    @Arg("count", () => Int, { defaultValue: 100, description: "How many, 1000 at most." })
    count: number,
  ): Promise<HeldEntry[]> {
    if (count < 0 || count > mostEntries)
      throw refuse(
        "BAD_USER_INPUT",
        `count：最多 ${mostEntries}。\`count\` takes ${mostEntries} at most.`,
      );
    const { em, member, contributions } = context;
    const added = (contributions.held ?? []) as readonly HeldSource[];
    const entries = await readEntries(em, member.code, added, after, count);
    const isShown = mayOpen(context)
      ? () => true
      : (kind: HeldKind, name: string) => !isPersonalFact(kind, name);
    return entries.map(({ id, kind, entry }) => {
      const facts = JSON.parse(JSON.stringify(entry)) as Record<string, unknown>;
      const told = Object.entries(facts).filter(
        ([name, value]) => value !== null && isShown(kind, name),
      );
      return { id, kind, entry: canonicalJson(Object.fromEntries(told)) };
    });
  }
}

const mayOpen = ({ caller, member }: MemberContext): boolean =>
  canSeePersonalData(caller, member, null);

function heldEvents(context: MemberContext): DataLoader<string, HeldEvent | null> {
  const { em, member, loader } = context;
  return loader("heldEvents", () => {
    return new DataLoader<string, HeldEvent | null>(async (ids) => {
      const held = await readHeldEvents(em, ids);
      return ids.map((id) => {
        const found = held.get(id);
        if (!found) return null;
        const {
          cause: _,
          previous: __,
          sequence: ___,
          ...facts
        } = eventOf(found.event, member.code);
        const places = saltedPlaces(facts);
        // A personal value that nothing seals must not hide behind the null of one that is.
        const shown = replaceAt(facts, places, (place) =>
          found.salts.has(place) ? null : unsealedMark,
        );
        const opened = places.flatMap((place) => {
          const salt = found.salts.get(place);
          const value = canonicalJson(valueAt(facts, place));
          return salt ? [{ place, salt: toBase64(salt), value }] : [];
        });
        return { text: canonicalJson(shown), opened };
      });
    });
  });
}
