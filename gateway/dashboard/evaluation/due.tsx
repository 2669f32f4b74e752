/** What evaluations wait for from whoever is signed in: steps, decisions, papers. */
import { Table } from "antd";
import { Link } from "react-router";
import { EvaluationsDueDocument } from "../api/documents.ts";
import type { Account } from "../api/session.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, type Speech } from "../language/language.tsx";
import { evaluationPath } from "../navigation/place.ts";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { EvaluationBadge } from "./badges.tsx";
import { dueItems, type DueItem } from "./due-items.ts";

type Due = { readonly key: string; readonly part: string; readonly text: string };

/** Shows one line an evaluation that waits for something. */
export function EvaluationsDue({ account }: { readonly account: Account }) {
  const speech = useLanguage();
  const { t } = speech;
  const isMember = account.member !== null;
  const view = useAnswer(EvaluationsDueDocument, { isMember }, { everyMs: 30_000 });
  const evaluations = view.data?.evaluations;
  if (view.status === "loading") return <Skeleton lines={4} height={44} />;
  if (!evaluations) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  const rows = evaluations
    .map((evaluation) => ({
      evaluation,
      due: dueItems(evaluation, account).map((item) => worded(item, speech)),
    }))
    .filter(({ due }) => due.length > 0);
  if (rows.length === 0)
    return (
      <Notice mood="empty" title={t("evaluationDue.noneTitle")} text={t("evaluationDue.noneText")}>
        <Link to="/evaluations">{t("evaluation.back")}</Link>
      </Notice>
    );
  return (
    <Table<(typeof rows)[number]>
      size="middle"
      rowKey={({ evaluation }) => evaluation.id}
      aria-label={t("work.evaluations")}
      dataSource={rows}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          key: "title",
          title: t("evaluation.plainTitle"),
          rowScope: "row",
          render: (_, { evaluation: { id, title } }) => (
            <Link className="record-link" to={evaluationPath(id)}>
              {title}
            </Link>
          ),
        },
        {
          key: "state",
          title: t("record.state"),
          className: "wide",
          render: (_, { evaluation }) => <EvaluationBadge state={evaluation.state} />,
        },
        {
          key: "due",
          title: t("evaluationDue.due"),
          render: (_, { evaluation, due }) => (
            <ul className="due-list">
              {due.map(({ key, part, text }) => (
                <li key={key}>
                  <Link to={`${evaluationPath(evaluation.id)}?part=${part}`}>{text}</Link>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

/** Returns an item in words, and which part of the evaluation's page it is done on. */
function worded(item: DueItem, { t, format }: Speech): Due {
  switch (item.kind) {
    case "step":
      return { key: item.step, part: "result", text: t(`evaluationStep.${item.step}`) };
    case "objections":
      return {
        key: item.kind,
        part: "objections",
        text: t("evaluationDue.objections", { count: format.count(item.count) }),
      };
    case "decide":
    case "carryOut":
      return {
        key: item.kind,
        part: "consequences",
        text: t(`evaluationDue.${item.kind}`, { count: format.count(item.count) }),
      };
    case "summary":
      return { key: item.kind, part: "papers", text: t("evaluationDue.summary") };
    case "publicity":
      return {
        key: item.kind,
        part: "objections",
        text: t("evaluationDue.publicity", { until: format.moment(item.until) }),
      };
  }
}
