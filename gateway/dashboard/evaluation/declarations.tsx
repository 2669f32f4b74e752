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
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { FormDrawer } from "../parts/form-drawer.tsx";
import { Notice } from "../parts/notice.tsx";
import { DeclareForm } from "./declare-form.tsx";
import { isOpen } from "./life.ts";
import { ReasonForm } from "./reason-form.tsx";
import { meaningOf, type Scheme } from "./scheme.ts";
import { useMemberNames } from "./member-names.ts";
import { AttachmentLink } from "../parts/attachment-link.tsx";
import { AsWritten } from "../parts/as-written.tsx";

type Read = NonNullable<EvaluationPapersQuery["evaluation"]>;
type Declaration = NonNullable<Read["declarations"]>[number];

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
  const [isDeclaring, setDeclaring] = useState(false);
  const [rejected, setRejected] = useState<Declaration | null>(null);
  const isOpenNow = isOpen(evaluation.state);
  const isHub = account?.role === "hub-operator";
  const nameOf = useMemberNames(participants);
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
      {declarations.length === 0 ? (
        <Notice mood="empty" title={t("papers.noneTitle")} text={t("papers.noneText")} />
      ) : (
        <Table<Declaration>
          size="middle"
          rowKey="id"
          aria-label={t("papers.declarations")}
          dataSource={declarations}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
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
              render: (_, { kind, value, on, until }) =>
                kind === "FACT" && on === null
                  ? t("papers.noSuchFact")
                  : [value, on && (until ? `${on} – ${until}` : on)].filter(Boolean).join(" · ") ||
                    noValue,
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
                      <AsWritten text={reason} />
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
