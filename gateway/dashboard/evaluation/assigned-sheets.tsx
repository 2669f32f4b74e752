/** An expert's start page: the evaluations that the expert sits on, with what is left to do and until when. */
import { Table } from "antd";
import { Link } from "react-router";
import {
  EvaluationsDocument,
  ExpertTaskDocument,
  type ListedEvaluationFragment,
} from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { evaluationPath } from "../navigation/place.ts";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { EvaluationBadge } from "./badges.tsx";
import { isOpen } from "./life.ts";
import { AsWritten } from "../parts/as-written.tsx";

/** Shows what is assigned to whoever is signed in. */
export function AssignedSheets() {
  const { t, format } = useLanguage();
  const view = useAnswer(EvaluationsDocument, {}, { everyMs: 30_000 });
  const evaluations = view.data?.evaluations;
  if (view.status === "loading") return <Skeleton lines={4} height={44} />;
  if (!evaluations) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  // Before it is announced nobody but its experts, participants, the hub and the department knows of it.
  const assigned = evaluations.filter(({ state }) => isOpen(state));
  if (assigned.length === 0)
    return <Notice mood="empty" title={t("scoring.noneTitle")} text={t("scoring.noneText")} />;
  return (
    <Table<ListedEvaluationFragment>
      size="middle"
      rowKey="id"
      aria-label={t("work.scoring")}
      dataSource={assigned}
      pagination={false}
      columns={[
        {
          key: "title",
          title: t("evaluation.plainTitle"),
          rowScope: "row",
          render: (_, { id, title }) => (
            <Link className="record-link" to={`${evaluationPath(id)}?part=scoring`}>
              <AsWritten text={title} />
            </Link>
          ),
        },
        {
          key: "state",
          title: t("record.state"),
          className: "wide",
          render: (_, { state }) => <EvaluationBadge state={state} />,
        },
        {
          key: "due",
          title: t("scoring.dueOn"),
          className: "day",
          render: (_, { scoresDueOn }) => (scoresDueOn ? format.day(scoresDueOn) : noValue),
        },
        {
          key: "left",
          title: t("panel.progress"),
          render: (_, evaluation) => <Left evaluation={evaluation} />,
        },
      ]}
    />
  );
}

function Left({ evaluation: { id, state } }: { readonly evaluation: ListedEvaluationFragment }) {
  const { t } = useLanguage();
  const task = useAnswer(ExpertTaskDocument, { id }).data?.expertTask;
  if (!task) return noValue;
  if (!task.expert.declaredAt) return <b className="gap-text">{t("scoring.declareFirst")}</b>;
  if (state === "PREPARING") return t("scoring.notYetTitle");
  const given = task.given.length;
  return task.owed.length === 0
    ? t("panel.finished")
    : t("scoring.progress", { given, all: given + task.owed.length });
}
