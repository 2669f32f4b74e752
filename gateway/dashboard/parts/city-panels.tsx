/** One indicator by city, twice: as a map and as its equal, the ranking table. */
import { Select } from "antd";
import { useMemo } from "react";
import { useDirectory } from "../api/directory.ts";
import { Chart } from "../charts/chart.tsx";
import { cityMapOption } from "../charts/city-map.ts";
import type { CityFigure } from "../figures/cities.ts";
import { valueClasses } from "../figures/classes.ts";
import { indicatorKeys, indicatorKinds, type IndicatorKey } from "../figures/indicators.ts";
import type { Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { useTheme } from "../theme/theme.tsx";
import { Legend } from "./legend.tsx";
import { Ranking } from "./ranking.tsx";

const classCount = 5;

/** Shows the map with its legend, and the ranking. */
export function CityPanels({
  figures,
  indicator,
  period,
  selected,
  onChoose,
  onSelect,
}: {
  readonly figures: readonly CityFigure[];
  readonly indicator: IndicatorKey;
  readonly period: Period;
  readonly selected: string | null;
  readonly onChoose: (indicator: IndicatorKey) => void;
  readonly onSelect: (city: string) => void;
}) {
  const { t, format, cityName } = useLanguage();
  const { palette } = useTheme();
  const { members } = useDirectory();
  const kind = indicatorKinds[indicator];
  const values = useMemo(() => figures.flatMap(({ value }) => value ?? []), [figures]);
  const classes = useMemo(() => valueClasses(values, classCount), [values]);
  const option = useMemo(() => {
    const memberOf = new Map(figures.map(({ city, member }) => [city, members.get(member)]));
    return cityMapOption({
      figures,
      classes,
      selected,
      palette,
      nameOf: (city) => cityName(city, memberOf.get(city)),
      valueOf: ({ gap, exact }) =>
        gap
          ? `${t("coverage.missing")} · ${t(`gap.${gap}`)}`
          : `${t(`indicator.${indicator}`)} ${format.figure(kind, exact)}`,
    });
  }, [figures, classes, selected, palette, members, cityName, t, format, indicator, kind]);
  const name = t(`indicator.${indicator}`);
  return (
    <>
      <section className="panel panel-map" aria-labelledby="map-title">
        <header>
          <h2 id="map-title">{t("overview.map")}</h2>
          <Select
            aria-label={t("indicator.choose")}
            value={indicator}
            onChange={onChoose}
            popupMatchSelectWidth={false}
            options={indicatorKeys.map((key) => ({ value: key, label: t(`indicator.${key}`) }))}
          />
        </header>
        <p className="panel-note">{t(`hint.${indicator}`)}</p>
        <Chart
          option={option}
          label={t("overview.mapLabel", { indicator: name })}
          onPick={onSelect}
        />
        <Legend
          classes={classes}
          textOf={(value) => format.figure(kind, value)}
          hasNone={figures.some(({ value, gap }) => value === null && gap === null)}
          hasGap={figures.some(({ gap }) => gap !== null)}
        />
        <p className="panel-note">{t("overview.mapHint")}</p>
      </section>
      <section className="panel panel-ranking" aria-labelledby="ranking-title">
        <header>
          <h2 id="ranking-title">{t("overview.ranking")}</h2>
        </header>
        {figures.length > 0 ? (
          <Ranking
            figures={figures}
            indicator={indicator}
            period={period}
            selected={selected}
            onSelect={onSelect}
          />
        ) : (
          <p className="panel-note">{t("overview.noCities")}</p>
        )}
        <p className="panel-note">{t("overview.rankingNote")}</p>
      </section>
    </>
  );
}
