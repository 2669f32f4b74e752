/** Whether a log only grew since the checkpoints that the verifier saw before. */
import { fromBase64, toBase64 } from "./base64.ts";
import type { BundledConsistency } from "./bundle.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { type Finding, finding } from "./finding.ts";
import { isConsistent } from "./merkle-verify.ts";
import type { Trust } from "./trust.ts";

/** Compares a checkpoint with every pinned one of the member, by the consistency proofs given. */
export function verifyGrowth(
  checkpoint: Checkpoint,
  proofs: readonly BundledConsistency[],
  member: string,
  trust: Trust,
): Finding[] {
  const findings: Finding[] = [];
  const place = { member };
  for (const { size, root, proof } of proofs) {
    const claim = {
      first: size,
      second: checkpoint.size,
      firstRoot: bytesOf(root),
      secondRoot: checkpoint.root,
      proof: proof.map(bytesOf),
    };
    if (!isConsistent(trust.hash, claim)) {
      findings.push(finding("CONSISTENCY_WRONG", place, `${size} → ${checkpoint.size}`));
    }
  }
  for (const pinned of trust.pinned.filter((one) => one.member === member)) {
    const sizes = `${pinned.size} → ${checkpoint.size}`;
    const shown = proofs.find(({ size }) => size === pinned.size);
    if (pinned.size > checkpoint.size) findings.push(finding("CHECKPOINT_OLDER", place, sizes));
    else if (pinned.size === checkpoint.size) {
      const isSame = pinned.root === toBase64(checkpoint.root);
      findings.push(finding(isSame ? "CHECKPOINT_CONSISTENT" : "FORK", place, sizes));
    } else if (!shown) findings.push(finding("CONSISTENCY_MISSING", place, sizes));
    else if (shown.root !== pinned.root) findings.push(finding("HISTORY_REWRITTEN", place, sizes));
    else if (findings.every(({ code }) => code !== "CONSISTENCY_WRONG")) {
      findings.push(finding("CHECKPOINT_CONSISTENT", place, sizes));
    }
  }
  return findings;
}

function bytesOf(text: string): Uint8Array {
  return fromBase64(text) ?? new Uint8Array();
}
