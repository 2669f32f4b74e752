/** The panel of experts as the hub keeps it: who sits on it, who is bound, and who has finished. */
import { Button, Drawer, Flex, Progress, Table, Tag } from "antd";
import { useState } from "react";
import {
  EvaluationPanelDocument,
  ReleaseExpertDocument,
  RemindExpertsDocument,
  type EvaluationPanelQuery,
  type EvaluationQuery,
} from "../api/documents.ts";
import type { Role } from "../api/session.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { AssignForm } from "./assign-form.tsx";
import { GivenScores } from "./given-scores.tsx";
import { isOpen } from "./life.ts";
import { ReasonForm } from "./reason-form.tsx";
import { scoredOf, type Scheme } from "./scheme.ts";
import { AsWritten } from "../parts/as-written.tsx";

type Evaluation = NonNullable<EvaluationQuery["evaluation"]>;
type Panel = NonNullable<EvaluationPanelQuery["evaluation"]>;
type Expert = NonNullable<Panel["experts"]>[number];
type Opened = "assign" | Expert | null;

const everyMs = 15_000;

/** Shows the panel; nobody's scores before the last of them is given. */
export function ExpertPanel({
  evaluation,
  scheme,
  role,
}: {
  readonly evaluation: Evaluation;
  readonly scheme: Scheme;
  readonly role: Role;
}) {
  const { t, format } = useLanguage();
  const { id, state, revises, scoresDueOn } = evaluation;
  const view = useAnswer(EvaluationPanelDocument, { id }, { everyMs });
  const remind = useAct(RemindExpertsDocument);
  const [opened, setOpened] = useState<Opened>(null);
  const panel = view.data?.evaluation;
  if (view.status === "loading") return <Skeleton lines={6} height={44} />;
  if (!panel) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  const experts = panel.experts ?? [];
  const seated = experts.filter(({ released }) => released === null);
  const owed = panel.owedScores ?? [];
  const canChange = role === "hub-operator" && isOpen(state);
  const isComplete = state !== "PREPARING" && owed.length === 0;
  return (
    <>
      <div className="work-tools">
        <Seats scheme={scheme} count={seated.length} />
        {scoresDueOn && <span>{t("panel.dueOn", { day: format.day(scoresDueOn) })}</span>}
        {canChange && (
          <Flex wrap gap="small" className="push">
            {owed.length > 0 && seated.length > 0 && (
              <Button
                loading={remind.isRunning}
                onClick={() => void remind.run({ evaluation: id })}
              >
                {t("panel.remind")}
              </Button>
            )}
            {revises === null && (
              <Button type="primary" onClick={() => setOpened("assign")}>
                {t("panel.assign")}
              </Button>
            )}
          </Flex>
        )}
      </div>
      {remind.refusal && (
        <p className="gap-text" role="alert">
          {remind.refusal}
        </p>
      )}
      {experts.length === 0 ? (
        <Notice mood="empty" title={t("panel.noneTitle")} text={t("panel.noneText")} />
      ) : (
        <Experts
          experts={experts}
          owed={owed}
          asked={revises === null ? evaluation.participants.length * scoredOf(scheme).length : null}
          hasBegun={state !== "PREPARING"}
          onRelease={canChange ? setOpened : null}
        />
      )}
      {isComplete && panel.scores ? (
        <GivenScores
          evaluation={evaluation}
          scheme={scheme}
          scores={panel.scores}
          experts={seated}
          canReopen={role === "hub-operator" && state === "SCORING"}
        />
      ) : (
        <p className="panel-note">{t("panel.sealedScores")}</p>
      )}
      <Drawer
        open={opened !== null}
        onClose={() => setOpened(null)}
        destroyOnHidden
        title={t(opened === "assign" ? "panel.assign" : "panel.release")}
      >
        {opened === "assign" && <AssignForm evaluation={id} onDone={() => setOpened(null)} />}
        {opened && opened !== "assign" && (
          <Release evaluation={id} expert={opened} onDone={() => setOpened(null)} />
        )}
      </Drawer>
    </>
  );
}

/** How many experts each scored indicator wants, beside how many there are. */
function Seats({ scheme, count }: { readonly scheme: Scheme; readonly count: number }) {
  const { t } = useLanguage();
  const leaves = scoredOf(scheme);
  const min = Math.max(...leaves.map(({ experts }) => experts.min));
  const max = Math.min(...leaves.map(({ experts }) => experts.max));
  return (
    <b className={count < min || count > max ? "gap-text" : undefined}>
      {t("panel.seats", { count, min, max })}
    </b>
  );
}

function Experts({
  experts,
  owed,
  asked,
  hasBegun,
  onRelease,
}: {
  readonly experts: readonly Expert[];
  readonly owed: readonly { readonly expert: string }[];
  /** Scores that each gives; null where only some are asked for anew. */
  readonly asked: number | null;
  readonly hasBegun: boolean;
  readonly onRelease: ((expert: Expert) => void) | null;
}) {
  const { t, format } = useLanguage();
  return (
    <Table<Expert>
      size="middle"
      rowKey="code"
      aria-label={t("evaluationPart.panel")}
      dataSource={experts}
      pagination={false}
      rowClassName={({ released }) => (released ? "row-left" : "")}
      columns={[
        {
          key: "name",
          title: t("panel.expert"),
          rowScope: "row",
          render: (_, { code, name, organisation, field }) => (
            <>
              <b>
                {code} <AsWritten text={name} />
              </b>
              <span className="beneath">
                <AsWritten text={`${organisation} · ${field}`} />
              </span>
            </>
          ),
        },
        {
          key: "login",
          title: t("account.name"),
          className: "wide",
          render: (_, { subject }) => <code>{subject}</code>,
        },
        {
          key: "interests",
          title: t("panel.interests"),
          render: (_, { declaredAt, released }) =>
            released ? (
              <>
                <Tag>{t("panel.left")}</Tag>
                <span className="beneath">
                  <AsWritten text={released} />
                </span>
              </>
            ) : declaredAt ? (
              t("panel.declared", { time: format.moment(declaredAt) })
            ) : (
              <span className="gap-text">{t("panel.notDeclared")}</span>
            ),
        },
        {
          key: "progress",
          title: t("panel.progress"),
          render: (_, { code, released }) => {
            if (released || !hasBegun) return null;
            const left = owed.filter(({ expert }) => expert === code).length;
            if (asked === null)
              return t(left === 0 ? "panel.finished" : "panel.owes", { count: left });
            const given = asked - left;
            return (
              <Progress
                percent={asked === 0 ? 100 : Math.round((given / asked) * 100)}
                format={() => `${given}/${asked}`}
                size="small"
                aria-label={t("panel.progress")}
              />
            );
          },
        },
        {
          key: "reminders",
          title: t("panel.reminders"),
          align: "end",
          className: "number wide",
          render: (_, { reminders }) => format.count(reminders),
        },
        ...(onRelease
          ? [
              {
                key: "steps",
                title: t("work.nextSteps"),
                render: (_: unknown, expert: Expert) =>
                  expert.released === null && (
                    <Button size="small" danger onClick={() => onRelease(expert)}>
                      {t("panel.release")}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Release({
  evaluation,
  expert: { code, name },
  onDone,
}: {
  readonly evaluation: string;
  readonly expert: Expert;
  readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const release = useAct(ReleaseExpertDocument);
  return (
    <ReasonForm
      act={release}
      label={t("panel.release")}
      meaning={t("panel.releaseMeaning", { name })}
      isDanger
      onSubmit={async (reason) => {
        if (await release.run({ evaluation, expert: code, reason })) onDone();
      }}
    />
  );
}
