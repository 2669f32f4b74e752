/** Evidence of a running network, checked as a stranger would; and what a superuser cannot hide from that. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { recordsIn } from "../../scripts/evidence/choose-records.ts";
import { makeBundle } from "../../gateway/evidence/make-bundle.ts";
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import { keepPart } from "../../subgraphs/ledger/actions/keep-part.ts";
import { readBundle } from "../../subgraphs/ledger/rules/evidence/bundle.ts";
import { isConsistent } from "../../subgraphs/ledger/rules/evidence/merkle-verify.ts";
import { verifierKeyOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { type Trust, trustOf } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { verifyBundleText } from "../../subgraphs/ledger/rules/evidence/verify-bundle.ts";
import { witnessNameOf } from "../../subgraphs/ledger/rules/evidence/witness.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { keepService } from "../builders/service.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { logKeyOf, registryKeyOf } from "../setup/trust.ts";

const codes = ["340000", "340100", "340300", "340500"];
let network: TestNetwork;
let record: string;

let trust: Trust;
const ask = <Data>(query: string, variables: object) =>
  network.dataOf<Data>(query, variables, { role: "hub-operator" });

beforeAll(async () => {
  network = await startTestNetwork(codes, { corresponds: true });
  const witnesses = codes.map((member) => {
    const name = witnessNameOf(networkName, member);
    return { member, verifierKey: verifierKeyOf(name, 4, network.publicKeyOf(member)).text };
  });
  const registry = [registryKeyOf(network)];
  trust = trustOf({ network: networkName, registry, witnesses, quorum: 2 });
  record = await keepService(network.contextOf("340100"), { providerCode: "340300", rating: 5 });
  await inTransaction(network.contextOf("340300"), (inside) =>
    keepPart(inside, { recordId: record, type: "DELIVERED", at: new Date(), note: "已交付" }),
  );
  for (let n = 0; n < 10; n++)
    for (const code of codes) await keepService(network.contextOf(code), { rating: 4 });
  for (const code of codes) await isCovered(code);
});
afterAll(() => network.stop());

const keyOf = (code: string, log: string): string => logKeyOf(network, code, log);

/** Waits until every event of a member is in a checkpoint that all three witnesses have signed. */
async function isCovered(code: string): Promise<void> {
  const covered = `select (select count(*) from evidence_pending) = 0
    and (select max(size) from evidence_checkpoint) = (select size from evidence_log)
    and (select count(*) from evidence_signature where size = (select size from evidence_log)) = 3 as "isCovered"`;
  await vi.waitUntil(
    async () => {
      const [found] = (await rows(code, covered)) as [{ isCovered: boolean | null }];
      return found.isCovered === true;
    },
    { timeout: 20_000, interval: 100 },
  );
}

async function rows(code: string, sql: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: network.databaseOf(code) });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Changes a member's database as a superuser, behind its program's back. */
const tamper = (code: string, ...statements: string[]) =>
  rows(code, [`set session_replication_role = replica`, ...statements].join("; "));

describe("a service that two members kept", () => {
  test("is proven by one file, to whoever knows the registry's key and some witnesses", async () => {
    const { text, events, members } = await makeBundle(ask, record);
    expect({ events, members }).toEqual({ events: 5, members: 2 });
    const report = verifyBundleText(text, trust, Date.now(), { recordIds: [record] });
    expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
    expect(report.ok).toBe(true);
    const witnessed = report.findings.filter(({ code }) => code === "CHECKPOINT_WITNESSED");
    expect(witnessed).toHaveLength(2);
    expect(witnessed[0]!.message).toMatch(/3 \/ 2: 34\d{4} 2\d{3}-.*Z, 34\d{4} /);
    const named = readBundle(text).witnesses.map(({ member }) => member);
    expect(new Set(named)).toEqual(new Set(codes));
  });

  test("is proven as well to whoever knows the members' own keys", async () => {
    const { text } = await makeBundle(ask, record);
    const memberKeys = Object.fromEntries(codes.map((code) => [code, [keyOf(code, code)]]));
    const pinned = { ...trust, registry: [], memberKeys };
    expect(verifyBundleText(text, pinned, Date.now()).ok).toBe(true);
  });

  test("names in each proof the witnesses, and when they signed", async () => {
    const { serviceRecord } = await ask<{ serviceRecord: { trace: { events: any[] } } }>( // oxlint-disable-line typescript/no-explicit-any -- read by path
      `query ($id: ID!) { serviceRecord(id: $id) { trace { events { at proof { isWitnessed quorum cosignatures { member at verifierKey } } } } } }`,
      { id: record },
    );
    for (const { proof } of serviceRecord.trace.events) {
      expect(proof).toMatchObject({ isWitnessed: true, quorum: 2 });
      expect(proof.cosignatures).toHaveLength(3);
      for (const { at } of proof.cosignatures)
        expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000);
    }
  });

  test("is proven together with others in one file, each for itself", async () => {
    const chosen = await recordsIn(ask, {
      member: "340100",
      from: "2025-03-01",
      before: undefined,
    });
    expect(chosen).toContain(record);
    const { text, members } = await makeBundle(ask, ...chosen);
    expect(members).toBe(2);
    const report = verifyBundleText(text, trust, Date.now(), { recordIds: chosen });
    expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
    const linked = report.findings.filter(({ code }) => code === "STATE_REPLAYED");
    expect(linked).toHaveLength(chosen.length);
  });

  test("is not proven by a file in which one letter differs", async () => {
    const { text } = await makeBundle(ask, record);
    const other = text.replace(`"type":"DELIVERED"`, `"type":"DELIVEREE"`);
    expect(other).not.toBe(text);
    const report = verifyBundleText(other, trust, Date.now());
    expect(report.ok).toBe(false);
    expect(report.firstWrong?.place).toMatchObject({ member: "340300" });
  });

  test("is not proven to whoever knows other keys", async () => {
    const { text } = await makeBundle(ask, record);
    const other = registryKeyOf(network, network.publicKeyOf("340300"));
    expect(verifyBundleText(text, { ...trust, registry: [other] }, Date.now()).ok).toBe(false);
    const memberKeys = {
      "340100": [keyOf("340300", "340100")],
      "340300": [keyOf("340300", "340300")],
    };
    const strange = { ...trust, registry: [], memberKeys };
    expect(verifyBundleText(text, strange, Date.now()).ok).toBe(false);
  });

  test("keeps its proof when what is personal has been erased", async () => {
    const before = await makeBundle(ask, record);
    expect(before.text).toContain("已交付");
    const input = { member: "340300", record, scope: "ALL", reason: "本人要求" };
    const erased = await network.ask(
      `mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { records { eventValues } } }`,
      { input },
      { role: "member-admin", member: "340300" },
    );
    expect(erased.data.erasePersonalData.records).toMatchObject([{ eventValues: 1 }]);
    await isCovered("340300");
    const { text } = await makeBundle(ask, record);
    expect(text).not.toContain("已交付");
    const report = verifyBundleText(text, trust, Date.now());
    expect(report.findings.filter(({ verdict }) => verdict === "WRONG")).toEqual([]);
  });
});

