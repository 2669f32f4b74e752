/** The records that a figure was counted from, page by page. */
import { Link } from "react-router";
import { RecordsDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { IndicatorKey } from "../figures/indicators.ts";
import { daysOf, type Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { PageSteps } from "./page-steps.tsx";
import { Panel } from "./panel.tsx";
import { RecordTable } from "./record-table.tsx";
import { Skeleton } from "./skeleton.tsx";

/** Counted from services that were completed in the period. */
const ofServices: readonly IndicatorKey[] = [
  "serviceRecords",
  "enterprisesServed",
  "satisfaction",
  "resourcesMobilised",
  "ratingResponseShare",
  "publicWelfareShare",
  "feeFen",
];

/** Says whether a figure is counted from service records. */
export const isOfServices = (indicator: IndicatorKey): boolean => ofServices.includes(indicator);

/** Shows the services of the period; says so for figures that are counted from something else. */
export function FigureRecords({
  indicator,
  period,
}: {
  readonly indicator: IndicatorKey;
  readonly period: Period;
}) {
  const { t, format } = useLanguage();
  const { choices } = usePlace();
  const { from, before } = daysOf(period);
  const isWanted = isOfServices(indicator);
  const view = useAnswer(
    RecordsDocument,
    {
      filter: { completedFrom: from, completedBefore: before },
      orderBy: "COMPLETED_DESC",
      after: choices.get("after"),
    },
    { isWanted },
  );
  const page = view.data?.serviceRecords;
  if (!isWanted) {
    return (
      <Panel title={t("figure.behind")}>
        <p className="panel-note">{t("figure.notServices")}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={t("figure.behind")}
      coverage={page?.coverage}
      isMissing={view.status !== "loading" && !page}
      tools={
        <Link to={`/records?from=${from}&before=${before}&order=COMPLETED_DESC`}>
          {t("figure.openList")}
        </Link>
      }
    >
      {view.status === "loading" && <Skeleton lines={6} height={36} />}
      {page && page.edges.length === 0 && <p className="panel-note">{t("figure.noRecords")}</p>}
      {page && page.edges.length > 0 && (
        <>
          <p className="panel-note">
            {t("figure.behindNote", { count: format.count(page.totalCount ?? 0) })}
          </p>
          <RecordTable
            records={page.edges.map(({ node }) => node)}
            caption={t("figure.behind")}
            columns={[
              "completedAt",
              "category",
              "provider",
              "recordedBy",
              "state",
              "fee",
              "rating",
            ]}
          />
          <PageSteps pageInfo={page.pageInfo} />
        </>
      )}
    </Panel>
  );
}
