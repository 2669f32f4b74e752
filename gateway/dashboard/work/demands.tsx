/** What enterprises asked for, and who could meet it. */
import { Button, Segmented, Table, Tag } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useCounties } from "../api/counties.ts";
import { DemandsDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { enterprisePath, recordPath, usePlace } from "../navigation/place.ts";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { FormDrawer } from "../parts/form-drawer.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageSteps } from "../parts/page-steps.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { DemandSteps, type Demand } from "./demand-steps.tsx";
import { demandsIn, demandStates } from "./lists.ts";
import { DemandForm } from "./open-service-form.tsx";

const everyMs = 15_000;

/** Shows the demands of one window, or without one those of the whole network: to read, and for the hub to pass on. */
export function Demands({
  member,
  canPass = false,
}: {
  readonly member: string | null;
  readonly canPass?: boolean;
}) {
  const { t, format } = useLanguage();
  const { choices, choose } = usePlace();
  const [isOpening, setOpening] = useState(false);
  const state = demandStates.find((one) => one === choices.get("demand")) ?? "SUBMITTED";
  const filter = demandsIn(member, state);
  const view = useAnswer(DemandsDocument, { filter, after: choices.get("after") }, { everyMs });
  const page = view.data?.demands;
  const named = t(member ? "work.openDemand" : "work.passDemand");
  return (
    <>
      <div className="work-tools">
        <Segmented
          aria-label={t("record.state")}
          value={state}
          onChange={(next) => choose({ demand: next, after: null })}
          options={demandStates.map((one) => ({ value: one, label: t(`demandState.${one}`) }))}
        />
        {page?.totalCount != null && (
          <span>{t("records.count", { count: format.count(page.totalCount) })}</span>
        )}
        {(member || canPass) && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {named}
          </Button>
        )}
      </div>
      <FormDrawer isOpen={isOpening} onClose={() => setOpening(false)} title={named}>
        <DemandForm member={member} onDone={() => setOpening(false)} />
      </FormDrawer>
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
  const { t, format, memberName, categoryName } = useLanguage();
  const { nameOf } = useCounties();
  return (
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
          render: (_, { title, description, enterprise, enterpriseName, county, deadline }) => (
            <>
              <b>{title}</b>
              {deadline?.isOverdue && (
                <Tag className="due" title={t("due.since", { day: format.day(deadline.dueAt) })}>
                  {t("due.late", { step: t("dueStep.MATCH") })}
                </Tag>
              )}
              <span className="beneath">
                {enterprise && enterpriseName ? (
                  <Link to={enterprisePath(enterprise.creditCode)}>{enterpriseName}</Link>
                ) : (
                  enterpriseName
                )}
                {[county && nameOf(county), description]
                  .filter(Boolean)
                  .map((text) => ` · ${text}`)}
              </span>
            </>
          ),
        },
        {
          key: "category",
          title: t("record.category"),
          className: "wide",
          render: (_, { category }) => categoryName(category),
        },
        {
          key: "at",
          title: t("demand.submittedAt"),
          className: "wide day",
          render: (_, { submittedAt }) => format.day(submittedAt),
        },
        ...(canAct
          ? []
          : [
              {
                key: "by",
                title: t("record.recordedBy"),
                className: "wide",
                render: (_: unknown, { recordedBy }: Demand) => memberName(recordedBy),
              },
            ]),
        {
          key: "candidates",
          title: t("demand.candidates"),
          className: "wide",
          render: (_, { matches }) => <Candidates matches={matches} />,
        },
        ...(canAct
          ? [
              {
                key: "steps",
                title: t("work.nextSteps"),
                render: (_: unknown, demand: Demand) => <DemandSteps demand={demand} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** Everybody the demand was matched with, with where they stand and the service that came of it. */
function Candidates({ matches }: Pick<Demand, "matches">) {
  const { t, memberName } = useLanguage();
  if (matches.length === 0) return noValue;
  return (
    <ul className="candidates">
      {matches.map(({ provider, providerName, recordId, state, reason }) => {
        const name = providerName ?? memberName(provider);
        return (
          <li key={`${provider?.code} ${recordId}`} data-out={isOut(state) || undefined}>
            {recordId ? <Link to={recordPath(recordId)}>{name}</Link> : name}{" "}
            <span title={reason ?? undefined}>{t(`candidate.${state}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}

const isOut = (state: string): boolean => state === "DECLINED" || state === "RECALLED";
