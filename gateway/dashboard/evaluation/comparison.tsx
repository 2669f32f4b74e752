/** Two evaluations by one scheme beside each other: years, or revisions of one. */
import { Select, Table } from "antd";
import { useMemo } from "react";
import {
  EvaluationOutlineDocument,
  EvaluationsDocument,
  type ListedEvaluationFragment,
} from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { compare, type Compared } from "./compare.ts";
import { readOutline, type Outline } from "./document.ts";
import type { Scheme } from "./scheme.ts";
import { isAnnounced } from "./life.ts";
import { useMemberNames } from "./member-names.ts";

/** Lets the reader choose the other evaluation; the year before comes first. */
export function Comparison({
  evaluation: { id, schemeCode },
  outline,
  scheme,
}: {
  readonly evaluation: ListedEvaluationFragment;
  readonly outline: Outline;
  readonly scheme: Scheme;
}) {
  const { t } = useLanguage();
  const { choices, choose } = usePlace();
  const list = useAnswer(EvaluationsDocument, {});
  const others = (list.data?.evaluations ?? []).filter(
    (one) => one.id !== id && one.schemeCode === schemeCode && isAnnounced(one.state),
  );
  const earlier = others.find(({ year }) => year < outline.year) ?? others[0];
  const chosen = others.find((one) => one.id === choices.get("with")) ?? earlier ?? null;
  const view = useAnswer(
    EvaluationOutlineDocument,
    { id: chosen?.id ?? "" },
    { isWanted: chosen !== null },
  );
  const text = view.data?.evaluation?.sealed?.outline;
  const before = useMemo(() => (text ? readOutline(text) : null), [text]);
  if (list.status === "loading") return <Skeleton lines={6} height={44} />;
  if (!chosen)
    return (
      <Notice mood="empty" title={t("comparison.noneTitle")} text={t("comparison.noneText")} />
    );
  return (
    <>
      <div className="work-tools">
        <label htmlFor="compare-with">{t("comparison.with")}</label>
        <Select
          id="compare-with"
          value={chosen.id}
          onChange={(next) => choose({ with: next })}
          popupMatchSelectWidth={false}
          options={others.map((one) => ({
            value: one.id,
            label: `${one.year} · ${t("evaluation.revision", { number: one.revision })}`,
          }))}
        />
      </div>
      {view.status === "loading" && <Skeleton lines={6} height={44} />}
      {view.status !== "loading" && !before && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {before && <ComparedTable before={before} after={outline} scheme={scheme} />}
    </>
  );
}

function ComparedTable({
  before,
  after,
  scheme,
}: {
  readonly before: Outline;
  readonly after: Outline;
  readonly scheme: Scheme;
}) {
  const { t, language } = useLanguage();
  const nameOf = useMemberNames();
  const rows = useMemo(() => compare(before, after), [before, after]);
  const isSameScheme = before.result.scheme.hash === after.result.scheme.hash;
  const label = ({ year, revision }: Outline) =>
    `${year} · ${t("evaluation.revision", { number: revision })}`;
  return (
    <>
      {!isSameScheme && <p className="gap-text">{t("comparison.otherScheme")}</p>}
      <Table<Compared>
        size="middle"
        rowKey="id"
        aria-label={t("evaluation.comparison")}
        dataSource={rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: "max-content" }}
        columns={[
          {
            key: "name",
            title: t("network.member"),
            rowScope: "row",
            render: (_, { id, name }) => nameOf(id, name),
          },
          {
            key: "rank",
            title: t("ranking.rank"),
            align: "end",
            className: "number",
            render: (_, { before: was, after: is, places }) => (
              <>
                {was?.rank ?? noValue} → <b>{is?.rank ?? noValue}</b>{" "}
                <Moved by={places} digits={0} />
              </>
            ),
          },
          {
            key: "before",
            title: label(before),
            align: "end",
            className: "number",
            render: (_, { before: was }) => was?.total ?? noValue,
          },
          {
            key: "after",
            title: label(after),
            align: "end",
            className: "number total-cell",
            render: (_, { after: is }) => is?.total ?? noValue,
          },
          {
            key: "points",
            title: t("comparison.change"),
            align: "end",
            className: "number",
            render: (_, { points }) => <Moved by={points} digits={2} />,
          },
          {
            key: "grade",
            title: t("evaluation.grade"),
            render: (_, { before: was, after: is }) => {
              const [from, to] = [was, is].map(
                (line) => line?.gradeName?.[language] ?? line?.grade ?? noValue,
              );
              return from === to ? to : `${from} → ${to}`;
            },
          },
          ...scheme.indicators.map(({ code, name }) => ({
            key: code,
            title: name[language],
            align: "end" as const,
            className: "number wide",
            render: (_: unknown, { parts }: Compared) => (
              <Moved by={parts.get(code) ?? null} digits={2} />
            ),
          })),
        ]}
      />
    </>
  );
}

/** A change with its sign, and a mark that does not rest on colour. */
function Moved({ by, digits }: { readonly by: number | null; readonly digits: number }) {
  if (by === null) return <>{noValue}</>;
  const text = Math.abs(by).toFixed(digits);
  if (Number(text) === 0) return <span className="moved">＝</span>;
  return (
    <span className="moved" data-direction={by > 0 ? "+" : "-"}>
      {by > 0 ? "▲" : "▼"} {text}
    </span>
  );
}
