/** Chooses the year, and the whole of it or one quarter. */
import { Segmented, Select } from "antd";
import { yearsUntil, type Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";

const parts: readonly (readonly [quarter: number | null, key: TextKey])[] = [
  [null, "period.wholeYear"],
  [1, "period.q1"],
  [2, "period.q2"],
  [3, "period.q3"],
  [4, "period.q4"],
];

/** Returns the name of a period's part: the full year or its quarter. */
export const periodPartKey = ({ quarter }: Period): TextKey =>
  parts.find(([value]) => value === quarter)?.[1] ?? "period.wholeYear";

/** Shows a list of years and one choice for each part of the year. */
export function PeriodChoice({
  period,
  onChoose,
}: {
  readonly period: Period;
  readonly onChoose: (period: Period) => void;
}) {
  const { t } = useLanguage();
  const years = yearsUntil(new Date().getFullYear(), period.year);
  return (
    <div className="period" role="group" aria-label={t("period.label")}>
      <Select
        aria-label={t("period.year")}
        value={period.year}
        onChange={(year) => onChoose({ ...period, year })}
        options={years.map((year) => ({ value: year, label: t("period.yearValue", { year }) }))}
      />
      <Segmented
        aria-label={t("period.quarter")}
        value={period.quarter ?? 0}
        onChange={(quarter) => onChoose({ ...period, quarter: quarter || null })}
        options={parts.map(([quarter, key]) => ({ value: quarter ?? 0, label: t(key) }))}
      />
    </div>
  );
}
