/** Who belongs to a network. */

import { expect, test } from "vitest";
import { anhuiRoster } from "../../scripts/network/members/roster.ts";
import { planHosts } from "../../scripts/network/members/hosts.ts";
import { isCreditCode, hasOrganisationCheck } from "../../subgraphs/ledger/rules/credit-code.ts";

test("Anhui has one hub and its 16 cities, without the codes that are not in use", () => {
  const codes = anhuiRoster(0).map(({ code }) => code);
  expect(codes).toHaveLength(17);
  expect(codes[0]).toBe("340000");
  expect(codes).not.toContain("340900");
  expect(codes).not.toContain("341400");
});

test("every institution has a valid credit code of its own and a name of its own", () => {
  const institutions = anhuiRoster(2000).slice(17);
  expect(
    institutions.filter(({ code }) => !isCreditCode(code) || !hasOrganisationCheck(code)),
  ).toEqual([]);
  expect(new Set(institutions.map(({ code }) => code)).size).toBe(2000);
  expect(new Set(institutions.map(({ name }) => name)).size).toBe(2000);
});

test("a larger network begins with the smaller one, so that institutions keep their databases", () => {
  expect(anhuiRoster(300).slice(0, 25)).toEqual(anhuiRoster(8));
});

test("the hub and every window have a process of their own; institutions share one", () => {
  const hosts = planHosts(anhuiRoster(8));
  expect(hosts.map(({ members }) => members.length).sort((a, b) => b - a)).toEqual([
    8,
    ...Array<number>(17).fill(1),
  ]);
});
