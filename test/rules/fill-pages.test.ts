/** Pages that are asked for in shares: when more is asked for, and what happens when it does not come. */
import { OperationTypeNode, parse } from "graphql";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readContract } from "../../gateway/contract/rules.ts";
import { contractExecutor } from "../../gateway/members/contract-executor.ts";
import { shareOf } from "../../gateway/members/fill-pages.ts";
import { gap } from "../../gateway/members/gap.ts";
import { MemberHealth } from "../../gateway/members/health.ts";
import { MemberRegistry, RegistryInForce } from "../../gateway/members/registry.ts";

const contract = readContract(
  parse(`
    extend schema @contract(name: "ledger", keptBy: ["WINDOW"])
    type Query { notes(first: Int = 20, after: String): Notes @route(to: ALL) @merge(by: OBJECT) }
    type Notes {
      edges: [Edge!]! @merge(by: CONNECTION)
      pageInfo: Info! @merge(by: CONNECTION)
      coverage: Coverage! @merge(by: COVERAGE)
    }
    type Edge { node: String! cursor: String! }
    type Info { hasNextPage: Boolean! endCursor: String }
    type Coverage { expected: Int! answered: Int! gaps: [Gap!]! asOf: String }
    type Gap { member: ID! reason: String! }`),
);
const source = `query ($first: Int, $after: String) { notes(first: $first, after: $after) {
  edges { node } pageInfo { hasNextPage endCursor } coverage { expected answered gaps { member } } } }`;
const document = parse(source);

type Answer = {
  edges: { node: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  coverage: { expected: number; answered: number; gaps: { member: string }[] };
};

/** Asks members that hold notes of these times; `fails` says which answers do not come. */
async function ask(
  held: Readonly<Record<string, readonly number[]>>,
  variables: { first: number; after?: string },
  fails: (member: string, after: unknown) => boolean = () => false,
) {
  const codes = Object.keys(held);
  const members = codes.map((code) => ({
    code,
    kind: "WINDOW",
    name: code,
    nameEn: null,
    cityCode: null,
    url: `memory://${code}`,
    status: "ACTIVE" as const,
  }));
  const registry = new RegistryInForce();
  registry.take(
    new MemberRegistry({ version: 1, issuedAt: new Date(), validUntil: new Date(4e12), members }),
  );
  const asked: { member: string; first: number; after: unknown }[] = [];
  const execute = contractExecutor(contract, {
    registry,
    transport: {
      health: new MemberHealth(async () => true),
      stop: async () => {},
      send: async ({ member: { code }, variables: given }) => {
        const [first, after] = [Number(given._m_first0), given._m_after0];
        asked.push({ member: code, first, after });
        if (fails(code, after)) return gap(code, "TIMEOUT");
        return { data: { notes: pageOf(held[code]!, code, first, after) }, errors: [] };
      },
    },
  });
  const result = await execute({
    subgraph: "ledger",
    document,
    source,
    operationType: OperationTypeNode.QUERY,
    operationName: undefined,
    variables,
    context: { authorizationFor: async () => "" },
    signal: undefined,
  });
  return { answer: result.data!.notes as unknown as Answer, asked };
}

const cursorOf = (time: number, code: string): string =>
  Buffer.from(JSON.stringify(["DESC", time, `${code}:${time}`])).toString("base64url");

function pageOf(times: readonly number[], code: string, first: number, after: unknown) {
  const all = times
    .toSorted((a, b) => b - a)
    .map((time) => ({ time, node: `${code}:${time}`, cursor: cursorOf(time, code) }));
  const [, key, id] = (
    typeof after === "string" ? JSON.parse(Buffer.from(after, "base64url").toString()) : []
  ) as [string?, number?, string?];
  const rest = all.filter(
    ({ time, node }) => key === undefined || time < key || (time === key && node < id!),
  );
  const edges = rest
    .slice(0, first)
    .map(({ node, cursor }) => ({ node, _m_cursor: cursor, cursor }));
  const hasNextPage = rest.length > first;
  return {
    edges,
    _m_edges: edges.map(({ _m_cursor }) => ({ _m_cursor })),
    _m_pageInfo: { _m_hasNextPage: hasNextPage },
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    coverage: { _m_asOf: "2026-01-01T00:00:00Z" },
  };
}

const times = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

describe("a page over many members", () => {
  test("asks each for a share only, and once, when all are alike", async () => {
    const held = Object.fromEntries(
      times(0, 17).map((at) => [`3401${10 + at}`, times(0, 50).map((time) => time * 17 + at)]),
    );
    const { answer, asked } = await ask(held, { first: 20 });
    expect(answer.edges).toHaveLength(20);
    expect(asked).toHaveLength(17);
    expect(asked.every(({ first }) => first === shareOf(20, 17))).toBe(true);
    expect(shareOf(20, 17)).toBe(6);
  });

  test("asks on where everything new lies with one member, and finds all of it", async () => {
    const held = { a: times(1000, 30), b: times(0, 30), c: times(100, 30), d: times(200, 30) };
    const { answer, asked } = await ask(held, { first: 20 });
    expect(answer.edges.map(({ node }) => node)).toEqual(
      times(1010, 20)
        .toReversed()
        .map((time) => `a:${time}`),
    );
    expect(asked.filter(({ member }) => member !== "a")).toHaveLength(3);
  });

  test("leaves out, by name, whom it could not ask on, and fills the page with others' rows", async () => {
    const held = { a: times(1000, 30), b: times(0, 30), c: times(100, 30), d: times(200, 30) };
    const { answer } = await ask(held, { first: 20 }, (member, after) => member === "a" && !!after);
    expect(answer.edges.map(({ node }) => node)).toEqual(
      times(210, 20)
        .toReversed()
        .map((time) => `d:${time}`),
    );
    expect(answer.coverage).toMatchObject({ expected: 4, answered: 3, gaps: [{ member: "a" }] });
  });

  test("is the page of all rows together, whoever has them, on every page", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat({ max: 200 }), { maxLength: 60, size: "max" }), {
          minLength: 2,
          maxLength: 6,
        }),
        fc.integer({ min: 1, max: 25 }),
        async (lists, first) => {
          const held = Object.fromEntries(lists.map((list, at) => [`m${at}`, [...new Set(list)]]));
          const all = Object.entries(held)
            .flatMap(([code, own]) => own.map((time) => ({ time, node: `${code}:${time}` })))
            .sort((a, b) => b.time - a.time || (a.node < b.node ? 1 : -1))
            .map(({ node }) => node);
          const walked: string[] = [];
          let after: string | undefined;
          for (;;) {
            const { answer } = await ask(held, { first, ...(after ? { after } : {}) });
            walked.push(...answer.edges.map(({ node }) => node));
            if (!answer.pageInfo.hasNextPage) break;
            after = answer.pageInfo.endCursor!;
          }
          expect(walked).toEqual(all);
        },
      ),
      { numRuns: 150 },
    );
  });
});
