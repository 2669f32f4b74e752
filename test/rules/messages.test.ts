import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { causalOrder } from "../../subgraphs/ledger/rules/causal-order.ts";
import { messageFault } from "../../subgraphs/ledger/rules/message.ts";
import { isTooOld, retryDelayMs } from "../../subgraphs/ledger/rules/message-life.ts";

const at = (ms: number) => new Date(ms);

describe("the causal order", () => {
  test("puts an event after its cause, though its clock is behind", () => {
    const asked = causalOrder([{ id: "a", seq: 1, at: at(5000) }]).get("a")!;
    const details = { message: {}, cause: { event: "a", order: asked } };
    const answered = causalOrder([{ id: "b", seq: 1, at: at(1000), details }]).get("b")!;
    expect(answered > asked).toBe(true);
  });

  test("leaves events that only one member knows in the order of time", () => {
    const places = causalOrder([
      { id: "late", seq: 1, at: at(9000) },
      { id: "entered later", seq: 2, at: at(1000) },
    ]);
    expect(places.get("entered later")! < places.get("late")!).toBe(true);
  });

  test("never changes a place once told, and never comes before a cause, in any exchange of two", () => {
    const exchange = fc.array(
      fc.record({ side: fc.nat(1), ms: fc.nat(5000), isSent: fc.boolean() }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(exchange, (moves) => {
        const ledgers: { id: string; seq: number; at: Date; details: object | null }[][] = [[], []];
        for (const [index, { side, ms, isSent }] of moves.entries()) {
          const own = ledgers[side]!;
          const id = `e${index}`;
          own.push({ id, seq: own.length, at: at(ms), details: isSent ? { message: {} } : null });
          if (!isSent) continue;
          const order = causalOrder(own as never).get(id)!;
          const other = ledgers[1 - side]!;
          const details = { message: {}, cause: { event: id, order } };
          other.push({ id: `${id}'`, seq: other.length, at: at(ms), details });
        }
        const places = new Map(ledgers.flatMap((own) => [...causalOrder(own as never)]));
        for (const own of ledgers)
          for (const { id, details } of own) {
            const { cause } = (details ?? {}) as { cause?: { event: string; order: string } };
            if (!cause) continue;
            expect(places.get(cause.event)).toBe(cause.order);
            expect(places.get(id)! > cause.order).toBe(true);
          }
      }),
    );
  });
});

test("a message is tried again ever later, up to a minute, and given up after its life", () => {
  expect([1, 2, 3, 20].map((attempts) => retryDelayMs(attempts, 1))).toEqual([
    500, 1000, 2000, 60_000,
  ]);
  expect(retryDelayMs(3, 0)).toBe(1000);
  expect([999, 1000].map((ms) => isTooOld(at(0), at(ms), 1000))).toEqual([false, true]);
});

test.each([
  ["no object", null, "对象"],
  ["an identifier of another member", { id: "340100:x" }, "不属于发送方"],
  ["no record", { recordId: "" }, "recordId"],
  ["content that is no object", { content: [] }, "content"],
  ["a cause without a place", { cause: { event: "x" } }, "cause"],
  [
    "a cause without a hash in the form of one",
    { cause: { event: "x", order: "0000000000000001.000000", leafHash: "AA==" } },
    "cause",
  ],
  ["a predecessor that is no name", { after: 7 }, "after"],
])("a message with %s is not taken", (_, change, fault) => {
  const good = {
    id: "340300:m",
    recordId: "340300:r",
    kind: "STEP",
    content: {},
    writtenAt: "2026-01-01",
    after: null,
    cause: null,
  };
  expect(messageFault(good, "340300")).toBeNull();
  expect(messageFault(change === null ? null : { ...good, ...change }, "340300")).toContain(fault);
});
