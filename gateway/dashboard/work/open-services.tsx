/** The services that a member keeps and that are not closed, oldest first, with their next steps. */
import { Button, Drawer, Select, Table } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { OpenWorkDocument } from "../api/documents.ts";
import type { RecordState } from "../api/shapes.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { recordPath, usePlace } from "../navigation/place.ts";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { DueMark } from "../parts/due-mark.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageSteps } from "../parts/page-steps.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { OpenServiceForm } from "./open-service-form.tsx";
import { ServiceSteps } from "./service-steps.tsx";

const openStates: readonly RecordState[] = [
  "ACCEPTED",
  "DISPATCHED",
  "TAKEN_UP",
  "IN_PROGRESS",
  "COMPLETED",
  "RATED",
  "FOLLOWED_UP",
];
const everyMs = 15_000;

/** Shows the list of one member's work. */
export function OpenServices({ member }: { readonly member: string }) {
  const { t, format } = useLanguage();
  const { choices, choose } = usePlace();
  const [isOpening, setOpening] = useState(false);
  const chosen = openStates.find((state) => state === choices.get("state"));
  const filter = { recordedBy: [member], state: chosen ? [chosen] : openStates.slice(0, 6) };
  const view = useAnswer(OpenWorkDocument, { filter, after: choices.get("after") }, { everyMs });
  const page = view.data?.serviceRecords;
  return (
    <>
      <div className="work-tools">
        <Select
          aria-label={t("record.state")}
          allowClear
          placeholder={t("work.allOpen")}
          value={chosen ?? null}
          onChange={(state) => choose({ state: state ?? null, after: null })}
          popupMatchSelectWidth={false}
          options={openStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
        <Button type="primary" onClick={() => setOpening(true)}>
          {t("work.openService")}
        </Button>
      </div>
      <Drawer
        open={isOpening}
        onClose={() => setOpening(false)}
        destroyOnHidden
        title={t("work.openService")}
      >
        <OpenServiceForm member={member} onDone={() => setOpening(false)} />
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
          <Table
            size="middle"
            rowKey="id"
            pagination={false}
            aria-label={t("work.services")}
            dataSource={page.edges.map(({ node }) => node)}
            columns={[
              {
                key: "service",
                title: t("record.service"),
                rowScope: "row",
                render: (_, record) => (
                  <>
                    <Link className="record-link" to={recordPath(record.id)}>
                      {record.title}
                    </Link>
                    <DueMark deadline={record.deadline} />
                    <span className="beneath">{record.enterpriseName}</span>
                  </>
                ),
              },
              {
                key: "acceptedAt",
                title: t("record.acceptedAt"),
                className: "wide day",
                render: (_, { acceptedAt }) => (acceptedAt ? format.day(acceptedAt) : noValue),
              },
              {
                key: "state",
                title: t("record.state"),
                render: (_, { state }) => <StateBadge state={state} />,
              },
              {
                key: "due",
                title: t("record.dueAt"),
                className: "wide day",
                render: (_, { deadline }) => (deadline ? format.day(deadline.dueAt) : noValue),
              },
              {
                key: "steps",
                title: t("work.nextSteps"),
                render: (_, record) => <ServiceSteps record={record} isRow />,
              },
            ]}
          />
          <PageSteps pageInfo={page.pageInfo} />
        </>
      )}
    </>
  );
}
