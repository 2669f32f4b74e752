/** Chooses the year, and the whole of it or one quarter. */
import type { Period } from "../figures/period.ts";
import { yearsUntil } from "../figures/period.ts";
import type { TextKey } from "../language/zh.ts";
import { useLanguage } from "../language/language.tsx";

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

/** Shows a list of years and one button for each part of the year. */
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
    <fieldset className="period">
      <legend className="unseen">{t("period.label")}</legend>
      <select
        aria-label={t("period.year")}
        value={period.year}
        onChange={(event) => onChoose({ ...period, year: Number(event.target.value) })}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {t("period.yearValue", { year })}
          </option>
        ))}
      </select>
      <div className="segments" role="group" aria-label={t("period.quarter")}>
        {parts.map(([quarter, key]) => (
          <button
            key={key}
            type="button"
            aria-pressed={quarter === period.quarter}
            onClick={() => onChoose({ ...period, quarter })}
          >
            {t(key)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
