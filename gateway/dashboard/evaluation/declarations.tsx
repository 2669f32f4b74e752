/** What was declared of participants, with its proof; the hub confirms or rejects each. */
import { Button, Drawer, Flex, Table, Tag } from "antd";
import { useState } from "react";
import {
  DecideDeclarationDocument,
  type EvaluationPapersQuery,
  type EvaluationQuery,
} from "../api/documents.ts";
import type { Account } from "../api/session.ts";
import { useAct } from "../api/use-act.ts";
import { useActs } from "../api/use-acts.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { FormDrawer } from "../parts/form-drawer.tsx";
import { Notice } from "../parts/notice.tsx";
import { useDeclaredValue } from "./declared-value.ts";
import { DeclareForm } from "./declare-form.tsx";
import { Lacking } from "./lacking.tsx";
import { isOpen } from "./life.ts";
import { ReasonForm } from "./reason-form.tsx";
import { meaningOf, type Scheme } from "./scheme.ts";
import { useMemberNames } from "./member-names.ts";
import { AttachmentLink } from "../parts/attachment-link.tsx";
import { undeclared } from "./undeclared.ts";
import { AsWritten } from "../parts/as-written.tsx";

type Read = NonNullable<EvaluationPapersQuery["evaluation"]>;
type Declaration = NonNullable<Read["declarations"]>[number];
const isPending = ({ state }: Declaration) => state === "DECLARED";

