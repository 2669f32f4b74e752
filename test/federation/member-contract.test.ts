/** Which contract a member speaks is what it serves, not what it claims. */
import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { MemberContracts } from "../../gateway/network/member-contract.ts";
import type { CallerContext } from "../../gateway/members/exchange.ts";
import { gap } from "../../gateway/members/gap.ts";
import type { RegisteredMember } from "../../gateway/members/registry.ts";

const ledger = `type Query { records(filter: Filter): [Record] } type Record @key(fields: "id") { id: ID! state: State }
  input Filter { state: [State!] overdue: Boolean } enum State { OPEN DONE }`;
const required = [
  { keptBy: ["HUB", "WINDOW"], document: parse(ledger) },
  { keptBy: ["WINDOW"], document: parse(`extend type Query { demands: [ID!] }`) },
];
const caller: CallerContext = { authorizationFor: async () => "" };
const memberOf = (code: string, kind: RegisteredMember["kind"]) =>
  ({ code, kind, url: `http://${code}`, status: "ACTIVE" }) as RegisteredMember;

/** Contracts over members that serve these SDLs; a missing one does not answer. */
function contractsOf(sdls: Readonly<Record<string, string>>) {
  let asked = 0;
  const contracts = new MemberContracts(required, {
    send: async ({ member: { code } }) => {
      asked += 1;
      const sdl = sdls[code];
      if (sdl === undefined) return gap(code, "UNREACHABLE");
      return { data: { _service: { sdl } }, errors: [] };
    },
  });
  return { contracts, asked: () => asked };
}

describe("a member's contract", () => {
  test("is whole when the member serves all that is asked of its kind, and more", async () => {
    const { contracts, asked } = contractsOf({ hub: `${ledger} type More { id: ID }` });
    const hub = memberOf("hub", "HUB");
    expect(await contracts.of(hub, caller)).toMatchObject({ isCurrent: true, missing: [] });
    await contracts.of(hub, caller);
    expect(asked()).toBe(1);
  });

  test("names what is missing: a field, an input field, a value", async () => {
    const old = `type Query { records: [Record] } type Record { id: ID! state: State }
      input Filter { state: [State!] } enum State { OPEN }`;
    const { contracts } = contractsOf({ city: old });
    expect((await contracts.of(memberOf("city", "WINDOW"), caller))?.missing).toEqual([
      "Filter.overdue",
      "Query.demands",
      "State.DONE",
    ]);
  });

  test("has one version for members alike, another for others, and none for the silent", async () => {
    const { contracts } = contractsOf({ a: ledger, b: ledger, c: `${ledger} `, d: "no { schema" });
    const [a, b, c, d, e] = await Promise.all(
      ["a", "b", "c", "d", "e"].map((code) => contracts.of(memberOf(code, "HUB"), caller)),
    );
    expect(a?.version).toMatch(/^[0-9a-f]{8}$/);
    expect(b?.version).toBe(a?.version);
    expect(c?.version).not.toBe(a?.version);
    expect([d, e]).toEqual([null, null]);
  });
});
