/** What follows from an evaluation: proposed by rule, decided by a person, never by itself. */
import { Button, Drawer, Flex, Table } from "antd";
import { useState } from "react";
import {
  EvaluationConsequencesDocument,
  type ConsequenceDecision,
  type EvaluationQuery,
  type ShownConsequenceFragment,
} from "../api/documents.ts";
import type { Role } from "../api/session.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { AwardSums } from "./award-sums.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { decisionsOn } from "./life.ts";
import { ProposeForm } from "./propose-form.tsx";
import type { Scheme } from "./scheme.ts";
import { useRoleText } from "./steps.tsx";
import { useMemberNames } from "./member-names.ts";
import { AsWritten } from "../parts/as-written.tsx";

type Evaluation = NonNullable<EvaluationQuery["evaluation"]>;
export type Consequence = ShownConsequenceFragment;
type Deciding = { readonly consequence: Consequence; readonly decision: ConsequenceDecision };

const undoing: readonly ConsequenceDecision[] = ["REJECT", "FAIL", "LIFT"];

/** Shows proposals and decisions, with the awards' sum against the budget. */
export function Consequences({
  evaluation,
  scheme,
  role,
}: {
  readonly evaluation: Evaluation;
  readonly scheme: Scheme;
  readonly role: Role | undefined;
}) {
  const { t } = useLanguage();
  const { id, state, participants, budget } = evaluation;
  const view = useAnswer(EvaluationConsequencesDocument, { id }, { everyMs: 20_000 });
  const [isProposing, setProposing] = useState(false);
  const consequences = view.data?.evaluation?.consequences;
  if (view.status === "loading") return <Skeleton lines={4} height={44} />;
  if (!consequences) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  return (
    <>
      <div className="work-tools">
        <span className="panel-note">{t("consequence.note")}</span>
        {role === "hub-operator" && state === "PUBLISHED" && (
          <Button onClick={() => setProposing(true)}>{t("consequence.propose")}</Button>
        )}
      </div>
      <AwardSums consequences={consequences} budget={budget} scheme={scheme} />
      {consequences.length === 0 ? (
        <Notice
          mood="empty"
          title={t("consequence.noneTitle")}
          text={t(state === "PUBLISHED" ? "consequence.noneText" : "consequence.notYetText")}
        />
      ) : (
        <List consequences={consequences} participants={participants} role={role} />
      )}
      <Drawer
        open={isProposing}
        onClose={() => setProposing(false)}
        destroyOnHidden
        title={t("consequence.propose")}
      >
        <ProposeForm
          evaluation={id}
          participants={participants}
          onDone={() => setProposing(false)}
        />
      </Drawer>
    </>
  );
}

function List({
  consequences,
  participants,
  role,
}: {
  readonly consequences: readonly Consequence[];
  readonly participants: Evaluation["participants"];
  readonly role: Role | undefined;
}) {
  const { t } = useLanguage();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const nameOf = useMemberNames(participants);
  return (
    <>
      <Table<Consequence>
        size="middle"
        rowKey="id"
        aria-label={t("evaluationPart.consequences")}
        dataSource={consequences}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            key: "who",
            title: t("network.member"),
            rowScope: "row",
            render: (_, { participant }) => nameOf(participant),
          },
          {
            key: "what",
            title: t("consequence.kind"),
            render: (_, one) => <Kind consequence={one} />,
          },
          {
            key: "because",
            title: t("consequence.because"),
            className: "wide",
            render: (_, { because, article, rule }) => (
              <>
                <AsWritten text={because} />
                <span className="beneath">
                  <AsWritten text={article} /> ·{" "}
                  {t(rule ? "consequence.byRule" : "consequence.byPerson")}
                </span>
              </>
            ),
          },
          {
            key: "state",
            title: t("record.state"),
            render: (_, one) => <Standing consequence={one} />,
          },
          {
            key: "steps",
            title: t("work.nextSteps"),
            render: (_, consequence) => (
              <Flex wrap gap="small">
                {decisionsOn(consequence, role).map((decision) => (
                  <Button
                    key={decision}
                    size="small"
                    type={undoing.includes(decision) ? "default" : "primary"}
                    danger={undoing.includes(decision)}
                    onClick={() => setDeciding({ consequence, decision })}
                  >
                    {t(`consequenceDecision.${decision}`)}
                  </Button>
                ))}
              </Flex>
            ),
          },
        ]}
      />
      <Drawer
        open={deciding !== null}
        onClose={() => setDeciding(null)}
        destroyOnHidden
        title={
          deciding &&
          `${t(`consequenceDecision.${deciding.decision}`)} · ${t(`consequence.${deciding.consequence.kind}`)}`
        }
      >
        {deciding && (
          <DecisionForm
            {...deciding}
            participantName={nameOf(deciding.consequence.participant)}
            isUndoing={undoing.includes(deciding.decision)}
            onDone={() => setDeciding(null)}
          />
        )}
      </Drawer>
    </>
  );
}

/** What it is, with money and days. */
export function Kind({
  consequence: { kind, amount, unit, days },
}: {
  readonly consequence: Consequence;
}) {
  const { t } = useLanguage();
  return (
    <span className="consequence" data-kind={kind}>
      <b>{t(`consequence.${kind}`)}</b>
      {amount !== null && (
        <span>
          {amount} {unit}
        </span>
      )}
      {days !== null && <span>{t("consequence.days", { days })}</span>}
    </span>
  );
}

/** Where it stands, since and until when, and who decided why. */
export function Standing({
  consequence: { state, from, until, steps },
}: {
  readonly consequence: Consequence;
}) {
  const { t, format } = useLanguage();
  const roleText = useRoleText();
  const last = steps.findLast(({ step }) => step !== "PROPOSE");
  return (
    <>
      <b>{t(`consequenceState.${state}`)}</b>
      {(from ?? until) && (
        <span className="beneath">
          {from && t("consequence.from", { day: format.day(from) })}{" "}
          {until && t("consequence.until", { day: format.day(until) })}
        </span>
      )}
      {last && (
        <span className="beneath">
          {format.day(last.at)} {last.takenBy === last.role ? roleText(last.role) : last.takenBy}
          {last.reason && `${t("list.colon")}${last.reason}`}
        </span>
      )}
    </>
  );
}
