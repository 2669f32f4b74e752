/** A network of logs in memory, with every seed and salt made of a name: the same in every run. */
import { toBase64 } from "../../../subgraphs/ledger/rules/evidence/base64.ts";
import {
  type Bundle,
  type BundledMember,
  bundleMediaType,
} from "../../../subgraphs/ledger/rules/evidence/bundle.ts";
import {
  addSignatures,
  type Checkpoint,
  checkpointText,
  cosign,
  originOf,
  signCheckpoint,
} from "../../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import {
  digest,
  type HashAlgorithm,
} from "../../../subgraphs/ledger/rules/evidence/cryptography.ts";
import {
  hashOfLeaf,
  type Leaf,
  leafOf,
  leafText,
  type LedgerEvent,
  saltedPlaces,
} from "../../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { type KeyList, signKeyList } from "../../../subgraphs/ledger/rules/evidence/key-list.ts";
import {
  append,
  emptyFrontier,
  type Frontier,
  rootOf,
} from "../../../subgraphs/ledger/rules/evidence/merkle-frontier.ts";
import {
  consistencyPlan,
  fulfil,
  inclusionPlan,
  type ProofPlan,
  rootPlan,
} from "../../../subgraphs/ledger/rules/evidence/merkle-proof.ts";
import { type Opening, valueAt } from "../../../subgraphs/ledger/rules/evidence/personal-field.ts";
import { type Signer, signerOf } from "../../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { orderTrace } from "../../../subgraphs/ledger/rules/evidence/trace-order.ts";
import { type Trust, trustOf } from "../../../subgraphs/ledger/rules/evidence/trust.ts";
import type { LogRow } from "../../../subgraphs/ledger/rules/evidence/walk-log.ts";

export const start = Date.parse("2026-03-02T01:00:00.000Z");
export const now = Date.parse("2026-03-03T01:00:00.000Z");
const bytesOf = (name: string): Uint8Array => digest("sha256", Buffer.from(name));

export type Row = {
  readonly leaf: Leaf;
  readonly hash: Uint8Array;
  readonly opened: Record<string, Opening>;
};

/** The log of one member. */
export class MemberLog {
  readonly rows: Row[] = [];
  readonly nodes = new Map<string, Uint8Array>();
  private readonly latest = new Map<string, Row>();
  frontier: Frontier = emptyFrontier;
  readonly signer: Signer;
  readonly witness: Signer;
  readonly network: EvidenceNetwork;
  readonly code: string;

  constructor(network: EvidenceNetwork, code: string) {
    this.network = network;
    this.code = code;
    this.signer = signerOf(this.origin, bytesOf(`key ${code}`), 1);
    this.witness = signerOf(`${network.name}/witness/${code}`, bytesOf(`witness ${code}`), 4);
  }

  get origin(): string {
    return originOf(this.network.name, this.code, this.network.hash);
  }

  /** Appends an event; whatever is not given is made up. */
  record(recordId: string, given: Partial<LedgerEvent>): Row {
    const { hash: algorithm } = this.network;
    const before = this.latest.get(recordId);
    const at = new Date(start + this.network.tick() * 1000).toISOString();
    const event: LedgerEvent = {
      owner: this.code,
      id: `${this.code}:event-${this.rows.length}`,
      recordId,
      sequence: (before?.leaf.sequence ?? 0) + 1,
      previous: before ? toBase64(before.hash) : null,
      cause: null,
      type: "PROGRESS",
      at,
      recordedAt: at,
      actor: "wang.min",
      actorRole: "window-operator",
      unit: "企业服务科",
      note: null,
      state: null,
      details: null,
      ...given,
      ...this.network.lies[`${this.code}/${this.rows.length}`],
    };
    const salts = Object.fromEntries(
      saltedPlaces(event).map((place) => [place, bytesOf(`salt ${event.id} ${place}`)]),
    );
    const leaf = leafOf(algorithm, event, salts);
    const opened = Object.fromEntries(
      Object.entries(salts).map(([place, salt]) => [
        place,
        { salt: toBase64(salt), value: valueAt(event, place) },
      ]),
    );
    return this.add({ leaf, opened, hash: hashOfLeaf(algorithm, leafText(leaf)) });
  }

  add(row: Row): Row {
    const { frontier, nodes } = append(this.network.hash, this.frontier, [row.hash]);
    this.frontier = frontier;
    for (const node of nodes) this.nodes.set(`${node.level}/${node.index}`, node.hash);
    this.rows.push(row);
    this.latest.set(row.leaf.recordId, row);
    return row;
  }

  private prove(plan: ProofPlan): Uint8Array[] {
    return fulfil(this.network.hash, plan, (level, index) => {
      const hash = this.nodes.get(`${level}/${index}`);
      if (!hash) throw new Error(`no node ${level}/${index}`);
      return hash;
    });
  }

  root(size = this.rows.length): Uint8Array {
    return size === 0 ? rootOf(this.network.hash, emptyFrontier) : this.prove(rootPlan(size))[0]!;
  }

