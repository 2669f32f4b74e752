/** What the network decided about services that several members report, as the gateway tells it to each of them. */

/** Why a report counts and not another's: the first of these that tells them apart. */
export type VerdictReason = "HOME_WINDOW" | "EARLIER_ACCEPTANCE" | "LOWER_CODE";
export type Verdict = {
  /** The service, as a hashed key. */
  readonly key: string;
  /** True when the report of whoever is told counts. */
  readonly counts: boolean;
  readonly reason: VerdictReason;
};

const reasons: readonly unknown[] = ["HOME_WINDOW", "EARLIER_ACCEPTANCE", "LOWER_CODE"];

/** Reads a JSON list of verdicts; null when it is none. */
export function readVerdicts(text: string): Verdict[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every(isVerdict) ? list : null;
  } catch {
    return null;
  }
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== "object" || value === null) return false;
  const { key, counts, reason } = value as Record<string, unknown>;
  const isKey = typeof key === "string" && /^[A-Za-z0-9+/]{16}$/.test(key);
  return isKey && typeof counts === "boolean" && reasons.includes(reason);
}
