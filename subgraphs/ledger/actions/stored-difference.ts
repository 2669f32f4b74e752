/** What a row of a ledger says otherwise than what an earlier import stored: it is told, never changed in silence. */

/** Compares by column; both null and left out are "nothing". */
export const differencesOf = (
  compared: readonly (readonly [column: string, stored: unknown, given: unknown])[],
): object[] =>
  compared.flatMap(([column, stored, given]) =>
    (stored ?? null) === (given ?? null)
      ? []
      : [
          {
            code: "DIFFERS_FROM_STORED",
            column,
            written: shown(given),
            problem: `与已导入的记录不同，库中为“${shown(stored)}”，未更新`,
            remedy: "如需更正，请在系统中更正该记录",
          },
        ],
  );

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return "（空）";
  return typeof value === "boolean" ? (value ? "是" : "否") : String(value as string | number);
};
