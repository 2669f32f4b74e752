/** Walks a connection page by page, and says what is wrong with what was met on the way. */
import fc from "fast-check";
import { missingReason } from "./deaths.ts";
import type { TestNetwork } from "./network.ts";
import type { World } from "./rows.ts";

export type Walk = {
  readonly list: "records" | "demands" | "enterprise";
  readonly direction: "ASC" | "DESC";
  readonly first: number;
  readonly pick: number;
  readonly seed: number;
};

export const walkArbitrary: fc.Arbitrary<Walk> = fc.record({
  list: fc.constantFrom("records", "demands", "enterprise"),
  direction: fc.constantFrom("ASC", "DESC"),
  first: fc.integer({ min: 1, max: 7 }),
  pick: fc.nat({ max: 60 }),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
});

type Page = {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | null;
};

/** Returns a sentence about the first fault of a walk; null when every row came once, in order. */
export async function walkFault(
  network: TestNetwork,
  world: World,
  walk: Walk,
): Promise<string | null> {
  const start = startOf(world, walk);
  if (!start) return null;
  const wanted = rowsOf(world, walk, start.enterprise);
  const met: string[] = [];
  let after: string | null = null;
  for (let steps = 0; steps <= wanted.length + 1; steps++) {
    const page: Page | null = await pageAt(network, world, walk, start.source, after);
    if (!page) return `there is no page after ${after}`;
    met.push(...page.edges.map(({ node }) => node.id));
    const { hasNextPage, endCursor } = page.pageInfo;
    if (page.edges.length > walk.first)
      return `a page holds ${page.edges.length} rows for ${walk.first}`;
    if (endCursor !== (page.edges.at(-1)?.cursor ?? null))
      return "endCursor is not that of the last row";
    if (page.totalCount !== null && page.totalCount !== wanted.length)
      return `totalCount is ${page.totalCount}`;
    if (!hasNextPage) {
      return met.join() === wanted.join()
        ? null
        : `met\n  ${met.join(" ")}\nwanted\n  ${wanted.join(" ")}`;
    }
    if (page.edges.length === 0) return "a page is empty, yet more are said to follow";
    after = endCursor;
  }
  return `the walk does not end: ${met.join(" ")}`;
}

type Start = { readonly source: string; readonly enterprise: string | null };

/** Where the walk begins; null when this network has no such place. */
function startOf({ members }: World, { list, direction, pick }: Walk): Start | null {
  const page = (order: string) =>
    `(first: $first, after: $after${order}) {
      edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount coverage { answered }
    }`;
  const head = "query ($first: Int!, $after: String)";
  if (list === "demands")
    return { source: `${head} { page: demands${page("")} }`, enterprise: null };
  const ordered = page(`, orderBy: ${direction}`);
  if (list === "records")
    return { source: `${head} { page: records${ordered} }`, enterprise: null };
  const known = members
    .filter((member) => member.status === "ACTIVE" && missingReason(member) === null)
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

/** Identifiers of all rows that the walk must meet, by key and then identifier. */
function rowsOf(
  { members }: World,
  { list, direction }: Walk,
  enterprise: string | null,
): string[] {
  const living = members.filter(
    (member) => member.status === "ACTIVE" && missingReason(member) === null,
  );
  const rows =
    list === "demands"
      ? living.flatMap(({ demands }) => demands.map(({ id, at }) => ({ id, key: at })))
      : living
          .flatMap(({ records }) => records)
          .filter((row) => enterprise === null || enterprise === row.enterprise)
          .map(({ id, openedAt }) => ({ id, key: openedAt }));
  const sorted = rows.sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  return list !== "demands" && direction === "ASC" ? sorted : sorted.toReversed();
}
