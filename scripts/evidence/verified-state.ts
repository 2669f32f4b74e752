/** What was verified last of each log: so that a later check finds what was undone or rewritten in between. */
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fromBase64, toBase64 } from "../../subgraphs/ledger/rules/evidence/base64.ts";
import { rootOf } from "../../subgraphs/ledger/rules/evidence/merkle-frontier.ts";
import type { PinnedCheckpoint, Trust } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import type { VerifiedLog } from "../../subgraphs/ledger/rules/evidence/walk-log.ts";
import { readJson, writeJson } from "../network/folder/json-file.ts";

/** One log as it was found right. Hashes in Base 64. */
type Verified = {
  readonly member: string;
  readonly size: number;
  readonly root: string;
  /** The right edge of the tree: from here the next check goes on. */
  readonly frontier: readonly string[];
  /** The signed note: proof against a member that takes it back. */
  readonly checkpoint: string;
};
const format = "verified-logs/1";
type StateFile = { readonly format: typeof format; readonly logs: Record<string, Verified> };

const isStateFile = (content: unknown): content is StateFile =>
  typeof content === "object" &&
  content !== null &&
  (content as StateFile).format === format &&
  typeof (content as StateFile).logs === "object";

const remedy = {
  chinese: "删除它则失去先前核对的结果，请先查明原因。",
  english: "Without it what earlier checks found is lost; find out what happened first.",
};

/** The logs that one file speaks of, by origin. */
export class VerifiedState {
  readonly #path: string;
  readonly #logs: Record<string, Verified>;

  private constructor(path: string, logs: Record<string, Verified>) {
    this.#path = path;
    this.#logs = logs;
  }

  /** Reads the file; empty where there is none. @throws NetworkFailure when it is damaged */
  static async read(path: string): Promise<VerifiedState> {
    const file = await readJson(path, isStateFile, remedy);
    return new VerifiedState(path, { ...file?.logs });
  }

  /** What was verified of a log, and the same as a checkpoint known beforehand; null for the first time. */
  of(origin: string): { readonly from: VerifiedLog; readonly pin: PinnedCheckpoint } | null {
    const known = Object.hasOwn(this.#logs, origin) ? this.#logs[origin] : undefined;
    if (!known) return null;
    const { member, size, root, frontier } = known;
    const hashes = frontier.map((text) => fromBase64(text) ?? new Uint8Array());
    return { from: { frontier: { size, hashes }, heads: null }, pin: { member, size, root } };
  }

  /** Keeps what was verified now; an older state never takes the place of a later one. */
  async keep(
    origin: string,
    member: string,
    { frontier }: VerifiedLog,
    checkpoint: string,
    { hash }: Trust,
  ): Promise<void> {
    if ((this.#logs[origin]?.size ?? 0) > frontier.size) return;
    this.#logs[origin] = {
      member,
      size: frontier.size,
      root: toBase64(rootOf(hash, frontier)),
      frontier: frontier.hashes.map(toBase64),
      checkpoint,
    };
    // A stranger has no data folder yet.
    await mkdir(dirname(this.#path), { recursive: true });
    await writeJson(this.#path, { format, logs: this.#logs } satisfies StateFile);
  }
}
