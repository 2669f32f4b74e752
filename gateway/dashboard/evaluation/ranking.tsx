/** The ranking of a result: rank, total, grade and the parts of the total, with every rule that made it so. */
import { Table, Tag } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { sheetPath } from "../navigation/place.ts";
import { columnText, numberOf, shortText, type Line, type Outline } from "./document.ts";
import { useMemberNames } from "./member-names.ts";
import { RankingRules } from "./ranking-rules.tsx";
import { valueWord } from "./declared-value.ts";
import type { Scheme } from "./scheme.ts";

/** Shows one table a group; who has no rank stands at its end, with why. */
export function Ranking({
  evaluation,
  outline,
  scheme,
}: {
  readonly evaluation: string;
  readonly outline: Outline;
  readonly scheme: Scheme;
}) {
  const { t } = useLanguage();
  const { result } = outline;
  const lines = useMemo(() => new Map(result.sheets.map((line) => [line.id, line])), [result]);
  const grouped = result.rankings.map(({ group, order, notRanked }) => ({
    group,
    rows: [...order.map(({ id }) => id), ...notRanked].flatMap((id) => lines.get(id) ?? []),
  }));
  return (
    <>
      {grouped.map(({ group, rows }) => (
        <RankingTable
          key={group}
          evaluation={evaluation}
          group={grouped.length > 1 ? valueWord(group, t) : ""}
          rows={rows}
          scheme={scheme}
        />
      ))}
      <RankingRules outline={outline} scheme={scheme} />
    </>
  );
}

function RankingTable({
  evaluation,
  group,
  rows,
  scheme,
}: {
  readonly evaluation: string;
  readonly group: string;
  readonly rows: readonly Line[];
  readonly scheme: Scheme;
}) {
  const { t, language } = useLanguage();
  const nameOf = useMemberNames();
  const hasExtras = rows.some(({ points }) => numberOf(points.bonus) || numberOf(points.penalty));
  return (
    <Table<Line>
      className="evaluation-ranking"
      size="middle"
      rowKey="id"
      aria-label={group ? `${t("evaluation.ranking")} ${group}` : t("evaluation.ranking")}
      title={group ? () => <h3>{group}</h3> : undefined}
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: "max-content" }}
      columns={[
        {
          key: "rank",
          title: t("ranking.rank"),
          align: "end",
          className: "rank-cell",
          render: (_, { rank, tiedWith }) => (
            <>
              {rank ?? noValue}
              {tiedWith > 0 && <span className="beneath">{t("evaluation.tied")}</span>}
            </>
          ),
        },
        {
          key: "member",
          title: t("network.member"),
          rowScope: "row",
          render: (_, { id, name, standing, gaps, vetoed }) => (
            <>
              <Link to={sheetPath(evaluation, id)}>{nameOf(id, name)}</Link>
              {standing !== "RANKED" && (
                <span className="beneath">{t(`evaluationStanding.${standing}`)}</span>
              )}
              {gaps > 0 && (
                <span className="beneath gap-text">{t("evaluation.gaps", { count: gaps })}</span>
              )}
              {vetoed.length > 0 && <Tag color="red">{t("evaluation.vetoed")}</Tag>}
            </>
          ),
        },
        {
          key: "total",
          title: t("evaluation.total"),
          align: "end",
          className: "number total-cell",
          render: (_, { total, grade, gradeName }) => (
            <>
              {total ?? noValue}
              {grade !== null && (
                <span className="beneath narrow">{gradeName?.[language] ?? grade}</span>
              )}
            </>
          ),
        },
        {
          key: "grade",
          title: t("evaluation.grade"),
          className: "wide",
          render: (_, { grade, gradeName }) =>
            grade === null ? noValue : <b>{gradeName?.[language] ?? grade}</b>,
        },
        ...scheme.indicators.map(({ code, name, weight }) => ({
          key: code,
          title: (
            <>
              {name[language]}
              <small className="beneath">{t("evaluation.outOf", { weight })}</small>
            </>
          ),
          align: "end" as const,
          className: "number wide part-cell",
          render: (_: unknown, { parts }: Line) => {
            const part = parts.find((one) => one.code === code);
            return columnText(part?.contribution) ?? noValue;
          },
        })),
        ...(hasExtras
          ? [
              {
                key: "extras",
                title: t("evaluation.extras"),
                align: "end" as const,
                className: "number wide",
                render: (_: unknown, { points: { bonus, penalty } }: Line) =>
                  [
                    numberOf(bonus) && `+${shortText(bonus)}`,
                    numberOf(penalty) && `−${shortText(penalty)}`,
                  ]
                    .filter(Boolean)
                    .join(" ") || noValue,
              },
            ]
          : []),
      ]}
    />
  );
}
