/**
 * Walks a connection page by page, forward, while members may fail and come back between pages.
 *
 * Pages cut the total order into stretches: a page's stretch begins behind the cursor it was asked by and ends
 * at its last row, or with the list when nothing is said to follow. What is promised is that a page holds its
 * stretch whole, in order, but for rows of members that its coverage names. So with everyone alive every row
 * comes exactly once; and a member that fails for a page costs no other member's row, shows none of its own
 * twice, and is told on every page on which a row of its could have been.
 */
import fc from "fast-check";
import { missingReason } from "./deaths.ts";
import type { TestNetwork } from "./network.ts";
import type { TestMember, World } from "./rows.ts";

/** A member is away on `pages` pages from page `from` on; `member` counts round the network. */
type Outage = {
  readonly member: number;
  readonly from: number;
  readonly pages: number;
  readonly how: "TIMEOUT" | "SUSPENDED";
};
export type Walk = {
  readonly list: "records" | "demands" | "enterprise";
  readonly direction: "ASC" | "DESC";
  readonly first: number;
  readonly pick: number;
  readonly seed: number;
  readonly outages: readonly Outage[];
};

const outage: fc.Arbitrary<Outage> = fc.record({
  member: fc.nat({ max: 40 }),
  from: fc.nat({ max: 4 }),
  pages: fc.integer({ min: 1, max: 3 }),
  how: fc.constantFrom("TIMEOUT", "SUSPENDED"),
});

/** Makes random walks; on `steady` ones nobody's state changes on the way. */
export const walkArbitrary = ({ isSteady }: { readonly isSteady: boolean }): fc.Arbitrary<Walk> =>
  fc.record({
    list: fc.constantFrom("records", "demands", "enterprise"),
    direction: fc.constantFrom("ASC", "DESC"),
    first: fc.integer({ min: 1, max: 7 }),
    pick: fc.nat({ max: 60 }),
    seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
    outages: isSteady ? fc.constant([]) : fc.array(outage, { minLength: 1, maxLength: 6 }),
  });

type Page = {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | null;
  readonly coverage: { readonly gaps: readonly { readonly member: string }[] };
};
type Row = { readonly id: string; readonly key: number; readonly member: string };

/** Returns a sentence about the first fault of a walk; null when it kept what is promised. */
export async function walkFault(
  network: TestNetwork,
  world: World,
  walk: Walk,
): Promise<string | null> {
  const start = startOf(world, walk);
  if (!start) return null;
  const rows = rowsOf(world, walk, start.enterprise);
  let after: string | null = null;
  let from = 0;
  for (let nth = 0; nth <= rows.length + 1; nth++) {
    const now = worldAt(world, walk, nth);
    const page: Page | null = await pageAt(network, now, walk, start.source, after);
    if (!page) return `page ${nth}: there is none after ${after}`;
    const { hasNextPage, endCursor } = page.pageInfo;
    const last = page.edges.at(-1);
    const end = hasNextPage ? rows.findIndex(({ id }) => id === last?.node.id) + 1 : rows.length;
    const fault = pageFault(page, walk, rows, [from, end], now);
    if (fault) return `page ${nth}, rows ${from} to ${end}: ${fault}\n${JSON.stringify(page)}`;
    if (!hasNextPage) return null;
    [after, from] = [endCursor, end];
  }
  return "the walk does not end";
}

