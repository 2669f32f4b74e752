/** The cities in order of one indicator: the map as a table. */
import type { CityFigure } from "../figures/cities.ts";
import { Link } from "react-router";
import { indicatorKinds, type IndicatorKey } from "../figures/indicators.ts";
import { periodSearch, type Period } from "../figures/period.ts";
import { useDirectory } from "../api/directory.ts";
import { useLanguage } from "../language/language.tsx";
import { figurePath } from "../navigation/place.ts";

/** Shows rank, city, bar and value; a city whose window is missing stands there with the reason. */
export function Ranking({
  figures,
  indicator,
  period,
  selected,
  onSelect,
}: {
  readonly figures: readonly CityFigure[];
  readonly indicator: IndicatorKey;
  readonly period: Period;
  readonly selected: string | null;
  readonly onSelect: (city: string) => void;
}) {
  const { t, format, cityName } = useLanguage();
  const { members } = useDirectory();
  const kind = indicatorKinds[indicator];
  const largest = Math.max(...figures.map(({ value }) => value ?? 0), 0);
  return (
    <table className="ranking">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t("ranking.rank")}</span>
          </th>
          <th scope="col">{t("ranking.city")}</th>
          <th scope="col" className="number">
            {t(`indicator.${indicator}`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ city, member, value, exact, rank, gap }) => (
          <tr key={city} data-gap={gap ?? undefined} data-selected={city === selected || undefined}>
            <td className="rank">{largest > 0 ? rank : null}</td>
            <th scope="row">
              <button type="button" aria-pressed={city === selected} onClick={() => onSelect(city)}>
                {cityName(city, members.get(member))}
              </button>
            </th>
            <td className="number">
              {gap ? (
                <span className="gap-text">{t(`gap.${gap}`)}</span>
              ) : (
                <>
                  <span className="track" aria-hidden="true">
                    <i style={{ inlineSize: `${shareOf(value, largest)}%` }} />
                  </span>
                  <Link
                    className="bar-value"
                    to={`${figurePath(indicator)}${periodSearch(period)}&member=${member}`}
                  >
                    {format.figure(kind, exact)}
                  </Link>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const shareOf = (value: number | null, largest: number) =>
  largest > 0 ? ((value ?? 0) / largest) * 100 : 0;
