/** What an offer disclosed when: each change makes a version, and a service goes by the one at its acceptance. */
import type { Disclosed } from "./disclosure.ts";

/** What an event set of the offer, and from when on. */
export type ProductEvent = {
  readonly at: Date;
  readonly set: Readonly<Record<string, unknown>>;
};
export type ProductVersion = {
  /** 1 for what was offered first. */
  readonly number: number;
  readonly since: Date;
  /** When the next came, or the offer ended; null while it is in force. */
  readonly until: Date | null;
  readonly facts: Disclosed & Readonly<Record<string, unknown>>;
};

/** Makes the versions of an offer from its events in their order; `withdrawnAt` ends the last. */
export function versionsOf(
  events: readonly ProductEvent[],
  withdrawnAt: Date | null,
): ProductVersion[] {
  let facts: Record<string, unknown> = {};
  return events.map(({ at, set }, index) => {
    facts = { ...facts, ...set };
    const until = events[index + 1]?.at ?? withdrawnAt;
    return { number: index + 1, since: at, until, facts: facts as ProductVersion["facts"] };
  });
}

/** The version in force at a moment: of two that begin at once the later; null before the first and after the end. */
export function versionAt(versions: readonly ProductVersion[], at: Date): ProductVersion | null {
  const begun = versions.findLast(({ since }) => since.getTime() <= at.getTime());
  return begun && (begun.until === null || at.getTime() < begun.until.getTime()) ? begun : null;
}

/** Names an offer as it stood at a moment; starts with the owner's code, as the offer's identifier does. */
export const momentOf = (productId: string, at: Date): string => `${productId}@${at.getTime()}`;

/** Reads what `momentOf` wrote; null for anything else. */
export function readMoment(id: string): { readonly productId: string; readonly at: Date } | null {
  const [, productId, ms] = /^(.+)@(-?\d{1,15})$/s.exec(id) ?? [];
  return productId === undefined ? null : { productId, at: new Date(Number(ms)) };
}