/** Shows the declarations of `participants`, and the form for a new one while facts may still come. */
export function Declarations({
  evaluation,
  scheme,
  account,
  participants,
  declarations,
}: {
  readonly evaluation: NonNullable<EvaluationQuery["evaluation"]>;
  readonly scheme: Scheme;
  readonly account: Account | null;
  readonly participants: readonly { readonly member: string; readonly name: string }[];
  readonly declarations: readonly Declaration[];
}) {
  const { t, format, language } = useLanguage();
  const decide = useAct(DecideDeclarationDocument);
  const decideMany = useActs(DecideDeclarationDocument);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [isDeclaring, setDeclaring] = useState(false);
  const [rejected, setRejected] = useState<Declaration | null>(null);
  const isOpenNow = isOpen(evaluation.state);
  const isHub = account?.role === "hub-operator";
  const nameOf = useMemberNames(participants);
  const lacks =
    isOpenNow && evaluation.revises === null ? undeclared(scheme, participants, declarations) : [];
  const pending = isHub && isOpenNow ? declarations.filter(isPending) : [];
  // What was decided meanwhile is not decided again.
  const chosen = pending.filter(({ id }) => marked.includes(id));
  const confirmMany = async () => {
    await decideMany.run(
      new Map(chosen.map(({ id }) => [id, { id, isConfirmed: true, reason: null }])),
    );
    setMarked([]);
  };
  const refused = [...decideMany.outcomes.values()].filter((refusal) => refusal !== null);
  const closeRejection = () => {
    decide.forget();
    setRejected(null);
  };
  return (
    <>
      <div className="work-tools part-head">
        <h3>{t("papers.declarations")}</h3>
        {isOpenNow && participants.length > 0 && (isHub || account?.member) && (
          <Button onClick={() => setDeclaring(true)}>{t("papers.declare")}</Button>
        )}
      </div>
      <p className="panel-note">{t("papers.declarationsNote")}</p>
      {pending.length > 0 && (
        <div className="work-tools">
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={decideMany.isRunning}
            onClick={() => void confirmMany()}
          >
            {t("papers.confirmMany", { count: chosen.length })}
          </Button>
          {chosen.length < pending.length && (
            <Button type="link" onClick={() => setMarked(pending.map(({ id }) => id))}>
              {t("papers.choosePending", { count: pending.length })}
            </Button>
          )}
          {refused.length > 0 && (
            <span className="gap-text" role="alert">
              {refused[0]}
            </span>
          )}
        </div>
      )}
      {declarations.length === 0 ? (
        <Notice mood="empty" title={t("papers.noneTitle")} text={t("papers.noneText")} />
      ) : (
        <Table<Declaration>
          size="middle"
          rowKey="id"
          aria-label={t("papers.declarations")}
          dataSource={declarations}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          {...(pending.length > 0 && {
            rowSelection: {
              selectedRowKeys: chosen.map(({ id }) => id),
              onChange: (keys) => setMarked(keys.map(String)),
              preserveSelectedRowKeys: true,
              getCheckboxProps: (one) => ({
                disabled: !isPending(one),
                "aria-label": `${meaningOf(scheme, one)?.[language] ?? one.name} ${nameOf(one.participant)}`,
              }),
            },
          })}
          columns={[
            {
              key: "what",
              title: t("papers.what"),
              rowScope: "row",
              render: (_, one) => (
                <>
                  <b>{meaningOf(scheme, one)?.[language] ?? one.name}</b>
                  <span className="beneath">{nameOf(one.participant)}</span>
                </>
              ),
            },
            {
              key: "value",
              title: t("papers.value"),
              render: (_, one) => <Declared declaration={one} scheme={scheme} />,
            },
            {
              key: "evidence",
              title: t("papers.evidence"),
              className: "wide",
              render: (_, { evidence, file, declaredAt, declaredRole }) => (
                <>
                  <AsWritten text={evidence} />
                  {file && (
                    <>
                      <AttachmentLink file={{ ...file, name: t("papers.proof") }} />
                      <code className="file-hash">SHA-256 {file.sha256}</code>
                    </>
                  )}
                  <span className="beneath">
                    {t(declaredRole === "HUB" ? "declaredBy.HUB" : "declaredBy.MEMBER")}{" "}
                    {format.moment(declaredAt)}
                  </span>
                </>
              ),
            },
            {
              key: "state",
              title: t("record.state"),
              render: (_, { state, reason }) => (
                <>
                  <Tag>{t(`declaration.${state}` as TextKey)}</Tag>
                  {reason && (
                    <span className="beneath">
                      {/* The log names what took its place by its identifier. */}
                      <AsWritten text={state === "WITHDRAWN" ? t("papers.replaced") : reason} />
                    </span>
                  )}
                </>
              ),
            },
            {
              key: "steps",
              title: t("work.nextSteps"),
              render: (_, one) =>
                isHub &&
                isOpenNow &&
                one.state === "DECLARED" && (
                  <Flex wrap gap="small">
                    <Button
                      size="small"
                      type="primary"
                      loading={decide.isRunning}
                      onClick={() =>
                        void decide.run({ id: one.id, isConfirmed: true, reason: null })
                      }
                    >
                      {t("papers.confirm")}
                    </Button>
                    <Button size="small" danger onClick={() => setRejected(one)}>
                      {t("papers.reject")}
                    </Button>
                  </Flex>
                ),
            },
          ]}
        />
      )}
      <Lacking evaluation={evaluation.id} lacks={lacks} />
      <FormDrawer
        isOpen={isDeclaring}
        onClose={() => setDeclaring(false)}
        title={t("papers.declare")}
      >
        <DeclareForm
          evaluation={evaluation.id}
          scheme={scheme}
          participants={participants}
          onDone={() => setDeclaring(false)}
        />
      </FormDrawer>
      <Drawer
        open={rejected !== null}
        onClose={closeRejection}
        destroyOnHidden
        title={t("papers.reject")}
      >
        {rejected && (
          <ReasonForm
            act={decide}
            label={t("papers.reject")}
            isDanger
            onSubmit={async (reason) => {
              if (await decide.run({ id: rejected.id, isConfirmed: false, reason }))
                closeRejection();
            }}
          />
        )}
      </Drawer>
    </>
  );
}

/** A value with its unit, and the days of a fact. */
function Declared({
  declaration: { kind, name, value, on, until },
  scheme,
}: {
  readonly declaration: Declaration;
  readonly scheme: Scheme;
}) {
  const { t, format } = useLanguage();
  const valueText = useDeclaredValue();
  if (kind === "FACT" && on === null) return t("papers.noSuchFact");
  const days = [on, until].flatMap((day) => (day ? format.day(day) : []));
  const said = [
    value && valueText(value, meaningOf(scheme, { kind, name }) ?? undefined),
    days.join(" – "),
  ];
  return said.filter(Boolean).join(" · ") || noValue;
}
