/** Objections and appeals: who contests which figure, and how it was decided; each reopens that figure only. */
import { Button, Drawer, Flex, Table, Tag } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import {
  DecideObjectionDocument,
  EvaluationObjectionsDocument,
  type EvaluationObjectionsQuery,
  type EvaluationQuery,
  type ObjectionDecision,
} from "../api/documents.ts";
import type { Account } from "../api/session.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { evaluationPath } from "../navigation/place.ts";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { isContestable } from "./life.ts";
import { ObjectionForm } from "./objection-form.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { meaningOf, type Scheme } from "./scheme.ts";
import { useMemberNames } from "./member-names.ts";
import { AsWritten } from "../parts/as-written.tsx";

type Evaluation = NonNullable<EvaluationQuery["evaluation"]>;
type Objection = NonNullable<
  NonNullable<EvaluationObjectionsQuery["evaluation"]>["objections"]
>[number];
type Deciding = { readonly objection: Objection; readonly decision: ObjectionDecision };

/** Shows everybody's to the hub and the department, and its own to a member's staff. */
export function Objections({
  evaluation,
  scheme,
  account,
}: {
  readonly evaluation: Evaluation;
  readonly scheme: Scheme;
  readonly account: Account | null;
}) {
  const { t } = useLanguage();
  const { id, state, publicUntil, participants } = evaluation;
  const view = useAnswer(EvaluationObjectionsDocument, { id }, { everyMs: 20_000 });
  const [isRaising, setRaising] = useState(false);
  const objections = view.data?.evaluation?.objections;
  const nameOf = useMemberNames();
  const own = participants.find(({ member }) => member === account?.member);
  if (view.status === "loading") return <Skeleton lines={4} height={44} />;
  if (!objections) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  return (
    <>
      <div className="work-tools">
        <span className="panel-note">{t("objection.note")}</span>
        {own && isContestable(state, publicUntil, Date.now()) && (
          <Button type="primary" onClick={() => setRaising(true)}>
            {t(state === "PUBLISHED" ? "objection.appeal" : "objection.raise")}
          </Button>
        )}
      </div>
      {objections.length === 0 ? (
        <Notice mood="empty" title={t("objection.noneTitle")} text={t("objection.noneText")} />
      ) : (
        <List
          objections={objections}
          participants={participants}
          scheme={scheme}
          account={account}
        />
      )}
      <Drawer
        open={isRaising}
        onClose={() => setRaising(false)}
        destroyOnHidden
        title={t("objection.raise")}
      >
        {own && (
          <ObjectionForm
            evaluation={id}
            participant={own.member}
            participantName={nameOf(own.member, own.name)}
            scheme={scheme}
            isAppeal={state === "PUBLISHED"}
            onDone={() => setRaising(false)}
          />
        )}
      </Drawer>
    </>
  );
}

function List({
  objections,
  participants,
  scheme,
  account,
}: {
  readonly objections: readonly Objection[];
  readonly participants: Evaluation["participants"];
  readonly scheme: Scheme;
  readonly account: Account | null;
}) {
  const { t, format, language } = useLanguage();
  const decide = useAct(DecideObjectionDocument);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const close = () => {
    decide.forget();
    setDeciding(null);
  };
  const nameOf = useMemberNames(participants);
  const decisionsOf = ({ state, participant }: Objection): ObjectionDecision[] => {
    if (state !== "RAISED") return [];
    if (account?.role === "department") return ["UPHOLD", "REJECT"];
    return account?.member === participant ? ["WITHDRAW"] : [];
  };
  return (
    <>
      <Table<Objection>
        size="middle"
        rowKey="id"
        aria-label={t("evaluationPart.objections")}
        dataSource={objections}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            key: "what",
            title: t("objection.what"),
            rowScope: "row",
            render: (_, one) => (
              <>
                <b>{meaningOf(scheme, one)?.[language] ?? one.name}</b>
                <span className="beneath">
                  {nameOf(one.participant)} ·{" "}
                  {t(one.isAppeal ? "objection.isAppeal" : "objection.isObjection")} ·{" "}
                  {format.moment(one.raisedAt)}
                </span>
              </>
            ),
          },
          {
            key: "claim",
            title: t("objection.claim"),
            render: (_, { claim }) => <AsWritten text={claim} />,
          },
          {
            key: "state",
            title: t("record.state"),
            render: (_, { state, decision, revision }) => (
              <>
                <Tag>{t(`objectionState.${state}`)}</Tag>
                {decision && (
                  <span className="beneath">
                    <AsWritten text={decision} />
                  </span>
                )}
                {revision && <Link to={evaluationPath(revision)}>{t("objection.revision")}</Link>}
              </>
            ),
          },
          {
            key: "steps",
            title: t("work.nextSteps"),
            render: (_, objection) => (
              <Flex wrap gap="small">
                {decisionsOf(objection).map((decision) => (
                  <Button
                    key={decision}
                    size="small"
                    type={decision === "UPHOLD" ? "primary" : "default"}
                    danger={decision !== "UPHOLD"}
                    onClick={() => setDeciding({ objection, decision })}
                  >
                    {t(`objectionDecision.${decision}`)}
                  </Button>
                ))}
              </Flex>
            ),
          },
        ]}
      />
      <Drawer
        open={deciding !== null}
        onClose={close}
        destroyOnHidden
        title={deciding && t(`objectionDecision.${deciding.decision}`)}
      >
        {deciding && (
          <ReasonForm
            act={decide}
            label={t(`objectionDecision.${deciding.decision}`)}
            meaning={t(`objectionMeaning.${deciding.decision}`)}
            isDanger={deciding.decision !== "UPHOLD"}
            onSubmit={async (reason) => {
              const { objection, decision } = deciding;
              if (await decide.run({ id: objection.id, decision, reason })) close();
            }}
          />
        )}
      </Drawer>
    </>
  );
}
