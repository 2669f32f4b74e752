/** Evidence over HTTP: one address hands out the file that proves services, to each caller what it may see. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleMediaType, readBundle } from "../../subgraphs/ledger/rules/evidence/bundle.ts";
import { trustOf } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { verifyBundleText } from "../../subgraphs/ledger/rules/evidence/verify-bundle.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import { keepService } from "../builders/service.ts";
import { type Asker, startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { Superuser } from "../setup/tampering.ts";
import { registryKeyOf } from "../setup/trust.ts";

const codes = ["340000", "340100", "340300"];
let network: TestNetwork;
const records: string[] = [];

beforeAll(async () => {
  network = await startTestNetwork(codes, { corresponds: true });
  for (const code of ["340100", "340300"]) {
    records.push(await keepService(network.contextOf(code), { rating: 5 }));
    const superuser = await Superuser.at(network.databaseOf(code));
    await superuser.isCovered().finally(() => superuser.stop());
  }
}, 60_000);
afterAll(() => network.stop());

async function get(query: string, as?: Asker): Promise<{ response: Response; text: string }> {
  const headers = as ? { authorization: `Bearer ${await network.token(as)}` } : {};
  const response = await fetch(`${network.url}/evidence${query}`, { headers });
  return { response, text: await response.text() };
}
const verified = (text: string) => {
  const registry = [registryKeyOf(network)];
  const trust = trustOf({ network: networkName, registry });
  return verifyBundleText(text, trust, Date.now(), { recordIds: records });
};

describe("the address of evidence", () => {
  test("hands out one file that proves all the records named, as a file to keep", async () => {
    const { response, text } = await get(`?record=${records[0]}&record=${records[1]}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(bundleMediaType);
    expect(response.headers.get("content-disposition")).toMatch(/attachment; filename=/);
    expect(verified(text)).toMatchObject({ ok: true });
    expect(verified(text.replace(`"feeFen":`, `"feeFen":1`)).ok).toBe(false);
  });

  test("opens personal values to those only who may see them", async () => {
    const openedFor = async (as?: Asker) => {
      const { text } = await get(`?record=${records[0]}`, as);
      return readBundle(text).members.flatMap(({ records: own }) =>
        own.flatMap(({ events }) => events.flatMap(({ opened }) => Object.values(opened))),
      );
    };
    expect(await openedFor()).toEqual([]);
    expect(await openedFor({ role: "window-operator", member: "340300" })).toEqual([]);
    expect(await openedFor({ role: "window-operator", member: "340100" })).not.toEqual([]);
  });

  test.each([
    ["names no record", "", 400, "BAD_REQUEST"],
    [
      "names too many",
      `?${"x"
        .repeat(21)
        .split("")
        .map((_, n) => `record=340100:${n}`)
        .join("&")}`,
      400,
      "BAD_REQUEST",
    ],
    ["names one that is not there", "?record=340100:none", 404, "NOT_FOUND"],
  ])("refuses who %s", async (_, query, status, code) => {
    const { response, text } = await get(query);
    expect(response.status).toBe(status);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test("refuses a bad token", async () => {
    const response = await fetch(`${network.url}/evidence?record=${records[0]}`, {
      headers: { authorization: "Bearer none" },
    });
    expect(response.status).toBe(401);
  });

  test("says who is missing rather than hand out half the evidence", async () => {
    await network.stopMember("340300");
    const { response, text } = await get(`?record=${records[1]}`);
    await network.startMember("340300");
    expect(response.status).toBe(503);
    expect(text).toContain("340300");
  });
});
