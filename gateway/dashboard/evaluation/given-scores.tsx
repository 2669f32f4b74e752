/** All scores of a panel, once all are in: one column an expert, the mean beside them. */
import { Button, Drawer, Table, Tooltip } from "antd";
import { useState } from "react";
import {
  ReopenScoreDocument,
  type EvaluationPanelQuery,
  type EvaluationQuery,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { scoredOf, type Scheme } from "./scheme.ts";
import { useMemberNames } from "./member-names.ts";

type Panel = NonNullable<EvaluationPanelQuery["evaluation"]>;
type Score = NonNullable<Panel["scores"]>[number];
type Drop = { readonly highest: number; readonly lowest: number };
type Row = {
  readonly key: string;
  readonly member: string;
  readonly name: string;
  readonly indicator: string;
  readonly drop: Drop;
  readonly scores: ReadonlyMap<string, Score>;
  /** How many rows of the same member begin here; 0 for those that follow. */
  readonly span: number;
};

/** Shows the scores; while scoring is open the hub may have one given anew, for a reason. */
export function GivenScores({
  evaluation,
  scheme,
  scores,
  experts,
  canReopen,
}: {
  readonly evaluation: NonNullable<EvaluationQuery["evaluation"]>;
  readonly scheme: Scheme;
  readonly scores: readonly Score[];
  readonly experts: readonly { readonly code: string; readonly name: string }[];
  readonly canReopen: boolean;
}) {
  const { t, language } = useLanguage();
  const nameOf = useMemberNames();
  const reopen = useAct(ReopenScoreDocument);
  const [chosen, setChosen] = useState<Score | null>(null);
  const close = () => {
    reopen.forget();
    setChosen(null);
  };
  const leaves = scoredOf(scheme);
  const drops = leaves.map(({ experts }) => experts.drop ?? { highest: 0, lowest: 0 });
  // Said where it is the same for all.
  const dropped =
    new Set(drops.map(({ highest, lowest }) => `${highest} ${lowest}`)).size === 1 &&
    drops.find(({ highest, lowest }) => highest + lowest > 0);
  const rows = rowsOf(evaluation.participants, scheme, scores, language).map((row) => ({
    ...row,
    name: nameOf(row.member, row.name),
  }));
  return (
    <>
      <h3>{t("panel.scores")}</h3>
      <Table<Row>
        size="small"
        rowKey="key"
        aria-label={t("panel.scores")}
        dataSource={rows}
        // A member's rows stay on one page.
        pagination={{
          pageSize: Math.max(1, leaves.length) * 20,
          hideOnSinglePage: true,
          showSizeChanger: false,
        }}
        scroll={{ x: "max-content" }}
        columns={[
          {
            key: "name",
            title: t("network.member"),
            rowScope: "row",
            dataIndex: "name",
            // A member stands once, before all its indicators on the page.
            onCell: (row) => ({ rowSpan: row.span }),
          },
          { key: "indicator", title: t("sheet.indicator"), dataIndex: "indicator" },
          ...experts.map(({ code, name }) => ({
            key: code,
            title: <Tooltip title={name}>{code}</Tooltip>,
            align: "end" as const,
            className: "number",
            render: (_: unknown, row: Row) => {
              const given = row.scores.get(code);
              if (!given) return noValue;
              const text = <Tooltip title={given.remark}>{given.score}</Tooltip>;
              return canReopen ? (
                <Button
                  className="inline"
                  type="link"
                  size="small"
                  onClick={() => setChosen(given)}
                >
                  {text}
                </Button>
              ) : (
                text
              );
            },
          })),
          {
            key: "mean",
            title: dropped ? t("panel.meanKept", dropped) : t("panel.mean"),
            align: "end",
            className: "number total-cell",
            render: (_, row) => meanOf([...row.scores.values()], row.drop),
          },
        ]}
      />
      <Drawer open={chosen !== null} onClose={close} destroyOnHidden title={t("panel.reopen")}>
        {chosen && (
          <ReasonForm
            act={reopen}
            label={t("panel.reopen")}
            meaning={t("panel.reopenMeaning", { expert: chosen.expert, score: chosen.score })}
            isDanger
            onSubmit={async (reason) => {
              const { expert, participant, indicator } = chosen;
              const place = { evaluation: evaluation.id, expert, participant, indicator };
              if (await reopen.run({ ...place, reason })) close();
            }}
          />
        )}
      </Drawer>
    </>
  );
}

function rowsOf(
  participants: readonly { readonly member: string; readonly name: string }[],
  scheme: Scheme,
  scores: readonly Score[],
  language: "zh" | "en",
): Row[] {
  return participants.flatMap(({ member, name }) => {
    const rows = scoredOf(scheme).flatMap(({ code, name: words, experts }): Row[] => {
      const given = scores.filter((one) => one.participant === member && one.indicator === code);
      return given.length === 0
        ? []
        : [
            {
              key: `${member} ${code}`,
              member,
              name,
              indicator: words[language],
              drop: experts?.drop ?? { highest: 0, lowest: 0 },
              scores: new Map(given.map((one) => [one.expert, one])),
              span: 0,
            },
          ];
    });
    return rows.map((row, index) => (index === 0 ? { ...row, span: rows.length } : row));
  });
}

/** For the eye, without the scores that the scheme drops; what counts is reckoned exactly when it is sealed. */
function meanOf(scores: readonly Score[], { highest, lowest }: Drop): string {
  const kept = scores
    .map(({ score }) => Number(score))
    .toSorted((a, b) => a - b)
    .slice(lowest, scores.length - highest);
  return kept.length === 0
    ? noValue
    : (kept.reduce((sum, score) => sum + score, 0) / kept.length).toFixed(2);
}
