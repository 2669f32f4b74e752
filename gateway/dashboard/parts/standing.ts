/** Where a member stands, from what the hub decided, what the gateway saw, and who answered just now. */
import type { NetworkQuery } from "../api/documents.ts";
import type { Coverage } from "../api/shapes.ts";

export type Standing = "LIVE" | "DOWN" | "SUSPENDED" | "MAINTENANCE" | "LEFT" | "UNKNOWN";
type Member = Pick<NonNullable<NetworkQuery["members"]>[number], "code" | "status" | "health">;

/** Returns where a member stands: what the hub decided comes before what the gateway sees. */
export function standingOf({ status, health }: Pick<Member, "status" | "health">): Standing {
  if (status === "SUSPENDED" || status === "MAINTENANCE" || status === "LEFT") return status;
  if (!health) return "UNKNOWN";
  return health.isLive ? "LIVE" : "DOWN";
}

/**
 * Returns the member as the very answer found it. The gateway says what it saw of its members before it asks them for
 * that answer: after a start it has seen nobody yet, and all may have answered when the page is shown.
 */
export function asAnswered<M extends Member>(member: M, coverage: Coverage | undefined): M {
  if (!coverage || coverage.expected === 0 || member.status !== "ACTIVE") return member;
  const gap = coverage.gaps.find((one) => one.member === member.code);
  const isLive = gap === undefined;
  const { health } = member;
  if (health?.isLive === isLive) return member;
  return {
    ...member,
    health: {
      lastAnsweredAt: null,
      latencyMs: null,
      ...health,
      isLive,
      reason: gap ? (gap.message ?? null) : null,
    },
  };
}