  inclusion(index: number, size = this.rows.length): string[] {
    return this.prove(inclusionPlan(index, size)).map(toBase64);
  }

  consistency(first: number, second = this.rows.length): string[] {
    return this.prove(consistencyPlan(first, second)).map(toBase64);
  }

  /** A checkpoint, cosigned by `witnesses` at `time` in ms. */
  checkpoint(given: {
    readonly size?: number;
    readonly witnesses?: readonly string[];
    readonly time?: number;
    readonly signer?: Signer;
    readonly change?: Partial<Checkpoint>;
  }): string {
    const { size = this.rows.length, time = start + 3_600_000, change } = given;
    const { witnesses = this.network.others(this.code), signer = this.signer } = given;
    const checkpoint = { origin: this.origin, size, root: this.root(size), ...change };
    const lines = witnesses.map((code) =>
      cosign(this.network.log(code).witness, checkpointText(checkpoint), Math.floor(time / 1000)),
    );
    return addSignatures(signCheckpoint(signer, checkpoint), lines);
  }

  keyList(change: Partial<KeyList> = {}, by: readonly Signer[] = [this.network.registry]): string {
    return signKeyList(by, {
      network: this.network.name,
      member: this.code,
      issuedAt: new Date(start).toISOString(),
      keys: [keyOf(this.signer)],
      ...change,
    });
  }

  logRows(): LogRow[] {
    return this.rows.map(({ leaf, hash }, index) => ({
      index,
      leaf: leafText(leaf),
      leafHash: hash,
    }));
  }
}

export function keyOf(signer: Signer) {
  const from = new Date(start - 86_400_000).toISOString();
  const { text: verifierKey } = signer.verifierKey;
  return { verifierKey, from, until: null, revokedAt: null, reason: null };
}

export class EvidenceNetwork {
  readonly registry = signerOf("ah.example/registry", bytesOf("registry"), 1);
  readonly name = "ah.example";
  private readonly logs: ReadonlyMap<string, MemberLog>;
  private ticks = 0;
  readonly hash: HashAlgorithm;
  /** What a dishonest member writes instead, by code and row. */
  readonly lies: Readonly<Record<string, Partial<LedgerEvent>>>;

  constructor(
    hash: HashAlgorithm = "sha256",
    lies: EvidenceNetwork["lies"] = {},
    codes: readonly string[] = ["340300", "INST-07", "340000"],
  ) {
    this.hash = hash;
    this.lies = lies;
    this.logs = new Map(codes.map((code) => [code, new MemberLog(this, code)]));
  }

  tick(): number {
    this.ticks += 1;
    return this.ticks;
  }

  log(code: string): MemberLog {
    return this.logs.get(code)!;
  }

  others(code: string): string[] {
    return [...this.logs.keys()].filter((other) => other !== code);
  }

  trust(change: Partial<Trust> = {}): Trust {
    return trustOf({
      network: this.name,
      hash: this.hash,
      registry: [this.registry.verifierKey.text],
      witnesses: [...this.logs.values()].map(({ code, witness }) => ({
        member: code,
        verifierKey: witness.verifierKey.text,
      })),
      quorum: 2,
      ...change,
    });
  }

  member(code: string, recordIds: readonly string[], pinnedSizes: readonly number[] = []) {
    const log = this.log(code);
    return {
      member: code,
      keyList: log.keyList(),
      checkpoint: log.checkpoint({}),
      consistency: pinnedSizes.map((size) => ({
        size,
        root: toBase64(log.root(size)),
        proof: log.consistency(size),
      })),
      records: recordIds.flatMap((recordId) => {
        const events = log.rows.flatMap(({ leaf, opened }, index) =>
          leaf.recordId === recordId
            ? [{ index, leaf, opened, inclusion: log.inclusion(index) }]
            : [],
        );
        return events.length > 0 ? [{ recordId, eventCount: events.length, events }] : [];
      }),
    } satisfies BundledMember;
  }

  bundle(recordIds: readonly string[], pinnedSizes: readonly number[] = []): Bundle {
    const codes = [...this.logs.keys()].filter((code) =>
      this.log(code).rows.some(({ leaf }) => recordIds.includes(leaf.recordId)),
    );
    const ofRecord = (recordId: string) =>
      codes.map((code) =>
        this.log(code)
          .rows.map(({ leaf }) => leaf)
          .filter((leaf) => leaf.recordId === recordId),
      );
    return {
      mediaType: bundleMediaType,
      network: this.name,
      hash: this.hash,
      madeAt: new Date(start + 7_200_000).toISOString(),
      asked: { recordIds, untilEnd: false },
      members: codes.map((code) => this.member(code, recordIds, pinnedSizes)),
      traces: recordIds.map((recordId) => ({
        recordId,
        events: orderTrace(ofRecord(recordId)).map(({ owner, id }) => ({ owner, id })),
      })),
      witnesses: this.trust().witnesses,
    };
  }
}
