/** One page of all rows of the living, in the total order by key and identifier. */
import type { GraphQLResolveInfo } from "graphql";
import { type Expectations, pathOf } from "./expectations.ts";
import { areKnown, type Audience, audience, coverageOf, tellMissing } from "./oracle-members.ts";
import type { Kind, World } from "./rows.ts";

type Filter = {
  readonly recordedBy?: readonly string[] | null;
  readonly state?: readonly string[] | null;
  readonly enterprise?: string | null;
  readonly openedFrom?: number | null;
};
export type PageArguments = {
  readonly filter?: Filter | null;
  readonly orderBy?: "ASC" | "DESC" | null;
  readonly first: number;
  readonly after?: string | null;
};
export type Placed<Row> = { readonly key: number; readonly row: Row };
/** Returns the page that the arguments ask for; null, with an error expected, for a mistake in them. */
export function oraclePage(
  world: World,
  expectations: Expectations,
  kinds: readonly Kind[],
  { filter, first, after, orderBy }: PageArguments,
  info: GraphQLResolveInfo,
  rowsOf: (asked: Audience) => readonly Placed<{ id: string }>[],
  readable: (asked: Audience) => Audience = (asked) => asked,
): object | null {
  const only = filter?.recordedBy;
  const mistake = (): null => {
    expectations.add("BAD_USER_INPUT", pathOf(info));
    return null;
  };
  if (only && !areKnown(world, kinds, only)) return mistake();
  const present = audience(world, kinds, only);
  const asked = readable(present);
  const direction = orderBy ?? "DESC";
  const from = after ? cursorPlace(after, direction) : null;
  const isWrong = first < 0 || first > 100 || from === undefined;
  // With nobody there to see the mistake, it is none.
  if (isWrong && present.living.length > 0) return mistake();
  tellMissing(asked, info, expectations);
  const placed = rowsOf(asked).toSorted((a, b) =>
    order(direction, [a.key, a.row.id], [b.key, b.row.id]),
  );
  const rest = placed.filter(({ key, row }) => !from || order(direction, [key, row.id], from) > 0);
  const edges = rest.slice(0, first).map(({ key, row }) => ({
    node: row,
    cursor: Buffer.from(JSON.stringify([direction, key, row.id])).toString("base64url"),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rest.length > edges.length,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: asked.living.length > 0 ? placed.length : null,
    coverage: coverageOf(asked),
  };
}

type Place = readonly [key: number, id: string];

function order(direction: "ASC" | "DESC", a: Place, b: Place): number {
  const ascending = a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
  return direction === "ASC" ? ascending : -ascending;
}

/** Where a cursor points; undefined when it is none of this order. */
function cursorPlace(cursor: string, direction: "ASC" | "DESC"): Place | undefined {
  try {
    const [way, key, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [
      string,
      number,
      string,
    ];
    return way === direction ? [key, id] : undefined;
  } catch {
    return undefined;
  }
}
