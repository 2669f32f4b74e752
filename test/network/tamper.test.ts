/** Tampering with a live member's database as a superuser, and with what it answers: each found, with its cause. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ask } from "../../gateway/evidence/key-list.ts";
import { readHead } from "../../scripts/evidence/read-log.ts";
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import {
  addSignatures,
  cosign,
  readCheckpoint,
} from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { signKeyList } from "../../subgraphs/ledger/rules/evidence/key-list.ts";
import { signerOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import type { PinnedCheckpoint, Trust } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import { keepBesideServices } from "../builders/beside-services.ts";
import { keepService } from "../builders/service.ts";
import { type TamperCase, tampered } from "../builders/tampered-ledger.ts";
import { keepVariedServices } from "../builders/varied-services.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { Superuser } from "../setup/tampering.ts";
import { logKeyOf, trustIn } from "../setup/trust.ts";

const code = "340100";
const codes = ["340000", code, "340300"];
let network: TestNetwork;
let trust: Trust;
let superuser: Superuser;
let token: string;
/** What an earlier check saw: before the last events, and of the whole log. */
let earlier: PinnedCheckpoint;
let latest: PinnedCheckpoint;
let olderCheckpoint: string;
const records: string[] = [];

const ask = <Data>(query: string, variables: object) =>
  network.dataOf<Data>(query, variables, { role: "hub-operator" });
