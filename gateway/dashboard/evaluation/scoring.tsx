/** What an expert has to do in one evaluation: declare interests, then score, sheet by sheet. */
import { Progress } from "antd";
import { useRef, useState } from "react";
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
import { useMemberNames } from "./member-names.ts";
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
  const { t, format } = useLanguage();
  const nameOf = useMemberNames();
  const sheet = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { owed, given, dueOn } = task;
  const all = owed.length + given.length;
  const leaves = scoredOf(scheme);
  const asked = participants.filter(({ member }) =>
    [...owed, ...given].some(({ participant }) => participant === member),
  );
  const isDone = (member: string) => !owed.some(({ participant }) => participant === member);
  const shown =
    asked.find(({ member }) => member === chosen) ??
    asked.find(({ member }) => !isDone(member)) ??
    asked[0];
  const show = (member: string) => {
    setChosen(member);
    sheet.current?.focus();
  };
  /** The next that is still to be done, round the list. */
  const goOn = () => {
    const at = asked.findIndex(({ member }) => member === shown?.member);
    const next = [...asked.slice(at + 1), ...asked.slice(0, at)].find(
      ({ member }) => !isDone(member),
    );
    if (next) show(next.member);
  };
  return (
    <>
      <div className="scoring-head">
        <div>
          <b>{t("scoring.progress", { given: given.length, all })}</b>
          {dueOn && <span>{t("panel.dueOn", { day: format.day(dueOn) })}</span>}
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
      <div className="sheets">
        <ol className="sheet-list" aria-label={t("scoring.sheets")}>
          {asked.map(({ member, name }) => (
            <li key={member}>
              <button
                type="button"
                data-done={isDone(member) || undefined}
                aria-current={member === shown?.member || undefined}
                onClick={() => show(member)}
              >
                <span>{nameOf(member, name)}</span>
                <small>
                  {isDone(member)
                    ? leaves.flatMap(({ code }) => scoreOf(given, member, code) ?? []).join(" · ")
                    : t("scoring.open")}
                </small>
              </button>
            </li>
          ))}
        </ol>
        <div ref={sheet} tabIndex={-1}>
          {shown && (
            <ScoreForm
              key={shown.member}
              evaluation={evaluation}
              participant={shown}
              leaves={leaves}
              owed={owed.filter((one) => one.participant === shown.member)}
              given={given.filter((one) => one.participant === shown.member)}
              onDone={goOn}
            />
          )}
        </div>
      </div>
    </>
  );
}

const scoreOf = (given: Task["given"], member: string, code: string) =>
  given.find(({ participant, indicator }) => participant === member && indicator === code)?.score;
