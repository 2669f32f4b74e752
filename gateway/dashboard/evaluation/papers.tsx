/** What an evaluation rests on beside the figures: annual summaries, and facts declared with their proof. */
import { Button, Drawer, Flex, Table } from "antd";
import { useState } from "react";
import {
  EvaluationPapersDocument,
  FileSummaryDocument,
  WaiveSummaryDocument,
  type EvaluationPapersQuery,
  type EvaluationQuery,
} from "../api/documents.ts";
import type { Account } from "../api/session.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Declarations } from "./declarations.tsx";
import { isOpen } from "./life.ts";
import { ReasonForm } from "./reason-form.tsx";
import type { Scheme } from "./scheme.ts";
import { useMemberNames } from "./member-names.ts";
import { AsWritten } from "../parts/as-written.tsx";

type Evaluation = NonNullable<EvaluationQuery["evaluation"]>;
type Read = NonNullable<EvaluationPapersQuery["evaluation"]>;
type Participant = Read["participants"][number];

/** Shows everybody's papers to the hub and the department, and its own to a member's staff. */
export function Papers({
  evaluation,
  scheme,
  account,
}: {
  readonly evaluation: Evaluation;
  readonly scheme: Scheme;
  readonly account: Account | null;
}) {
  const { t } = useLanguage();
  const view = useAnswer(EvaluationPapersDocument, { id: evaluation.id }, { everyMs: 20_000 });
  const read = view.data?.evaluation;
  if (view.status === "loading") return <Skeleton lines={6} height={44} />;
  if (!read) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  const own = account?.member ?? null;
  const participants = read.participants.filter(({ member }) => own === null || own === member);
  const canChange = isOpen(evaluation.state) && evaluation.revises === null;
  return (
    <>
      <h3>{t("papers.summaries")}</h3>
      <p className="panel-note">{t("papers.summariesNote")}</p>
      <Summaries
        evaluation={evaluation.id}
        participants={participants}
        own={canChange ? own : null}
        canWaive={canChange && account?.role === "hub-operator"}
      />
      <Declarations
        evaluation={evaluation}
        scheme={scheme}
        account={account}
        participants={participants}
        declarations={read.declarations ?? []}
      />
    </>
  );
}

function Summaries({
  evaluation,
  participants,
  own,
  canWaive,
}: {
  readonly evaluation: string;
  readonly participants: readonly Participant[];
  readonly own: string | null;
  readonly canWaive: boolean;
}) {
  const { t, format } = useLanguage();
  const nameOf = useMemberNames();
  const file = useAct(FileSummaryDocument);
  const waive = useAct(WaiveSummaryDocument);
  const [open, setOpen] = useState<{
    readonly act: "file" | "waive";
    readonly who: Participant;
  } | null>(null);
  const close = () => {
    file.forget();
    waive.forget();
    setOpen(null);
  };
  return (
    <>
      <Table<Participant>
        size="middle"
        rowKey="member"
        aria-label={t("papers.summaries")}
        dataSource={participants}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{
          rowExpandable: ({ summary }) => summary !== null,
          expandedRowRender: ({ summary }) => (
            <p className="summary-text">
              <AsWritten text={summary} />
            </p>
          ),
        }}
        columns={[
          {
            key: "name",
            title: t("network.member"),
            rowScope: "row",
            render: (_, { member, name }) => nameOf(member, name),
          },
          {
            key: "state",
            title: t("papers.summary"),
            render: (_, { summaryAt, waiver }) =>
              summaryAt ? (
                t("papers.filed", { time: format.moment(summaryAt) })
              ) : waiver ? (
                t("papers.waived", { reason: waiver })
              ) : (
                <span className="gap-text">{t("papers.missing")}</span>
              ),
          },
          {
            key: "steps",
            title: t("work.nextSteps"),
            render: (_, who) => (
              <Flex wrap gap="small">
                {own === who.member && (
                  <Button size="small" type="primary" onClick={() => setOpen({ act: "file", who })}>
                    {t("papers.file")}
                  </Button>
                )}
                {canWaive && !who.summaryAt && !who.waiver && (
                  <Button size="small" onClick={() => setOpen({ act: "waive", who })}>
                    {t("papers.waive")}
                  </Button>
                )}
              </Flex>
            ),
          },
        ]}
      />
      <Drawer
        open={open !== null}
        onClose={close}
        destroyOnHidden
        size="large"
        title={open && `${t(`papers.${open.act}`)} · ${nameOf(open.who.member, open.who.name)}`}
      >
        {open?.act === "file" && (
          <ReasonForm
            act={file}
            label={t("papers.file")}
            asks={t("papers.text")}
            rows={14}
            onSubmit={async (text) => {
              if (await file.run({ evaluation, member: open.who.member, text })) close();
            }}
          />
        )}
        {open?.act === "waive" && (
          <ReasonForm
            act={waive}
            label={t("papers.waive")}
            onSubmit={async (reason) => {
              if (await waive.run({ evaluation, member: open.who.member, reason })) close();
            }}
          />
        )}
      </Drawer>
    </>
  );
}
