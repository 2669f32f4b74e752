/** One key figure; choosing it makes it the indicator of the map and the ranking. */
import type { Coverage } from "../api/coverage.ts";
import { indicatorKinds, type FigureValue, type IndicatorKey } from "../figures/indicators.ts";
import { useLanguage } from "../language/language.tsx";
import { PartialMark } from "./coverage-line.tsx";

/** Shows name, value and, when members are missing, the mark that says so. */
export function Figure({
  indicator,
  value,
  coverage,
  isChosen,
  isLeading,
  onChoose,
}: {
  readonly indicator: IndicatorKey;
  readonly value: FigureValue;
  readonly coverage: Coverage;
  readonly isChosen: boolean;
  readonly isLeading: boolean;
  readonly onChoose: (indicator: IndicatorKey) => void;
}) {
  const { t, format } = useLanguage();
  const kind = indicatorKinds[indicator];
  const exact = kind === "money" && value !== null ? format.money(value) : undefined;
  return (
    <button
      type="button"
      className="figure"
      data-leading={isLeading || undefined}
      data-partial={!coverage.isComplete || undefined}
      aria-pressed={isChosen}
      title={t(`hint.${indicator}`)}
      onClick={() => onChoose(indicator)}
    >
      <span className="figure-name">{t(`indicator.${indicator}`)}</span>
      <span className="figure-value" title={exact}>
        {format.figure(kind, value)}
        {kind === "score" && value !== null && <small> {t("unit.score")}</small>}
      </span>
      <PartialMark coverage={coverage} />
    </button>
  );
}
