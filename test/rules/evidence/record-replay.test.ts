/** Which state may follow which, as whoever checks a log decides it. */
import { describe, expect, test } from "vitest";
import { recordReplay, statedIn } from "../../../subgraphs/ledger/rules/evidence/record-replay.ts";
import { ledgerEvent } from "../../builders/ledger-event.ts";

/** The state of a record after these events; undefined from the first on that cannot be. */
const after = (...events: readonly [type: string, state: string | null][]) =>
  events.reduce<string | null | undefined>((before, [type, state]) => {
    const next = ledgerEvent(type, state);
    if (before === undefined || !recordReplay(before, next)) return undefined;
    return statedIn(next) ?? before;
  }, null);

describe("a demand in the log", () => {
  test("goes from state to state by its own table", () => {
    expect(
      after(
        ["demand.SUBMIT", "SUBMITTED"],
        ["demand.MATCH", "MATCHED"],
        ["demand.DISPATCH", "MATCHED"],
        ["demand.DECLINE", "MATCHED"],
        ["demand.LAPSE", "SUBMITTED"],
        ["demand.CLOSE", "CLOSED"],
        ["demand.REOPEN", "SUBMITTED"],
      ),
    ).toBe("demand.SUBMITTED");
  });

  test("is in no state that its steps do not lead to", () => {
    const start = [
      ["demand.SUBMIT", "SUBMITTED"],
      ["demand.CLOSE", "CLOSED"],
    ] as const;
    expect(after(...start.map(([a, b]) => [a, b] as [string, string]))).toBe("demand.CLOSED");
    const wrong: [string, string][] = [
      ["demand.MATCH", "MATCHED"],
      ["demand.CLOSE", "CLOSED"],
      ["demand.REOPEN", "CLOSED"],
      ["demand.SUBMIT", "SUBMITTED"],
      ["demand.PAY", "SUBMITTED"],
    ];
    for (const step of wrong)
      expect(after(...start.map(([a, b]) => [a, b] as [string, string]), step)).toBeUndefined();
  });

  test("is not mixed up with a service, though states of both have the same names", () => {
    const closed: [string, string][] = [
      ["OPEN", "ACCEPTED"],
      ["START", "IN_PROGRESS"],
      ["COMPLETE", "COMPLETED"],
      ["FOLLOW_UP", "FOLLOWED_UP"],
      ["CLOSE", "CLOSED"],
    ];
    expect(after(...closed)).toBe("CLOSED");
    expect(after(...closed, ["demand.REOPEN", "SUBMITTED"])).toBeUndefined();
    expect(
      after(
        ["demand.SUBMIT", "SUBMITTED"],
        ["demand.WITHDRAW", "WITHDRAWN"],
        ["OPEN", "WITHDRAWN"],
      ),
    ).toBeUndefined();
    expect(
      after(["demand.SUBMIT", "SUBMITTED"], ["demand.CLOSE", "CLOSED"], ["REOPEN", "IN_PROGRESS"]),
    ).toBeUndefined();
  });
});

test("activities, offers and registrations have no state that one could claim", () => {
  for (const type of ["activity.REPORT", "product.OFFER", "registration.REGISTER"]) {
    expect(after([type, null])).toBeNull();
    expect(after([type, "COMPLETED"])).toBeUndefined();
  }
});

test("the words of an imported log change no state, dots or none", () => {
  expect(after(["OPEN", "ACCEPTED"], ["demand.intake v2", null], ["申报.受理", null])).toBe(
    "ACCEPTED",
  );
});

describe("what a hub works on", () => {
  const bulletin: [string, string][] = [
    ["BULLETIN_DRAFT", "DRAFT"],
    ["BULLETIN_COLLECT", "COLLECTING"],
    ["BULLETIN_VALIDATE", "CHECKING"],
  ];

  test("has states of its own, which are no service's", () => {
    expect(after(...bulletin)).toBe("bulletin.CHECKING");
    expect(after(["FINDING_ANSWERED", null], ["FINDING_REOPEN", "OPEN"])).toBe("finding.OPEN");
  });

  test("becomes nothing else, and nothing else becomes one", () => {
    expect(after(...bulletin, ["COMPLETE", "COMPLETED"])).toBeUndefined();
    expect(after(...bulletin, ["FINDING_CLOSE", "CLOSED"])).toBeUndefined();
    expect(after(["OPEN", "ACCEPTED"], ["BULLETIN_DRAFT", "DRAFT"])).toBeUndefined();
    expect(after(["demand.SUBMIT", "SUBMITTED"], ["BULLETIN_DRAFT", "DRAFT"])).toBeUndefined();
  });
});