describe("a member's whole log", () => {
  test("is proven while nobody touches it", async () => {
    for (const code of codes) {
      const report = await verifyMember(ask, code, trust);
      expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
      expect(report.ok).toBe(true);
      expect(report.rows).toBeGreaterThan(30);
    }
  });

  test("grew by nothing else between any two sizes, as its member proves", async () => {
    const query = `query ($from: Int!, $to: Int!) { evidenceConsistency(member: "340300", from: $from, to: $to) {
      fromRoot toRoot proof toCheckpoint } }`;
    type Grown = Record<
      "evidenceConsistency",
      { fromRoot: string; toRoot: string; proof: string[]; toCheckpoint: string | null }
    >;
    const bytes = (text: string) => Buffer.from(text, "base64");
    const { rows: size } = await verifyMember(ask, "340300", trust);
    for (const [from, to] of [
      [0, size],
      [1, 2],
      [7, 21],
      [16, size],
      [size, size],
    ] as const) {
      const { evidenceConsistency: grown } = await ask<Grown>(query, { from, to });
      const claim = {
        first: from,
        second: to,
        firstRoot: bytes(grown.fromRoot),
        secondRoot: bytes(grown.toRoot),
        proof: grown.proof.map(bytes),
      };
      expect(isConsistent("sha256", claim)).toBe(true);
      const signedRoot = grown.toCheckpoint?.split("\n")[2] ?? grown.toRoot;
      expect(signedRoot).toBe(grown.toRoot);
    }
    await expect(ask(query, { from: 3, to: size + 1 })).rejects.toThrow(`≤ ${size}`);
    await expect(ask(query, { from: 5, to: 4 })).rejects.toThrow("0 ≤ from ≤ to");
  });

  test("that a superuser rolls back is found by what its witnesses keep, and raises their alarm", async () => {
    await tamper(
      "340000",
      `delete from evidence_entry where index >= 10`,
      `delete from evidence_checkpoint`,
      `delete from evidence_signature`,
      `delete from evidence_witness`,
      `delete from evidence_node where (index + 1) * (1 << level) > 10`,
      `update evidence_log set size = 10`,
    );
    // Its own program goes on from there, and signs what it finds.
    await keepService(network.contextOf("340000"));
    await vi.waitFor(async () => {
      const { evidenceAlarms } = await ask<{ evidenceAlarms: { kind: string; log: string }[] }>(
        `query { evidenceAlarms(member: "340100", log: "340000") { log kind } }`,
        {},
      );
      expect(evidenceAlarms).toEqual([{ log: "340000", kind: "ROLLED_BACK" }]);
    }, 20_000);
    const report = await verifyMember(ask, "340000", trust);
    expect(report.ok).toBe(false);
    expect(report.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["WITNESSES_MISSING", "ROLLED_BACK"]),
    );
    const { evidenceLog } = await ask<{
      evidenceLog: { isWitnessed: boolean; witnesses: { fault: string }[] };
    }>(
      `query { evidenceLog(member: "340000", rows: 0) { isWitnessed witnesses { member fault } } }`,
      {},
    );
    expect(evidenceLog.isWitnessed).toBe(false);
    for (const { fault } of evidenceLog.witnesses) expect(fault).toContain("went back");
  });
});

test("a proof under too few witnesses says so, and names those that signed", async () => {
  for (const code of ["340000", "340500"]) await network.stopMember(code);
  const id = await keepService(network.contextOf("340100"));
  const query = `query ($id: ID!) { serviceRecord(id: $id) { trace { events { proof {
    isWitnessed quorum cosignatures { member } } } } } }`;
  await vi.waitFor(async () => {
    const { data } = await network.ask(query, { id }, { role: "hub-operator" });
    for (const { proof } of data.serviceRecord.trace.events)
      expect(proof).toEqual({
        isWitnessed: false,
        quorum: 2,
        cosignatures: [{ member: "340300" }],
      });
  }, 20_000);
  // What was witnessed before still is.
  const { data } = await network.ask(query, { id: record }, { role: "hub-operator" });
  for (const { proof } of data.serviceRecord.trace.events)
    expect(proof).toMatchObject({ isWitnessed: true, quorum: 2 });
});
