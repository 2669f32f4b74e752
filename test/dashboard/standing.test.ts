/** What the dashboard says of members and evaluations while little is known of them yet. */
import { describe, expect, test } from "vitest";
import { titleIn } from "../../gateway/dashboard/evaluation/life.ts";
import { asAnswered, standingOf } from "../../gateway/dashboard/parts/standing.ts";

type Member = Parameters<typeof asAnswered>[0];
type Coverage = NonNullable<Parameters<typeof asAnswered>[1]>;

const seen = (isLive: boolean) => ({
  isLive,
  reason: isLive ? null : "超时",
  lastAnsweredAt: "2026-03-01T00:00:00Z",
  latencyMs: 12,
});
const member = (health: Member["health"], status: Member["status"] = "ACTIVE"): Member => ({
  code: "340100",
  status,
  health,
});
const coverage = (gaps: readonly string[]) =>
  ({
    expected: 25,
    answered: 25 - gaps.length,
    isComplete: gaps.length === 0,
    asOf: null,
    gaps: gaps.map((code) => ({ member: code, reason: "TIMEOUT", message: "没有应答" })),
  }) as unknown as Coverage;

describe("a member beside an answer that asked everybody", () => {
  test("has answered when the answer is complete, although the gateway had asked nobody before", () => {
    expect(standingOf(asAnswered(member(null), coverage([])))).toBe("LIVE");
    expect(standingOf(asAnswered(member(seen(false)), coverage([])))).toBe("LIVE");
  });

  test("does not answer when the answer lacks it, and says why", () => {
    const now = asAnswered(member(seen(true)), coverage(["340100"]));
    expect(standingOf(now)).toBe("DOWN");
    expect(now.health).toEqual({ ...seen(true), isLive: false, reason: "没有应答" });
  });

  test("stays as the hub decided, and as it was seen where nobody was asked", () => {
    expect(standingOf(asAnswered(member(null, "SUSPENDED"), coverage([])))).toBe("SUSPENDED");
    expect(standingOf(asAnswered(member(null), undefined))).toBe("UNKNOWN");
    const known = member(seen(true));
    expect(asAnswered(known, coverage([]))).toBe(known);
  });
});

test("an evaluation is called a result only once something is computed", () => {
  const title = "2025年度服务机构评价结果";
  expect(titleIn({ title, state: "PREPARING" })).toBe("2025年度服务机构评价");
  expect(titleIn({ title, state: "SCORING" })).toBe("2025年度服务机构评价");
  expect(titleIn({ title, state: "SEALED" })).toBe(title);
});
