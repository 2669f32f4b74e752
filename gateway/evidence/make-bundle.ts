/** Gathers what proves services: events, proofs, checkpoints and keys of every member that took part. */
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Bundle,
  type BundledEvent,
  bundleMediaType,
  writeBundle,
} from "../../subgraphs/ledger/rules/evidence/bundle.ts";
import { readLeaf } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { readCheckpoint } from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import type { HashAlgorithm } from "../../subgraphs/ledger/rules/evidence/cryptography.ts";
import { orderTrace } from "../../subgraphs/ledger/rules/evidence/trace-order.ts";
import { type Ask, keyListOf } from "./key-list.ts";

/** Why there is no bundle, for people, and as a status of HTTP. */
export class NoBundle extends Error {
  readonly status: 404 | 503;
  readonly chinese: string;
  readonly english: string;
  readonly details: readonly string[];

  constructor(
    status: NoBundle["status"],
    chinese: string,
    english: string,
    details: readonly string[] = [],
  ) {
    super([`${chinese}${english}`, ...details].join(" "));
    this.status = status;
    this.chinese = chinese;
    this.english = english;
    this.details = details;
  }
}

type Proof = {
  leaf: string;
  index: number;
  inclusion: string[];
  checkpoint: string;
  isWitnessed: boolean;
  quorum: number;
  cosignatures: { member: string; verifierKey: string }[];
  opened: { place: string; salt: string; value: string }[];
};
type Traced = { id: string; member: { code: string }; proof: Proof | null };
type Proven = Traced & { proof: Proof };
type Found = {
  serviceRecord: {
    trace: {
      events: Traced[];
      coverage: { isComplete: boolean; gaps: { member: string; message: string }[] };
    } | null;
  } | null;
};

const traceQuery = `query ($id: ID!) { serviceRecord(id: $id) { trace { coverage { isComplete gaps { member message } }
  events { id member { code } proof { leaf index inclusion checkpoint isWitnessed quorum cosignatures { member verifierKey } opened { place salt value } } } } } }`;
/** Witnesses sign within a second or so of a checkpoint. */
const patienceMs = 5000;

/** How often records are asked for again when a log was signed anew while they were read. */
const mostTries = 5;

/** Returns the text of one bundle for all `recordIds`. @throws NoBundle when one is not there, not whole, or not in a checkpoint yet */
export async function makeBundle(ask: Ask, ...recordIds: readonly string[]) {
  const byRecord = new Map<string, readonly Proven[]>();
  for (const id of recordIds) byRecord.set(id, await provenEvents(ask, id));
  const latest = await underOneCheckpoint(ask, byRecord);
  const members: Bundle["members"][number][] = [];
  for (const [member, checkpoint] of latest) {
    const records = [...byRecord].flatMap(([recordId, events]) => {
      const rows = rowsOf(events, member);
      return rows.length > 0 ? [{ recordId, eventCount: rows.length, events: rows }] : [];
    });
    const keyList = await keyListOf(ask, member);
    members.push({ member, keyList, checkpoint, consistency: [], records });
  }
  const traces = [...byRecord].map(([recordId, events]) => ({
    recordId,
    events: orderTrace(
      [...latest.keys()].map((member) => rowsOf(events, member).map(({ leaf }) => leaf)),
    ).map(({ owner, id }) => ({ owner, id })),
  }));
  const all = [...byRecord.values()].flat();
  const text = writeBundle({
    mediaType: bundleMediaType,
    ...namesIn([...latest.values()][0]!),
    madeAt: new Date().toISOString(),
    asked: { recordIds: [...byRecord.keys()], untilEnd: false },
    members,
    traces,
    witnesses: witnessesOf(all),
  });
  return { text, events: all.length, members: members.length };
}

/** Reads records anew until each member's events stand under one checkpoint; returns that, by member. */
async function underOneCheckpoint(
  ask: Ask,
  byRecord: Map<string, readonly Proven[]>,
): Promise<Map<string, string>> {
  for (let tries = 0; ; tries += 1) {
    const latest = new Map<string, string>();
    const all = [...byRecord.values()].flat();
    for (const { member, proof } of all)
      if (sizeOf(proof.checkpoint) >= sizeOf(latest.get(member.code) ?? ""))
        latest.set(member.code, proof.checkpoint);
    const isOld = ({ member, proof }: Proven): boolean =>
      sizeOf(proof.checkpoint) < sizeOf(latest.get(member.code)!);
    const old = [...byRecord].filter(([, events]) => events.some(isOld));
    if (old.length === 0) return latest;
    if (tries === mostTries)
      throw new NoBundle(
        503,
        "有成员的日志不断增长，请稍后再试或减少记录。",
        "A member's log keeps growing; try again later, or with fewer records.",
      );
    for (const [id] of old) byRecord.set(id, await provenEvents(ask, id));
  }
}

/** The events of one record from all who took part, each with its proof. */
async function provenEvents(ask: Ask, recordId: string): Promise<readonly Proven[]> {
  const trace = await witnessedTrace(ask, recordId);
  if (!trace || (trace.coverage.isComplete && trace.events.length === 0)) {
    throw new NoBundle(
      404,
      `没有服务记录 ${recordId}。`,
      `There is no service record ${recordId}.`,
    );
  }
  if (!trace.coverage.isComplete) {
    throw new NoBundle(
      503,
      "有参与成员未应答，证据不完整：",
      "Some participants did not answer; the evidence would not be whole:",
      trace.coverage.gaps.map(({ member, message }) => `${member} ${message}`),
    );
  }
  const proven = trace.events.filter((event): event is Proven => event.proof !== null);
  if (proven.length < trace.events.length) {
    throw new NoBundle(
      503,
      "有事件尚未进入检查点，请一分钟后再试。",
      "Some events are not in a checkpoint yet; try again in a minute.",
    );
  }
  return proven;
}

/** The network and its hash, as the name of every log says them. */
function namesIn(checkpoint: string): { network: string; hash: HashAlgorithm } {
  const [network = "", , hash = "sha256"] =
    readCheckpoint(checkpoint)?.checkpoint.origin.split("/") ?? [];
  return { network, hash: hash as HashAlgorithm };
}

const sizeOf = (checkpoint: string): number => readCheckpoint(checkpoint)?.checkpoint.size ?? -1;

const rowsOf = (events: readonly Proven[], code: string): BundledEvent[] =>
  events
    .filter(({ member }) => member.code === code)
    .toSorted((one, other) => one.proof.index - other.proof.index)
    .map(({ proof }) => bundled(proof));

/** Waits a little for the witnesses of events that are only just recorded. */
async function witnessedTrace(ask: Ask, id: string) {
  for (const end = Date.now() + patienceMs; ; await sleep(250)) {
    const { serviceRecord } = await ask<Found>(traceQuery, { id });
    const { trace = null } = serviceRecord ?? {};
    const isLate = trace?.events.some(
      ({ proof }) => proof === null || (proof.quorum > 0 && !proof.isWitnessed),
    );
    if (!isLate || Date.now() > end) return trace;
  }
}

const witnessesOf = (events: readonly Proven[]): Bundle["witnesses"] => [
  ...new Map(
    events
      .flatMap(({ proof }) => proof.cosignatures)
      .map(({ member, verifierKey }) => [verifierKey, { member, verifierKey }]),
  ).values(),
];

const bundled = ({ leaf, index, inclusion, opened }: Proof): BundledEvent => ({
  index,
  leaf: readLeaf(leaf),
  opened: Object.fromEntries(
    opened.map(({ place, salt, value }) => [place, { salt, value: JSON.parse(value) as unknown }]),
  ),
  inclusion,
});