/** The member's own door: nobody else is asked. */
const direct = async <Data>(query: string, variables: object): Promise<Data> => {
  const response = await fetch(network.urlOf(code), {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: Error[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  return data;
};
const keyOf = (member: string, of = member): string => logKeyOf(network, member, of);

async function pinNow(): Promise<PinnedCheckpoint & { note: string }> {
  await superuser.isCovered();
  const note = (await readHead(ask, code)).checkpoint!;
  const { size, root } = readCheckpoint(note)!.checkpoint;
  return { member: code, size, root: Buffer.from(root).toString("base64"), note };
}

beforeAll(async () => {
  network = await startTestNetwork(codes, { corresponds: true });
  trust = trustIn(network, ...codes);
  token = await network.token({ role: "hub-operator", member: code }, [code]);
  superuser = await Superuser.at(network.databaseOf(code));
  const context = network.contextOf(code);
  records.push(...(await keepVariedServices(context, network.contextOf("340300"))));
  await keepBesideServices(context);
  const pinned = await pinNow();
  [earlier, olderCheckpoint] = [pinned, pinned.note];
  await superuser.keep("dump");
  for (let n = 0; n < 3; n++) records.push(await keepService(context, { rating: 5 }));
  latest = await pinNow();
  await superuser.keep("honest");
}, 60_000);
afterAll(async () => {
  await superuser.stop();
  await network.stop();
});

const check = (pinned: readonly PinnedCheckpoint[] = [], asked: Ask = direct) =>
  verifyMember(asked, code, { ...trust, pinned });
const wrongOf = (report: Awaited<ReturnType<typeof check>>): readonly string[] =>
  report.findings.filter(({ verdict }) => verdict !== "PROVEN").map((one) => one.code);

/** Selects, in SQL, the record that the test names by its number. */
const at = (n: number): string => `'${records[n]!}'`;

async function expectFound({ what, code: cause, sql, says }: TamperCase): Promise<void> {
  await superuser.run(sql());
  try {
    const report = await check();
    const found = report.findings.filter((one) => one.code === cause);
    expect({ what, codes: wrongOf(report) }).toMatchObject({
      codes: expect.arrayContaining([cause]) as string[],
    });
    const words = found.map(({ message, place }) => `${message} ${place.field ?? ""}`);
    expect(words.join("\n")).toMatch(says ?? /./);
    expect(report.ok).toBe(false);
    expect(found[0]!.place).toMatchObject({ member: code });
  } finally {
    await superuser.restore("honest");
  }
}

describe("an honest member", () => {
  test.each(codes)("%s raises no alarm", async (member) => {
    const report = await verifyMember(ask, member, trust);
    expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
    expect(report.ok).toBe(true);
  });

  test("raises none after a database was put back as it was", async () => {
    await superuser.restore("honest");
    expect(wrongOf(await check([earlier, latest]))).toEqual([]);
  });
});

describe.each(tampered(code, at))("%s changed by a superuser:", (_, cases) => {
  test.each(cases)("$what is found as $code", expectFound);
});

/** Answers as `ask` does, but with the evidence log changed on the way. */
const forged =
  (change: (log: Record<string, unknown>) => Record<string, unknown>): Ask =>
  async <Data>(query: string, variables: object) => {
    const data = await direct<{ evidenceLog?: Record<string, unknown> }>(query, variables);
    return (data.evidenceLog ? { ...data, evidenceLog: change(data.evidenceLog) } : data) as Data;
  };

describe("whoever has seen the log before finds", () => {
  test("a database put back to an old dump", async () => {
    await superuser.restore("dump");
    const [alone, knowing] = [await check(), await check([latest])];
    await superuser.restore("honest");
    expect(alone.ok).toBe(true);
    expect(wrongOf(knowing)).toContain("ROLLED_BACK");
  });

  test("a log that a superuser wrote anew as a whole, ledger and figures to match, and that its member signed", async () => {
    const id = records[8]!;
    await superuser.rewriteLog((leaf) =>
      leaf.recordId === id && leaf.type === "OPEN"
        ? {
            ...leaf,
            details: { ...leaf.details, set: { ...(leaf.details!["set"] as object), feeFen: 1 } },
          }
        : leaf,
    );
    await superuser.run(
      `update service_event set details = jsonb_set(details, '{set,feeFen}', '1') where record_id = '${id}' and type = 'OPEN';
      update service_month set fee_fen = fee_fen - (select fee_fen - 1 from service_record where id = '${id}') where seq = (select min(seq) from service_month);
      update service_part set fee_fen = fee_fen - (select fee_fen - 1 from service_record where id = '${id}') where seq in (select min(seq) from service_part group by dimension);
      update service_record set fee_fen = 1 where id = '${id}'`,
    );
    network.contextOf(code).wake();
    await superuser.isCovered();
    const [alone, knowing] = [await check(), await check([earlier, latest])];
    await superuser.restore("honest");
    // Without a checkpoint from elsewhere nobody can tell: this is what witnesses and the kept state are for.
    expect(wrongOf(alone)).toEqual([]);
    expect(wrongOf(knowing)).toContain("HISTORY_REWRITTEN");
    expect(wrongOf(knowing)).toContain("FORK");
  });

  test("a fork in the rows after the checkpoint that both know", async () => {
    const id = records.at(-1)!;
    await superuser.rewriteLog((leaf) =>
      leaf.recordId === id && leaf.type === "RATE"
        ? {
            ...leaf,
            details: { ...leaf.details, set: { ...(leaf.details!["set"] as object), rating: 1 } },
          }
        : leaf,
    );
    network.contextOf(code).wake();
    await superuser.isCovered();
    const report = await check([earlier, latest]);
    await superuser.restore("honest");
    expect(wrongOf(report)).toContain("FORK");
    expect(report.firstWrong?.place.row).toBeGreaterThanOrEqual(earlier.size);
  });

  test("an old checkpoint shown again", async () => {
    const report = await check(
      [latest],
      forged((log) => ({ ...log, checkpoint: olderCheckpoint })),
    );
    expect(wrongOf(report)).toContain("CHECKPOINT_REPLAYED");
  });

  test("a tail withheld from it alone, under the checkpoint of that time", async () => {
    const asked = forged((log) => ({ ...log, size: earlier.size, checkpoint: olderCheckpoint }));
    expect(wrongOf(await check([latest], asked))).toContain("ROLLED_BACK");
  });
});

describe("an answer forged on the way:", () => {
  const registry = signerOf("test/registry", Buffer.alloc(32, 1), 1);
  const witness = signerOf("test/witness", Buffer.alloc(32, 2), 4);
  const life = { from: "2020-01-01T00:00:00.000Z", until: null, revokedAt: null, reason: null };
  const listed = (change: object, verifierKey = keyOf(code)) =>
    signKeyList([registry], {
      network: networkName,
      member: code,
      issuedAt: new Date().toISOString(),
      keys: [{ ...life, verifierKey, ...change }],
    });
  const witnessed = (note: unknown) =>
    addSignatures(String(note), [
      cosign(witness, String(note).split("\n\n")[0]! + "\n", Math.floor(Date.now() / 1000)),
    ]);
  const byRegistry = (keyList: string) =>
    verifyMember(
      forged((log) => ({
        ...log,
        ...("keyList" in log ? { keyList } : {}),
        ...("checkpoint" in log ? { checkpoint: witnessed(log["checkpoint"]) } : {}),
      })),
      code,
      {
        ...trust,
        memberKeys: {},
        registry: [registry.verifierKey.text],
        witnesses: [{ member: "340000", verifierKey: witness.verifierKey.text }],
        quorum: 1,
      },
    );

  test("a key in force is believed", async () => {
    expect(wrongOf(await byRegistry(listed({})))).toEqual([]);
  });

  test("a revoked key used after its date is refused", async () => {
    const revokedAt = new Date(Date.now() - 60_000).toISOString();
    expect(wrongOf(await byRegistry(listed({ revokedAt, reason: "泄露" })))).toContain(
      "KEY_REVOKED",
    );
  });

  test("a swapped key is refused", async () => {
    expect(wrongOf(await byRegistry(listed({}, keyOf("340300", code))))).toContain("KEY_UNKNOWN");
    const memberKeys = { ...trust.memberKeys, [code]: [keyOf("340300", code)] };
    const report = await verifyMember(direct, code, { ...trust, registry: [], memberKeys });
    expect(wrongOf(report)).toContain("KEYS_NOT_TRUSTED");
  });

  test("the checkpoint and keys of another member's log are refused", async () => {
    const { checkpoint, keyList } = await readHead(ask, "340300");
    expect(
      wrongOf(
        await check(
          [],
          forged((log) => ({ ...log, checkpoint })),
        ),
      ),
    ).toContain("CHECKPOINT_FOREIGN");
    expect(
      wrongOf(
        await check(
          [],
          forged((log) => ({ ...log, keyList })),
        ),
      ),
    ).toContain("KEYS_FOREIGN");
  });

  test("a personal value withheld, or told otherwise, is found", async () => {
    const rowsWith = (change: (opened: { place: string; value: string }[]) => object) =>
      forged((log) =>
        Array.isArray(log["rows"])
          ? {
              ...log,
              rows: (log["rows"] as { opened?: { place: string; value: string }[] }[]).map(
                (row) => ({
                  ...row,
                  opened: change(row.opened ?? []),
                }),
              ),
            }
          : log,
      );
    const withheld = rowsWith((opened) => opened.filter(({ place }) => place !== "/note"));
    expect(wrongOf(await check([], withheld))).toContain("ERASURE_NOT_RECORDED");
    const other = rowsWith((opened) => opened.map((one) => ({ ...one, value: `"别的"` })));
    expect(wrongOf(await check([], other))).toContain("FIELD_WRONG");
  });
});