/** What is wrong with a page for the stretch `from` to `end` of all rows; null when nothing is. */
function pageFault(
  { edges, pageInfo: { hasNextPage, endCursor }, totalCount, coverage }: Page,
  { first, list }: Walk,
  rows: readonly Row[],
  [from, end]: readonly [number, number],
  now: World,
): string | null {
  const asked = now.members.filter((member) => keeps(member, list));
  const missing = asked
    .filter((member) => missingReason(member) !== null)
    .map(({ code }) => code)
    .sort();
  const living = (of: readonly Row[]) => of.filter(({ member }) => !missing.includes(member));
  const named = coverage.gaps.map(({ member }) => member);
  if (named.join() !== missing.join()) return `coverage should name ${missing.join()}`;
  const wanted = living(rows.slice(from, end)).map(({ id }) => id);
  if (edges.map(({ node }) => node.id).join() !== wanted.join())
    return `its rows should be ${wanted.join()}`;
  if (edges.length > first || (hasNextPage && edges.length < first))
    return `it holds ${edges.length} rows for ${first}`;
  if (hasNextPage !== living(rows.slice(end)).length > 0) return "hasNextPage is wrong";
  if (endCursor !== (edges.at(-1)?.cursor ?? null)) return "endCursor is not that of the last row";
  const total = missing.length < asked.length ? living(rows).length : null;
  return totalCount === total ? null : `totalCount should be ${total}`;
}

const keeps = ({ kind, status }: TestMember, list: Walk["list"]): boolean =>
  status !== "LEFT" && (list !== "demands" || kind === "WINDOW");

/** The network as it is while the page with this number is asked for. */
function worldAt({ members }: World, { outages }: Walk, page: number): World {
  return {
    members: members.map((member, index) => {
      const hit = outages.find(
        (one) =>
          one.member % members.length === index && page >= one.from && page < one.from + one.pages,
      );
      if (!hit || member.status !== "ACTIVE") return member;
      return hit.how === "SUSPENDED"
        ? { ...member, status: "SUSPENDED", death: null }
        : { ...member, death: { kind: "gap", reason: hit.how } };
    }),
  };
}

type Start = { readonly source: string; readonly enterprise: string | null };

/** Where the walk begins; null when this network has no such place. */
function startOf({ members }: World, { list, direction, pick, outages }: Walk): Start | null {
  const page = (order: string) =>
    `(first: $first, after: $after${order}) {
      edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount
      coverage { gaps { member } }
    }`;
  const head = "query ($first: Int!, $after: String)";
  if (list === "demands")
    return { source: `${head} { page: demands${page("")} }`, enterprise: null };
  const ordered = page(`, orderBy: ${direction}`);
  if (list === "records")
    return { source: `${head} { page: records${ordered} }`, enterprise: null };
  // The way to the enterprise leads through a record, whose owner must stay.
  const known = members
    .filter((member) => member.status === "ACTIVE" && missingReason(member) === null)
    .filter((member) => !outages.some((one) => members[one.member % members.length] === member))
    .flatMap(({ records }) => records)
    .filter(({ enterprise }) => enterprise !== null);
  const through = known[pick % Math.max(known.length, 1)];
  return through
    ? {
        source: `${head} { record(id: "${through.id}") { enterprise { page: records${ordered} } } }`,
        enterprise: through.enterprise,
      }
    : null;
}

async function pageAt(
  network: TestNetwork,
  world: World,
  { first, seed }: Walk,
  source: string,
  after: string | null,
): Promise<Page | null> {
  const { data } = await network.ask(world, { source, variables: { first, after } }, seed);
  const root = data as { page?: Page; record?: { enterprise: { page: Page } } };
  return root.page ?? root.record?.enterprise.page ?? null;
}

/** All rows there are, in the total order: by key and then identifier. */
function rowsOf(
  { members }: World,
  { list, direction }: Walk,
  enterprise: string | null,
): readonly Row[] {
  const rowsBy = ({ code, records, demands }: TestMember): readonly Row[] =>
    list === "demands"
      ? demands.map(({ id, at }) => ({ id, key: at, member: code }))
      : records
          .filter((row) => enterprise === null || enterprise === row.enterprise)
          .map(({ id, openedAt }) => ({ id, key: openedAt, member: code }));
  const sorted = members
    .filter(({ status }) => status !== "LEFT")
    .flatMap(rowsBy)
    .sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1));
  return list !== "demands" && direction === "ASC" ? sorted : sorted.toReversed();
}
