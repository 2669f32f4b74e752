/** What evaluations wait for from whoever is signed in: steps, decisions, papers. */
import { Table } from "antd";
import { Link } from "react-router";
import { EvaluationsDueDocument, type EvaluationsDueQuery } from "../api/documents.ts";
import type { Account } from "../api/session.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, type Speech } from "../language/language.tsx";
import { evaluationPath } from "../navigation/place.ts";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { EvaluationBadge } from "./badges.tsx";
import { isContestable, isOpen, undoingSteps } from "./life.ts";

type Evaluation = NonNullable<EvaluationsDueQuery["evaluations"]>[number];
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
    .map((evaluation) => ({ evaluation, due: dueIn(evaluation, account, speech) }))
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

function dueIn(evaluation: Evaluation, account: Account, speech: Speech): Due[] {
  return account.member === null
    ? dueForStaff(evaluation, account, speech)
    : dueForMember(evaluation, account.member, speech);
}

function dueForStaff(
  { availableSteps, objections, consequences }: Evaluation,
  { role }: Account,
  { t, format }: Speech,
): Due[] {
  const steps = availableSteps.filter((step) => !undoingSteps.includes(step));
  const isDepartment = role === "department";
  const raised = isDepartment
    ? (objections ?? []).filter(({ state }) => state === "RAISED").length
    : 0;
  const wanted = isDepartment ? ["PROPOSED", "QUESTIONED"] : ["APPROVED"];
  const toDecide = (consequences ?? []).filter(
    ({ state, kind }) =>
      wanted.includes(state) &&
      (isDepartment || ["AWARD", "SUSPENSION", "CANCELLATION", "CHANGE_OPERATOR"].includes(kind)),
  ).length;
  return [
    ...steps.map((step) => ({ key: step, part: "result", text: t(`evaluationStep.${step}`) })),
    ...(raised > 0
      ? [
          {
            key: "objections",
            part: "objections",
            text: t("evaluationDue.objections", { count: format.count(raised) }),
          },
        ]
      : []),
    ...(toDecide > 0
      ? [
          {
            key: "consequences",
            part: "consequences",
            text: t(isDepartment ? "evaluationDue.decide" : "evaluationDue.carryOut", {
              count: format.count(toDecide),
            }),
          },
        ]
      : []),
  ];
}

function dueForMember(
  { state, revises, publicUntil, participants = [] }: Evaluation,
  member: string,
  { t, format }: Speech,
): Due[] {
  const own = participants.find((one) => one.member === member);
  if (!own) return [];
  const isMissing = isOpen(state) && revises === null && !own.summaryAt && !own.waiver;
  const mayObject = state === "PUBLICITY" && isContestable(state, publicUntil, Date.now());
  return [
    ...(isMissing ? [{ key: "summary", part: "papers", text: t("evaluationDue.summary") }] : []),
    ...(mayObject && publicUntil
      ? [
          {
            key: "publicity",
            part: "objections",
            text: t("evaluationDue.publicity", { until: format.moment(publicUntil) }),
          },
        ]
      : []),
  ];
}
