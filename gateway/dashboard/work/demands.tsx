/** What enterprises asked for, and who could meet it. */
import { Button, Drawer, Segmented, Table } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import {
  DemandsDocument,
  DispatchDemandDocument,
  type DemandsQuery,
  type DemandState,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { enterprisePath, recordPath, usePlace } from "../navigation/place.ts";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageSteps } from "../parts/page-steps.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { DispatchForm } from "./dispatch-form.tsx";
import { DemandForm } from "./open-service-form.tsx";

type Demand = NonNullable<DemandsQuery["demands"]>["edges"][number]["node"];
const states: readonly DemandState[] = ["SUBMITTED", "MATCHED", "CLOSED"];
const everyMs = 15_000;

/** Shows the demands of one window, or without one those of the whole network, to read. */
export function Demands({ member }: { readonly member: string | null }) {
  const { t, format } = useLanguage();
  const { choices, choose } = usePlace();
  const [isOpening, setOpening] = useState(false);
  const state = states.find((one) => one === choices.get("demand")) ?? "SUBMITTED";
  const filter = { state: [state], ...(member && { recordedBy: [member] }) };
  const view = useAnswer(DemandsDocument, { filter, after: choices.get("after") }, { everyMs });
  const page = view.data?.demands;
  return (
    <>
      <div className="work-tools">
        <Segmented
          aria-label={t("record.state")}
          value={state}
          onChange={(next) => choose({ demand: next, after: null })}
          options={states.map((one) => ({ value: one, label: t(`demandState.${one}`) }))}
        />
        {page?.totalCount != null && (
          <span>{t("records.count", { count: format.count(page.totalCount) })}</span>
        )}
        {member && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t("work.openDemand")}
          </Button>
        )}
      </div>
      <Drawer
        open={isOpening}
        onClose={() => setOpening(false)}
        destroyOnHidden
        title={t("work.openDemand")}
      >
        {member && <DemandForm member={member} onDone={() => setOpening(false)} />}
      </Drawer>
      {view.status === "loading" && <Skeleton lines={8} height={44} />}
      {view.status !== "loading" && !page && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {page && !page.coverage.isComplete && <CoverageLine coverage={page.coverage} isCompact />}
      {page && page.edges.length === 0 && (
        <Notice mood="empty" title={t("work.nothingTitle")} text={t("work.nothingText")} />
      )}
      {page && page.edges.length > 0 && (
        <>
          <DemandTable demands={page.edges.map(({ node }) => node)} canAct={member !== null} />
          <PageSteps pageInfo={page.pageInfo} />
        </>
      )}
    </>
  );
}

function DemandTable({
  demands,
  canAct,
}: {
  readonly demands: readonly Demand[];
  readonly canAct: boolean;
}) {
  const { t, format, memberName } = useLanguage();
  const dispatch = useAct(DispatchDemandDocument);
  const [chosen, setChosen] = useState<Demand | null>(null);
  const close = () => {
    dispatch.forget();
    setChosen(null);
  };
  return (
    <>
      <Table<Demand>
        size="middle"
        rowKey="id"
        pagination={false}
        aria-label={t("work.demands")}
        dataSource={demands}
        columns={[
          {
            key: "title",
            title: t("demand.title"),
            rowScope: "row",
            render: (_, { title, description, enterprise, enterpriseName }) => (
              <>
                <b>{title}</b>
                <span className="beneath">
                  {enterprise && enterpriseName ? (
                    <Link to={enterprisePath(enterprise.creditCode)}>{enterpriseName}</Link>
                  ) : (
                    enterpriseName
                  )}
                  {description && ` · ${description}`}
                </span>
              </>
            ),
          },
          {
            key: "category",
            title: t("record.category"),
            className: "wide",
            render: (_, { category }) => category?.name ?? noValue,
          },
          {
            key: "at",
            title: t("demand.submittedAt"),
            className: "wide day",
            render: (_, { submittedAt }) => format.day(submittedAt),
          },
          {
            key: "by",
            title: t("record.recordedBy"),
            className: "wide",
            render: (_, { recordedBy }) => memberName(recordedBy),
          },
          {
            key: "what",
            title: canAct ? t("work.nextSteps") : t("record.provider"),
            render: (_, demand) => {
              const match = demand.matches[0];
              if (match?.recordId)
                return <Link to={recordPath(match.recordId)}>{match.providerName ?? noValue}</Link>;
              if (match || !canAct) return match?.providerName ?? noValue;
              return (
                <Button size="small" type="primary" onClick={() => setChosen(demand)}>
                  {t("step.DISPATCH")}
                </Button>
              );
            },
          },
        ]}
      />
      <Drawer
        open={chosen !== null}
        onClose={close}
        destroyOnHidden
        title={chosen && `${t("step.DISPATCH")} · ${chosen.title}`}
      >
        {chosen && (
          <DispatchForm
            act={dispatch}
            hasNote={false}
            onSubmit={async ({ note: _, ...target }) => {
              if (await dispatch.run({ input: { id: chosen.id, ...target } })) close();
            }}
          />
        )}
      </Drawer>
    </>
  );
}
