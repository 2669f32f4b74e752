/** One key figure: its value, its change, and the way to what it is made of. */
import { Link } from "react-router";
import type { Coverage } from "../api/shapes.ts";
import { changeOf } from "../figures/change.ts";
import { indicatorKinds, type FigureValue, type IndicatorKey } from "../figures/indicators.ts";
import { useLanguage } from "../language/language.tsx";
import { PartialMark } from "./coverage-line.tsx";

/** Shows name, value and, when members are missing, the mark that says so. */
export function Figure({
  indicator,
  value,
  before,
  coverage,
  isChosen,
  isLeading,
  to,
}: {
  readonly indicator: IndicatorKey;
  readonly value: FigureValue;
  /** The value of the period before; null when it cannot be compared. */
  readonly before: FigureValue;
  readonly coverage: Coverage;
  readonly isChosen: boolean;
  readonly isLeading: boolean;
  readonly to: string;
}) {
  const { t, format } = useLanguage();
  const kind = indicatorKinds[indicator];
  const exact = kind === "money" && value !== null ? format.money(value) : undefined;
  const change = coverage.isComplete ? changeOf(kind, value, before) : null;
  const changed = change && t(`change.${change.unit}`, { by: format.change(change) });
  return (
    <Link
      className="figure"
      data-leading={isLeading || undefined}
      data-partial={!coverage.isComplete || undefined}
      data-chosen={isChosen || undefined}
      title={t(`hint.${indicator}`)}
      to={to}
    >
      <span className="figure-name">{t(`indicator.${indicator}`)}</span>
      <span className="figure-value" title={exact}>
        {format.figure(kind, value)}
        {kind === "score" && value !== null && <small> {t("unit.score")}</small>}
      </span>
      {change !== null && (
        <span className="figure-change" data-direction={format.change(change)[0]}>
          {isLeading ? (
            changed
          ) : (
            <>
              <span aria-hidden="true">
                {t(`changeShort.${change.unit}`, { by: format.change(change) })}
              </span>
              <span className="unseen">{changed}</span>
            </>
          )}
        </span>
      )}
      <PartialMark coverage={coverage} />
    </Link>
  );
}
