/** Gathers what proves one service: events, proofs, checkpoints and keys of every member that took part. */
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Bundle,
  type BundledEvent,
  bundleMediaType,
  writeBundle,
} from "../../subgraphs/ledger/rules/evidence/bundle.ts";
import { type Leaf, readLeaf } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { orderTrace } from "../../subgraphs/ledger/rules/evidence/trace-order.ts";
import { logHash, networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import { NetworkFailure } from "../network/failure.ts";
import type { Ask } from "./door.ts";
import { keyListOf } from "./known-checkpoints.ts";

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

/** Returns the bundle's text. @throws when the record is not there, not whole, or not in a checkpoint yet */
export async function makeBundle(ask: Ask, recordId: string) {
  const trace = await witnessedTrace(ask, recordId);
  if (!trace) {
    throw new NetworkFailure(
      `没有服务记录 ${recordId}。`,
      `There is no service record ${recordId}.`,
    );
  }
  if (!trace.coverage.isComplete) {
    throw new NetworkFailure(
      "有参与成员未应答，证据不完整：",
      "Some participants did not answer; the evidence would not be whole:",
      trace.coverage.gaps.map(({ member, message }) => `${member} ${message}`),
    );
  }
  const proven = trace.events.filter((event): event is Proven => event.proof !== null);
  if (proven.length < trace.events.length) {
    throw new NetworkFailure(
      "有事件尚未进入检查点，请一分钟后再试。",
      "Some events are not in a checkpoint yet; try again in a minute.",
    );
  }
  const byMember = Map.groupBy(proven, ({ member }) => member.code);
  const members: Bundle["members"][number][] = [];
  const logs: Leaf[][] = [];
  for (const [member, events] of byMember) {
    const rows = events
      .toSorted((a, b) => a.proof.index - b.proof.index)
      .map(({ proof }) => bundled(proof));
    logs.push(rows.map(({ leaf }) => leaf));
    members.push({
      member,
      keyList: await keyListOf(ask, member),
      checkpoint: events[0]!.proof.checkpoint,
      consistency: [],
      records: [{ recordId, eventCount: rows.length, events: rows }],
    });
  }
  const events = orderTrace(logs).map(({ owner, id }) => ({ owner, id }));
  const text = writeBundle({
    mediaType: bundleMediaType,
    network: networkName,
    hash: logHash,
    madeAt: new Date().toISOString(),
    asked: { recordIds: [recordId], untilEnd: false },
    members,
    traces: [{ recordId, events }],
    witnesses: witnessesOf(proven),
  });
  return { text, events: events.length, members: members.length };
}

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
