import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeBundle } from "../../../subgraphs/ledger/rules/evidence/bundle.ts";
import { canonicalJson } from "../../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import { leafText } from "../../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { LogReplay } from "../../../subgraphs/ledger/rules/evidence/replay-log.ts";
import type { LedgerEvent } from "../../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import {
  availableSteps,
  nextServiceState,
  type ServiceRecordState,
} from "../../../subgraphs/ledger/rules/service-state.ts";
import { verifyBundleText } from "../../../subgraphs/ledger/rules/evidence/verify-bundle.ts";
import { verifyLog } from "../../../subgraphs/ledger/rules/evidence/verify-log.ts";
import { EvidenceNetwork, type MemberLog, now } from "./network.ts";

/** The long run, EVIDENCE_LONG=1, checks as many events as must be checked in ten seconds. */
const isLong = process.env["EVIDENCE_LONG"] === "1";
const events = isLong ? 100_000 : 3000;

type Choice = {
  readonly record: number;
  readonly step: number;
  readonly event: Partial<LedgerEvent>;
};

const text = fc.option(fc.string({ unit: "grapheme", maxLength: 12 }), { nil: null });
const choice: fc.Arbitrary<Choice> = fc.record({
  record: fc.nat(400),
  step: fc.nat(),
  event: fc.record({
    actor: text,
    unit: text,
    note: text,
    details: fc.option(
      fc.dictionary(
        fc.constantFrom("contactName", "remark", "feeFen", "rate", "更多", "a/b", "~", "__proto__"),
        fc.jsonValue({ maxDepth: 2 }).filter(isPlain),
        { noNullPrototype: true },
      ) as fc.Arbitrary<Record<string, unknown>>,
      { nil: null },
    ),
  }),
});

// Whole numbers beyond 2^53 are refused on purpose.
function isPlain(value: unknown): boolean {
  return !/\d{16}|e\+/.test(JSON.stringify(value)) && JSON.stringify(value).isWellFormed();
}

/** Writes `choices` as steps that the records may take. */
function honestNetwork(choices: readonly Choice[]): EvidenceNetwork {
  const network = new EvidenceNetwork();
  const log = network.log("340300");
  const states = new Map<string, ServiceRecordState>();
  for (const { record, step, event } of choices) {
    const recordId = `340300:record-${record}`;
    const state = states.get(recordId);
    const standing = state && { state, isRated: false, isDispatched: false };
    const steps = standing ? availableSteps(standing) : [];
    const type = steps[step % Math.max(steps.length, 1)];
    const next = state ? (type ? nextServiceState[state][type] : null) : "ACCEPTED";
    log.record(recordId, { ...event, type: type ?? (state ? "NOTE" : "OPEN"), state: next });
    if (next) states.set(recordId, next);
  }
  return network;
}

/** Processor time since `before`, in whole milliseconds. */
function cpuMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

/** Erases all that is personal of every seventh record, but who acted, and writes that down; returns how many values. */
function eraseLawfully(log: MemberLog): number {
  const byRecord = Map.groupBy(log.rows, ({ leaf }) => leaf.recordId);
  let values = 0;
  for (const [at, [recordId, rows]] of [...byRecord].entries()) {
    if (at % 7 !== 0) continue;
    const erased: Record<string, string[]> = {};
    for (const { leaf, opened } of rows) {
      const places = Object.keys(opened).filter((place) => place !== "/actor");
      for (const place of places) Reflect.deleteProperty(opened, place);
      if (places.length > 0) erased[leaf.id] = places;
      values += places.length;
    }
    log.record(recordId, { type: "ERASE", details: { reason: "个人要求删除", erased } });
  }
  return values;
}

describe("an honest log", () => {
  test("never raises an alarm, whatever it says and whatever is erased", async () => {
    const sample = fc.sample(choice, { numRuns: 3000, seed: 6962 });
    const choices = Array.from({ length: events }, (_, i) => {
      const one = sample[i % sample.length]!;
      return { ...one, record: one.record + 401 * Math.floor(i / sample.length) };
    });
    const network = honestNetwork(choices);
    const log = network.log("340300");
    const erased = eraseLawfully(log);
    expect(erased).toBeGreaterThan(events / 50);
    const rows = log.logRows();
    const sizes = Array.from({ length: 40 }, (_, i) => Math.floor((events * i) / 40));
    const otherCheckpoints = sizes.map((size) => log.checkpoint({ size }));
    const question = { member: "340300", rows, keyList: log.keyList(), otherCheckpoints };
    const held = log.rows.map(({ leaf, opened }, index) => {
      const { format: _, sealed: __, sequence: ___, previous: ____, cause: _____, ...event } = leaf;
      return { index, leaf: leafText(leaf), event: canonicalJson(event), opened };
    });
    const before = process.cpuUsage();
    const report = await verifyLog(
      { ...question, checkpoint: log.checkpoint({}) },
      network.trust(),
      now,
    );
    const checkedMs = cpuMs(before);
    const replay = new LogReplay({ member: "340300", algorithm: "sha256", opensPersonal: true });
    for (const row of held) replay.take(row);
    expect([...replay.eventFindings(), ...replay.erasureFindings()].map((one) => one.code)).toEqual(
      ["EVENTS_HELD"],
    );
    const allMs = cpuMs(before);
    expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
    expect(report.rows).toBe(log.rows.length);
    // Time of the processor, not of the wall: others may be using the machine.
    expect(checkedMs).toBeLessThan(10_000);
    if (isLong)
      process.stdout.write(
        `${log.rows.length} events, ${erased} values erased: log checked in ${checkedMs} ms, ledger as well in ${allMs} ms\n`,
      );
  }, 300_000);

  test("yields bundles that never raise an alarm, with some values erased", () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 60 }), fc.nat(), (choices, seed) => {
        const network = honestNetwork(choices.map((one) => ({ ...one, record: one.record % 7 })));
        const recordId = `340300:record-${choices[0]!.record % 7}`;
        const bundle = structuredClone(network.bundle([recordId]));
        for (const { opened } of bundle.members[0]!.records[0]!.events)
          for (const [i, place] of Object.keys(opened).entries())
            if ((seed >> i) % 2 === 1) Reflect.deleteProperty(opened, place);
        const report = verifyBundleText(writeBundle(bundle), network.trust(), now);
        expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
