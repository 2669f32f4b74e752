/** A sealed evaluation in short: what a ranking shows, without the sheets, inputs and sources that make it long. */
import type { Sheet } from "../evaluation/result.ts";
import type { AnnualEvaluation } from "./document.ts";

/** Returns the document with a line in place of every sheet, and without the engine's input and the sources. */
export function outlineOf({ input: _, sources: __, result, ...head }: AnnualEvaluation) {
  return { ...head, result: { ...result, sheets: result.sheets.map(lineOf) } };
}

function lineOf(sheet: Sheet) {
  const { id, name, kind, group, standing, points, total, rank, tiedWith, grade, gradeName } =
    sheet;
  const { indicators, vetoes, gaps } = sheet;
  return {
    id,
    name,
    kind,
    group,
    standing,
    points,
    total,
    rank,
    tiedWith,
    grade,
    gradeName,
    parts: indicators.map(({ code, contribution }) => ({ code, contribution })),
    vetoed: vetoes.flatMap(({ code, verdict }) => (verdict === "MET" ? [code] : [])),
    gaps: gaps.length,
  };
}
