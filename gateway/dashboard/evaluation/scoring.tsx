/** What an expert has to do in one evaluation: declare interests, then score, sheet by sheet. */
import { Progress } from "antd";
import {
  ExpertTaskDocument,
  type EvaluationQuery,
  type ExpertTaskQuery,
} from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { Notice } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { InterestsForm } from "./interests-form.tsx";
import { scoredOf, type Scheme } from "./scheme.ts";
import { ScoreForm } from "./score-form.tsx";

type Task = NonNullable<ExpertTaskQuery["expertTask"]>;

/** Shows the calling expert's own sheets; nobody sees another's. */
export function Scoring({
  evaluation,
  scheme,
}: {
  readonly evaluation: NonNullable<EvaluationQuery["evaluation"]>;
  readonly scheme: Scheme;
}) {
  const { t } = useLanguage();
  const view = useAnswer(ExpertTaskDocument, { id: evaluation.id });
  const task = view.data?.expertTask;
  if (view.status === "loading") return <Skeleton lines={6} height={60} />;
  if (!task)
    return (
      <Notice
        mood="empty"
        title={t("scoring.notOnPanelTitle")}
        text={t("scoring.notOnPanelText")}
      />
    );
  if (!task.expert.declaredAt)
    return <InterestsForm evaluation={evaluation.id} participants={evaluation.participants} />;
  if (evaluation.state === "PREPARING")
    return <Notice mood="empty" title={t("scoring.notYetTitle")} text={t("scoring.notYetText")} />;
  return (
    <Sheets
      evaluation={evaluation.id}
      scheme={scheme}
      task={task}
      participants={view.data?.evaluation?.participants ?? []}
    />
  );
}

type Participant = NonNullable<ExpertTaskQuery["evaluation"]>["participants"][number];

function Sheets({
  evaluation,
  scheme,
  task,
  participants,
}: {
  readonly evaluation: string;
  readonly scheme: Scheme;
  readonly task: Task;
  readonly participants: readonly Participant[];
}) {
  const { t } = useLanguage();
  const { owed, given, dueOn } = task;
  const all = owed.length + given.length;
  const leaves = scoredOf(scheme);
  const asked = participants.filter(({ member }) =>
    [...owed, ...given].some(({ participant }) => participant === member),
  );
  // What is still to be done stands first.
  const isDone = (member: string) => !owed.some(({ participant }) => participant === member);
  const ordered = asked.toSorted((a, b) => Number(isDone(a.member)) - Number(isDone(b.member)));
  return (
    <>
      <div className="scoring-head">
        <div>
          <b>{t("scoring.progress", { given: given.length, all })}</b>
          {dueOn && <span>{t("panel.dueOn", { day: dueOn })}</span>}
        </div>
        <Progress
          percent={all === 0 ? 100 : Math.round((given.length / all) * 100)}
          aria-label={t("panel.progress")}
        />
        <p className="panel-note">{t("scoring.note")}</p>
      </div>
      {owed.length === 0 && (
        <Notice mood="empty" title={t("scoring.doneTitle")} text={t("scoring.doneText")} />
      )}
      {ordered.map((participant) => (
        <ScoreForm
          key={participant.member}
          evaluation={evaluation}
          participant={participant}
          leaves={leaves}
          owed={owed.filter((one) => one.participant === participant.member)}
          given={given.filter((one) => one.participant === participant.member)}
        />
      ))}
    </>
  );
}
