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
import { useActs } from "../api/use-acts.ts";
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
  const waive = useActs(WaiveSummaryDocument);
  const [open, setOpen] = useState<{
    readonly act: "file" | "waive";
    readonly who: readonly Participant[];
  } | null>(null);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const isMissing = ({ summaryAt, waiver }: Participant) => !summaryAt && !waiver;
  // What was filed meanwhile is not waived any more.
  const chosen = participants.filter((one) => isMissing(one) && marked.includes(one.member));
  const close = () => {
    file.forget();
    setOpen(null);
  };
  const waiveAll = async (reason: string) => {
    const outcomes = await waive.run(
      new Map((open?.who ?? []).map(({ member }) => [member, { evaluation, member, reason }])),
    );
    if ([...outcomes.values()].some((refusal) => refusal !== null)) return;
    setMarked([]);
    close();
  };
  const whom = (who: readonly Participant[]) =>
    who.length === 1
      ? who.map(({ member, name }) => nameOf(member, name)).join()
      : t("evaluation.participants", { count: who.length });
  return (
    <>
      {canWaive && participants.some(isMissing) && (
        <div className="work-tools">
          <Button
            disabled={chosen.length === 0}
            onClick={() => setOpen({ act: "waive", who: chosen })}
          >
            {t("papers.waiveChosen", { count: chosen.length })}
          </Button>
          <span>{t("papers.missingCount", { count: participants.filter(isMissing).length })}</span>
        </div>
      )}
      <Table<Participant>
        size="middle"
        rowKey="member"
        aria-label={t("papers.summaries")}
        dataSource={participants}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        {...(canWaive && participants.some(isMissing)
          ? {
              rowSelection: {
                selectedRowKeys: chosen.map(({ member }) => member),
                onChange: (keys) => setMarked(keys.map(String)),
                preserveSelectedRowKeys: true,
                getCheckboxProps: (one) => ({
                  disabled: !isMissing(one),
                  "aria-label": nameOf(one.member, one.name),
                }),
                selections: [
                  {
                    key: "missing",
                    text: t("papers.chooseMissing"),
                    onSelect: () =>
                      setMarked(participants.filter(isMissing).map(({ member }) => member)),
                  },
                ],
              },
            }
          : {})}
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
                  <Button
                    size="small"
                    type="primary"
                    onClick={() => setOpen({ act: "file", who: [who] })}
                  >
                    {t("papers.file")}
                  </Button>
                )}
                {canWaive && isMissing(who) && (
                  <Button size="small" onClick={() => setOpen({ act: "waive", who: [who] })}>
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
        title={open && `${t(`papers.${open.act}`)} · ${whom(open.who)}`}
      >
        {open?.act === "file" && (
          <ReasonForm
            act={file}
            label={t("papers.file")}
            asks={t("papers.text")}
            rows={14}
            onSubmit={async (text) => {
              const [{ member } = { member: "" }] = open.who;
              if (await file.run({ evaluation, member, text })) close();
            }}
          />
        )}
        {open?.act === "waive" && (
          <ReasonForm
            act={{
              isRunning: waive.isRunning,
              refusal: [...waive.outcomes.values()].find((refusal) => refusal !== null) ?? null,
            }}
            label={t("papers.waive")}
            onSubmit={waiveAll}
          />
        )}
      </Drawer>
    </>
  );
}
