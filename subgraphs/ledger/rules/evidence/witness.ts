/** Who witnesses which log, and what a witness decides about a checkpoint that it is shown. */
import { sameBytes } from "./base64.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { digest, type HashAlgorithm } from "./cryptography.ts";
import { emptyRoot } from "./merkle-hash.ts";
import { isConsistent } from "./merkle-verify.ts";

/** The name under which a member cosigns other members' checkpoints. */
export const witnessNameOf = (network: string, member: string): string =>
  `${network}/witness/${member}`;

/** A member that could be a witness. `house` says on whose machine it runs: those of one house fall together. */
export type Candidate = {
  readonly code: string;
  readonly isHub: boolean;
  readonly house: string;
};

/**
 * The witnesses of a log: the hub, and `beside` members drawn by rendezvous hashing, so that everybody
 * computes the same ones from the registry, each member has a few logs to watch, and a change of
 * membership moves few. The hub's own log has one drawn witness more. Nobody witnesses a log of its own,
 * and nobody one of its own house unless there is no one else.
 */
export function witnessesOf(
  log: string,
  members: readonly Candidate[],
  beside: number,
): readonly string[] {
  const home = members.find(({ code }) => code === log)?.house;
  const rank = ({ code }: Candidate) =>
    Buffer.from(digest("sha256", Buffer.from(`${log}\n${code}`))).toString("hex");
  const hubs = members.filter(({ code, isHub }) => isHub && code !== log);
  const drawn = members
    .filter(({ code, isHub }) => !isHub && code !== log)
    .map((member) => ({ member, rank: rank(member) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ member }) => member);
  const houses = new Set([home, ...hubs.map(({ house }) => house)]);
  const strangers = drawn.filter(({ house }) => {
    const isNew = !houses.has(house);
    houses.add(house);
    return isNew;
  });
  const ordered = [...hubs, ...strangers, ...drawn.filter((one) => !strangers.includes(one))];
  return ordered.slice(0, beside + 1).map(({ code }) => code);
}

/** How many of so many witnesses must have signed: any two majorities have one in common. */
export const quorumOf = (witnesses: number): number =>
  witnesses === 0 ? 0 : Math.floor(witnesses / 2) + 1;

/** The checkpoint of a log that a witness cosigned last. */
export type Witnessed = { readonly size: number; readonly root: Uint8Array };

export type Submission = {
  /** The size that the log believes the witness to know. */
  readonly oldSize: number;
  /** From `oldSize` to the checkpoint. */
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: Pick<Checkpoint, "size" | "root">;
};

/** What a witness has seen that must not be. */
export type AlarmKind = "FORK" | "ROLLED_BACK" | "NOT_CONSISTENT";
export type Judgement =
  | { readonly answer: "COSIGN" }
  | {
      readonly answer: "MALFORMED" | "SIZE_DIFFERS" | "PROOF_WRONG";
      readonly alarm: AlarmKind | null;
    };

/**
 * Judges a checkpoint whose signature has been checked. C2SP tlog-witness. Two roots for one size are a
 * fork whoever brings them. That the log itself is shorter than the witness knows it, or cannot prove
 * that it grew, only counts where the log's member says so itself (`isByMember`): checkpoints are public,
 * and anybody may show old ones, or bring them with a worthless proof.
 */
export function judgeSubmission(
  algorithm: HashAlgorithm,
  { oldSize, proof, checkpoint }: Submission,
  known: Witnessed | null,
  isByMember: boolean,
): Judgement {
  const { size, root } = known ?? { size: 0, root: emptyRoot(algorithm) };
  if (checkpoint.size === size && !sameBytes(checkpoint.root, root))
    return { answer: "SIZE_DIFFERS", alarm: known && "FORK" };
  if (oldSize > checkpoint.size) {
    // Knowing what the witness has seen, the member still has no more than this.
    const isAdmitted = isByMember && oldSize === size;
    return { answer: "MALFORMED", alarm: isAdmitted ? "ROLLED_BACK" : null };
  }
  if (oldSize !== size) return { answer: "SIZE_DIFFERS", alarm: null };
  const claim = {
    first: size,
    second: checkpoint.size,
    firstRoot: root,
    secondRoot: checkpoint.root,
  };
  if (isConsistent(algorithm, { ...claim, proof })) return { answer: "COSIGN" };
  return { answer: "PROOF_WRONG", alarm: isByMember ? "NOT_CONSISTENT" : null };
}
