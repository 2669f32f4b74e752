import { describe, expect, test } from "vitest";
import {
  add,
  divide,
  exactText,
  fixedText,
  floor,
  fraction,
  multiply,
  readDecimal,
  round,
  subtract,
  sum,
  whole,
} from "../../../subgraphs/hub/rules/evaluation/rational.ts";

const of = (text: string) => readDecimal(text)!;
const rounded = (
  text: string,
  digits: number,
  mode: "HALF_UP" | "HALF_EVEN" | "DOWN" = "HALF_UP",
) => fixedText(round(of(text), { digits, mode }), digits);

describe("exact arithmetic", () => {
  test("has 0.1 + 0.2 = 0.3, and three thirds are one", () => {
    expect(exactText(add(of("0.1"), of("0.2")))).toBe("0.3");
    const third = divide(whole(1), whole(3));
    expect(exactText(third)).toBe("1/3");
    expect(exactText(sum([third, third, third]))).toBe("1");
  });

  test("keeps what a float loses", () => {
    expect(exactText(subtract(of("9007199254740993.01"), of("9007199254740992")))).toBe("1.01");
    expect(exactText(multiply(of("1.1"), of("1.1")))).toBe("1.21");
    expect(exactText(of("-0.50"))).toBe("-0.5");
  });

  test("rounds halves as the scheme says, away from zero by default", () => {
    expect([rounded("2.345", 2), rounded("-2.345", 2), rounded("1.005", 2)]).toEqual([
      "2.35",
      "-2.35",
      "1.01",
    ]);
    expect([
      rounded("2.345", 2, "HALF_EVEN"),
      rounded("2.355", 2, "HALF_EVEN"),
      rounded("2.3451", 2, "HALF_EVEN"),
    ]).toEqual(["2.34", "2.36", "2.35"]);
    expect([
      rounded("2.349", 2, "DOWN"),
      rounded("-2.349", 2, "DOWN"),
      rounded("59.995", 0),
    ]).toEqual(["2.34", "-2.34", "60"]);
  });

  test("takes the whole part downwards, below zero as well", () => {
    expect([floor(fraction(7n, 2n)), floor(fraction(-7n, 2n)), floor(whole(-3))]).toEqual([
      3n,
      -4n,
      -3n,
    ]);
  });

  test.each(["", "1e3", "+1", ".5", "5.", "007", "1,000", " 1", "NaN", "１", "9".repeat(41)])(
    "does not read %j as a decimal",
    (text) => expect(readDecimal(text)).toBeNull(),
  );
});
