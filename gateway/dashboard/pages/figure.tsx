/** A number, opened: what it means, who is in it, how it went, and exactly the records behind it. */
import { Segmented, Select, Table, Tag } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import { useCounties } from "../api/counties.ts";
import { useDirectory } from "../api/directory.ts";
import { FigureDocument, type FigureQuery } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { PrintedThen } from "../bulletin/printed-then.tsx";
import { cityOf } from "../figures/cities.ts";
import { articleText, figureChoiceFrom } from "../figures/figure-choice.ts";
import { memberParts, type MemberPart } from "../figures/member-parts.ts";
import {
  indicatorKinds,
  isIndicatorKey,
  ofServices,
  type IndicatorKey,
} from "../figures/indicators.ts";
import { periodSearch, type Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { usePeriod } from "../navigation/period.ts";
import { memberPath, usePlace, withChoices } from "../navigation/place.ts";
import { CoverageLine, PartialMark } from "../parts/coverage-line.tsx";
import { DoubleReports } from "../parts/double-reports.tsx";
import { FigureRecords } from "../parts/figure-records.tsx";
import { Trend } from "../parts/trend.tsx";
import { Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Panel } from "../parts/panel.tsx";
import { PeriodChoice, periodPartKey } from "../parts/period-choice.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { MissingPage } from "./missing.tsx";

type Figure = NonNullable<FigureQuery["figure"]>;

/** Shows the figure of this indicator, for the period in the address. */
export function FigurePage({ id }: { readonly id: string }) {
  return isIndicatorKey(id) ? <OpenFigure indicator={id} /> : <MissingPage />;
}

function OpenFigure({ indicator }: { readonly indicator: IndicatorKey }) {
  const { t } = useLanguage();
  const { choices, choose } = usePlace();
  const { period, isKnown } = usePeriod();
  const choice = figureChoiceFrom(choices);
  const view = useAnswer(
    FigureDocument,
    { name: indicator, period, ...choice },
    { isWanted: isKnown },
  );
  const figure = view.data?.figure ?? null;
  const bulletin = choices.get("bulletin");
  // A bulletin prints the network's figures and each member's, and none that is narrower.
  const isNarrowed = [choice.county, choice.category, choice.provider].some(Boolean);
  return (
    <>
      <nav className="trail" aria-label={t("figure.back")}>
        <Link to={`/${periodSearch(period)}`}>← {t("figure.back")}</Link>
      </nav>
      <PageTitle title={t(`indicator.${indicator}`)}>
        {isKnown && (
          <PeriodChoice
            period={period}
            onChoose={({ year, quarter }) =>
              choose({ year: String(year), quarter: quarter ? String(quarter) : null, after: null })
            }
          />
        )}
        <RefreshNote view={view} />
      </PageTitle>
      {view.status === "loading" && <Skeleton lines={3} height={200} />}
      {view.status !== "loading" && !figure && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {figure && (
        <>
          <CoverageLine coverage={figure.coverage} />
          {bulletin && !isNarrowed && (
            <PrintedThen
              bulletin={bulletin}
              indicator={indicator}
              period={period}
              member={choice.member ?? null}
              now={figure.value}
              isComplete={figure.coverage.isComplete}
            />
          )}
          <div className="halves">
            <Meaning figure={figure} indicator={indicator} period={period} />
            <Panel title={t("figure.trend")}>
              <Trend indicator={indicator} period={period} choice={choice} />
            </Panel>
          </div>
          <Parts figure={figure} indicator={indicator} />
          <FigureRecords
            key={JSON.stringify([period, choice])}
            indicator={indicator}
            period={period}
            choice={choice}
          />
          {ofServices.includes(indicator) && <DoubleReports period={period} />}
        </>
      )}
    </>
  );
}

function Meaning({
  figure: { value, indicator: meaning, coverage },
  indicator,
  period,
}: {
  readonly figure: Figure;
  readonly indicator: IndicatorKey;
  readonly period: Period;
}) {
  const { t, format, language } = useLanguage();
  const kind = indicatorKinds[indicator];
  const isPlain = kind === "count" || kind === "score";
  return (
    <section className="panel definition" aria-label={t("figure.value")}>
      <p className="definition-period">
        {t("period.name", { year: period.year, part: t(periodPartKey(period)) })}
      </p>
      <p className="definition-value">
        {kind === "money" && value !== null ? format.money(value) : format.figure(kind, value)}
        {/* Money and shares are shown in yuan and per cent, which say their unit. */}
        {isPlain && value !== null && language === "zh" && <small> {meaning?.unit}</small>}{" "}
        <PartialMark coverage={coverage} />
      </p>
      <Choice dimensions={meaning?.dimensions ?? []} />
      {/* Whoever did not answer has not said either what it counts. */}
      {meaning && (
        <>
          <h2>{t("figure.definition")}</h2>
          <p>{language === "zh" ? meaning.definition : meaning.definitionEn}</p>
          <h2>{t("figure.article")}</h2>
          <p>
            {meaning.article
              ? articleText(meaning.article, (measure) => t(`article.${measure}`), language)
              : t("figure.noArticle")}
          </p>
        </>
      )}
      {meaning?.version && (
        <p className="definition-period">{t("figure.version", { version: meaning.version })}</p>
      )}
    </section>
  );
}

/** What the figure is narrowed to; each choice can be taken back. */
function Choice({ dimensions }: { readonly dimensions: readonly string[] }) {
  const { t, memberName, categoryName } = useLanguage();
  const { members, categories } = useDirectory();
  const { choices, choose } = usePlace();
  const { member, county, provider, category } = figureChoiceFrom(choices);
  const { nameOf: countyName, choicesIn } = useCounties();
  const placeName = (place: string) =>
    place === "unknown" ? t("figure.unknownCounty") : countyName(place);
  const nameOf = (code: string) => memberName(members.get(code), code);
  const city = cityOf(members.get(member ?? ""));
  // What was reported in other words than a county's name is a place of its own.
  const counties = choicesIn(city).map(({ value }) => value);
  const places = [...new Set([...counties, ...(county ? [county] : []), "unknown"])].map(
    (value) => ({ value, label: placeName(value) }),
  );
  const chosen = [
    ["member", member && nameOf(member)],
    ["county", !city && county && placeName(county)],
    ["provider", provider && nameOf(provider)],
  ] as const;
  return (
    <div className="definition-choice">
      {dimensions.includes("CATEGORY") && (
        <Select
          aria-label={t("record.category")}
          allowClear
          placeholder={t("figure.allCategories")}
          value={category ?? undefined}
          onChange={(next?: string) => choose({ category: next ?? null, after: null })}
          options={categories.map((one) => ({ value: one.code, label: categoryName(one) }))}
        />
      )}
      {dimensions.includes("COUNTY") && city && (
        <Select
          aria-label={t("record.county")}
          allowClear
          placeholder={t("figure.allCounties")}
          popupMatchSelectWidth={false}
          value={county ?? undefined}
          onChange={(next?: string) => choose({ county: next ?? null, after: null })}
          options={places}
        />
      )}
      {chosen.map(
        ([name, text]) =>
          text && (
            <Tag
              key={name}
              closable
              onClose={() =>
                // A county is one of the member's city, and goes with it.
                choose({ [name]: null, ...(name === "member" && { county: null }), after: null })
              }
            >
              {t("figure.only")} {text}
            </Tag>
          ),
      )}
    </div>
  );
}

const kinds = ["WINDOW", "INSTITUTION", "HUB"] as const;

function Parts({
  figure: { byMember, coverage },
  indicator,
}: {
  readonly figure: Figure;
  readonly indicator: IndicatorKey;
}) {
  const { t, format, memberName } = useLanguage();
  const { members } = useDirectory();
  const { choices, choose } = usePlace();
  const kind = kinds.find((one) => one === choices.get("kind")) ?? "WINDOW";
  const rows = useMemo(
    () =>
      memberParts(byMember ?? [], coverage.gaps, members).filter(
        ({ member }) => member.kind === kind,
      ),
    [byMember, coverage.gaps, members, kind],
  );
  return (
    <Panel
      title={t("figure.parts")}
      tools={
        <Segmented
          aria-label={t("network.kind")}
          value={kind}
          onChange={(next) => choose({ kind: next })}
          options={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
      }
    >
      <p className="panel-note">
        {t(ofServices.includes(indicator) ? "figure.partsOfServices" : "overview.rankingNote")}
      </p>
      <Table<MemberPart>
        className="parts"
        size="small"
        rowKey={({ member }) => member.code}
        aria-label={t("figure.parts")}
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        rowClassName={({ gap }) => (gap ? "row-gap" : "")}
        columns={[
          {
            key: "member",
            title: t("network.member"),
            rowScope: "row",
            render: (_, { member }) => (
              <Link to={memberPath(member.code)}>{memberName(member)}</Link>
            ),
          },
          {
            key: "value",
            title: t(`indicator.${indicator}`),
            align: "end",
            className: "number",
            render: (_, { gap, exact }) =>
              gap ? (
                <span className="gap-text">{t(`gap.${gap}`)}</span>
              ) : (
                format.figure(indicatorKinds[indicator], exact)
              ),
          },
          {
            key: "records",
            title: t("figure.behind"),
            align: "end",
            className: "number",
            render: (_, { member, gap }) =>
              !gap && (
                <Link to={withChoices(choices, { member: member.code, after: null })}>
                  {t("figure.records")}
                  <span className="unseen"> {memberName(member)}</span>
                </Link>
              ),
          },
        ]}
      />
    </Panel>
  );
}
