/** Services that somebody has to do something about, oldest first, each with its next steps. */
import { Table } from "antd";
import { Link } from "react-router";
import { WorkDocument, type WorkQueryVariables } from "../api/documents.ts";
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
import { ServiceSteps } from "./service-steps.tsx";

const everyMs = 15_000;

/** Shows the services that `filter` chooses, page by page; of several members with who keeps each. */
export function ServiceList({
  label,
  filter,
  isOfMany = false,
  told = [],
}: {
  readonly label: string;
  readonly filter: WorkQueryVariables["filter"];
  readonly isOfMany?: boolean;
  /** Who is missing by what stands above the list already: they are not named once more. */
  readonly told?: readonly { readonly member: string }[];
}) {
  const { t, format, memberName } = useLanguage();
  const { choices } = usePlace();
  const view = useAnswer(WorkDocument, { filter, after: choices.get("after") }, { everyMs });
  const page = view.data?.serviceRecords;
  if (view.status === "loading") return <Skeleton lines={8} height={44} />;
  if (!page) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  const records = page.edges.map(({ node }) => node);
  const isTold = page.coverage.gaps.every((gap) =>
    told.some(({ member }) => member === gap.member),
  );
  return (
    <>
      {!isTold && <CoverageLine coverage={page.coverage} isCompact />}
      {records.length === 0 && (
        <Notice mood="empty" title={t("work.nothingTitle")} text={t("work.nothingText")} />
      )}
      {records.length > 0 && (
        <>
          <Table
            size="middle"
            rowKey="id"
            pagination={false}
            aria-label={label}
            dataSource={records}
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
              ...(isOfMany
                ? [
                    {
                      key: "recordedBy",
                      title: t("record.recordedBy"),
                      className: "wide",
                      render: (_: unknown, { recordedBy }: (typeof records)[number]) =>
                        memberName(recordedBy),
                    },
                  ]
                : []),
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
                key: "rating",
                title: t("record.rating"),
                className: "wide",
                render: (_, { rating }) => (rating ? t(`rating.${levelOf(rating)}`) : noValue),
              },
              {
                key: "due",
                title: t("record.dueAt"),
                className: "wide day",
                render: (_, { deadline }) => (deadline ? format.day(deadline.dueAt) : noValue),
              },
              ...(records.some(({ availableSteps }) => availableSteps.length > 0)
                ? [
                    {
                      key: "steps",
                      title: t("work.nextSteps"),
                      render: (_: unknown, record: (typeof records)[number]) => (
                        <ServiceSteps record={record} isRow />
                      ),
                    },
                  ]
                : []),
            ]}
          />
          <PageSteps pageInfo={page.pageInfo} />
        </>
      )}
    </>
  );
}

const levelOf = ({ level }: { readonly level: number }) => level as 1 | 2 | 3 | 4 | 5;
