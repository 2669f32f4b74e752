/** Mistakes in what a scheme says of itself and in what JSON lets through: each a change to the plain scheme. */
import { type Json, named } from "./fixtures.ts";
import type { Change } from "./wrong-changes.ts";

/** Changes to the plain scheme, and where each must be refused. */
export const wrongDocuments: readonly [what: string, place: string, change: Change][] = [
  ["an evaluation of nobody", "/subjects/0", (s) => (s.subjects = ["ROBOT"] as unknown as Json)],
  [
    "the same subject twice",
    "/subjects/1",
    (s) => (s.subjects = ["WINDOW", "WINDOW"] as unknown as Json),
  ],
  ["a code without end", "/code", (s) => (s.code = "a".repeat(65) as Json)],
  [
    "a threshold that is not what the quoted words say",
    "/entry/0/when/value",
    (s) =>
      (s.entry = [
        {
          ...named("E"),
          when: { figure: "financingFen", op: ">=", value: "400000000", quote: "4亿元以上" },
        },
      ] as unknown as Json),
  ],
  ["half a character", "/issuer", (s) => (s.issuer = "甲\ud800" as Json)],
  ["a character that no page can show", "/issuer", (s) => (s.issuer = "甲\u0000" as Json)],
  [
    "conditions within conditions without end",
    `/entry/0/when${"/not".repeat(29)}`,
    (s) => {
      let when: object = { figure: "activities", op: ">=", value: "1" };
      for (let depth = 0; depth < 900; depth += 1) when = { not: when };
      s.entry = [{ ...named("E"), when }] as unknown as Json;
    },
  ],
];
