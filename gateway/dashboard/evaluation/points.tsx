/** The tree of indicators on one sheet: every point from its raw value to its contribution, down to the records. */
import { Button } from "antd";
import { Link } from "react-router";
import { isIndicatorKey } from "../figures/indicators.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { figurePath } from "../navigation/place.ts";
import { ArticleOf } from "./badges.tsx";
import { columnText, shortText, type Extra, type Point, type Sources } from "./document.ts";
import { basisOf, leavesOf, meaningOf, type Contestable, type Scheme } from "./scheme.ts";

export type PointsContext = {
  readonly scheme: Scheme;
  readonly sources: Sources;
  readonly member: string;
  readonly period: { readonly year: number; readonly quarter: number | null };
  /** Begins an objection; null for whoever may not raise one. */
  readonly onContest: ((what: Contestable) => void) | null;
};

/** Shows the tree as one table, groups with their sums. */
export function Points({
  points,
  context,
}: {
  readonly points: readonly Point[];
  readonly context: PointsContext;
}) {
  const { t } = useLanguage();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("sheet.points")}>
      <table className="points">
        <thead>
          <tr>
            <th scope="col">{t("sheet.indicator")}</th>
            <th scope="col" className="number">
              {t("sheet.raw")}
            </th>
            <th scope="col">{t("sheet.how")}</th>
            <th scope="col" className="number">
              {t("sheet.score")}
            </th>
            <th scope="col" className="number">
              {t("sheet.weight")}
            </th>
            <th scope="col" className="number">
              {t("sheet.contribution")}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <PointRows key={point.code} point={point} depth={0} context={context} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PointRows({
  point,
  depth,
  context,
}: {
  readonly point: Point;
  readonly depth: number;
  readonly context: PointsContext;
}) {
  const { t, language } = useLanguage();
  const { code, name, article, provenance, weight, contribution, indicators } = point;
  const { raw, score, cap, floor, explained } = point;
  return (
    <>
      <tr data-depth={depth} data-group={point.kind === "GROUP" || undefined}>
        <th scope="row">
          <span>
            {code} {name[language]}
          </span>
          <ArticleOf article={article} provenance={provenance} />
        </th>
        <td className="number" data-label={t("sheet.raw")} title={raw ?? undefined}>
          {point.kind === "GROUP" ? "" : (shortText(raw, 4) ?? noValue)}
        </td>
        <td>
          {explained?.[language]}
          {point.kind !== "GROUP" && <Basis code={code} context={context} />}
        </td>
        <td className="number" data-label={t("sheet.score")} title={score ?? undefined}>
          {point.kind === "GROUP" ? "" : (columnText(score) ?? noValue)}
          {cap && cap !== "100" && <span className="beneath">{t("sheet.cap", { cap })}</span>}
          {floor && floor !== "0" && <span className="beneath">{t("sheet.floor", { floor })}</span>}
        </td>
        <td className="number" data-label={t("sheet.weight")}>
          {weight}
        </td>
        <td
          className="number contribution"
          data-label={t("sheet.contribution")}
          title={contribution ?? undefined}
        >
          {columnText(contribution) ?? <span className="gap-text">{t("sheet.unknown")}</span>}
        </td>
      </tr>
      {indicators?.map((part) => (
        <PointRows key={part.code} point={part} depth={depth + 1} context={context} />
      ))}
    </>
  );
}

/** What a point rests on: each figure leads to its records, and may be contested. */
export function Basis({
  code,
  context: { scheme, sources, member, period, onContest },
}: {
  readonly code: string;
  readonly context: PointsContext;
}) {
  const { t, language } = useLanguage();
  const part = [...leavesOf(scheme.indicators), ...(scheme.bonus ?? []), ...(scheme.penalty ?? [])];
  const found = part.find((one) => one.code === code);
  if (!found) return null;
  const { year, quarter } = period;
  const choice = new URLSearchParams({
    year: String(year),
    ...(quarter && { quarter: String(quarter) }),
    member,
  }).toString();
  return (
    <ul className="basis">
      {basisOf(scheme, found).map((what) => {
        const meaning = meaningOf(scheme, what)?.[language] ?? what.name;
        const isCounted = what.kind === "FIGURE" && sources?.records[what.name] !== undefined;
        const declared = sources?.declarations.find(
          ({ kind, name }) => kind === what.kind && name === what.name,
        );
        return (
          <li key={`${what.kind} ${what.name}`}>
            {isCounted && isIndicatorKey(what.name) ? (
              <Link to={`${figurePath(what.name)}?${choice}`}>
                {t("sheet.records", { figure: meaning })}
              </Link>
            ) : (
              <span>
                {t(`contested.${what.kind}`)} · {meaning}
                {declared && ` · ${t("sheet.declared", { evidence: declared.evidence })}`}
              </span>
            )}
            {onContest && (
              <Button
                className="inline contest"
                type="link"
                size="small"
                aria-label={`${t("objection.raise")}${t("list.colon")}${meaning}`}
                onClick={() => onContest(what)}
              >
                {t("objection.raise")}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Shows points on top or off; none of them is worth a sentence too. */
export function Extras({
  extras,
  sign,
  context,
}: {
  readonly extras: readonly Extra[];
  readonly sign: "+" | "−";
  readonly context: PointsContext;
}) {
  const { t, language } = useLanguage();
  return (
    <ul className="extras">
      {extras.map(({ code, name, article, provenance, points, cap, explained }) => (
        <li key={code}>
          <b className="number" title={points ?? undefined}>
            {points === null ? noValue : `${sign}${shortText(points)}`}
          </b>
          <div>
            <b>
              {code} {name[language]}
            </b>{" "}
            <small>{t("sheet.cap", { cap })}</small>{" "}
            <ArticleOf article={article} provenance={provenance} />
            <p>{explained[language]}</p>
            <Basis code={code} context={context} />
          </div>
        </li>
      ))}
    </ul>
  );
}
