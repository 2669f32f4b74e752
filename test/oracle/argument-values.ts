/** Values of arguments: mostly such as find something, at times such as name nothing or are mistakes. */
import type { FieldChoice } from "./queries.ts";
import { enterpriseCodes, unknownMember, type World } from "./rows.ts";

const states = ["OPEN", "DONE", "WITHDRAWN"] as const;

/** Returns the value that the choice stands for; undefined leaves the argument out. */
export function argumentValue(field: FieldChoice, name: string, world: World): unknown {
  const [picks, take] = picker(field.arguments[name]?.picks ?? []);
  switch (name) {
    case "id":
      return identifier(field.name, world, picks);
    case "member":
      return memberCode(world, take());
    case "first":
      return take() % 15 === 14 ? (take() % 2 === 0 ? -1 : 101) : take() % 8;
    case "of":
      return take() % 3 === 0 ? "SERVED" : "RECORDS";
    case "orderBy":
      return [null, "DESC", "ASC"][take() % 3];
    case "after":
      return cursor(field, world, picks);
    case "period":
      return {
        year: 2024 + (take() % 2),
        ...[{}, { quarter: null }, { quarter: 1 + (take() % 4) }][take() % 3],
      };
    case "filter":
      return {
        ...recordedBy(world, picks),
        ...(field.name === "records" ? recordFilter(picks) : {}),
      };
    default:
      return undefined;
  }
}

type Picks = () => number;

function picker(picks: readonly number[]): [Picks, Picks] {
  let at = 0;
  const take = (): number => picks[at++ % Math.max(picks.length, 1)] ?? 0;
  return [take, take];
}

function identifier(field: string, { members }: World, take: Picks): string {
  const ids = members.flatMap(({ records, demands }) =>
    (field === "demand" ? demands : records).map(({ id }) => id),
  );
  const owner = members[take() % members.length]!.code;
  const strange = [`${owner}:none`, `${unknownMember}:a1`, "bare", owner, "", ":", "E1"];
  const chosen = take() % (ids.length * 3 + strange.length);
  return ids[Math.floor(chosen / 3)] ?? strange[chosen % strange.length]!;
}

const memberCode = ({ members }: World, pick: number): string =>
  members[pick % (members.length + 1)]?.code ?? unknownMember;

/** A cursor of the list and order, at times of the other order or none at all. */
function cursor(field: FieldChoice, { members }: World, take: Picks): string | null {
  const kind = take() % 12;
  if (kind === 0) return null;
  if (kind === 1) return ["", "nonsense", "W10", "bnVsbA"][take() % 4]!;
  const rows = members.flatMap(({ records, demands }) =>
    field.name === "demands"
      ? demands.map(({ id, at }) => [at, id])
      : records.map(({ id, openedAt }) => [openedAt, id]),
  );
  const [key, id] = rows[take() % Math.max(rows.length, 1)] ?? [1, `${unknownMember}:m`];
  const chosen = field.arguments.orderBy;
  const isGiven = chosen?.isGiven && chosen.by !== "absent";
  const order = isGiven && argumentValue(field, "orderBy", { members }) === "ASC" ? "ASC" : "DESC";
  const direction = kind === 2 ? (order === "ASC" ? "DESC" : "ASC") : order;
  return Buffer.from(JSON.stringify([direction, key, id])).toString("base64url");
}

function recordedBy(world: World, take: Picks): object {
  const kind = take() % 9;
  const known = [1, 2, 3].map(() =>
    memberCode({ members: world.members }, take() % world.members.length),
  );
  if (kind < 4) return {};
  if (kind === 4) return { recordedBy: take() % 2 === 0 ? null : [] };
  if (kind === 5) return { recordedBy: [unknownMember, known[0]] };
  // One value stands for a list of one.
  if (kind === 6) return { recordedBy: known[0] };
  return { recordedBy: known.slice(0, 1 + (take() % 3)) };
}

function recordFilter(take: Picks): object {
  const kind = take() % 6;
  return {
    ...(kind % 2 === 1 ? { state: [states[take() % 3], states[take() % 3]] } : {}),
    ...(kind === 2 ? { enterprise: enterpriseCodes[take() % enterpriseCodes.length] } : {}),
    ...(kind > 3 ? { openedFrom: take() % 3 } : {}),
  };
}
