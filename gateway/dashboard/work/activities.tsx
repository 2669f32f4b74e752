/** The activities that a member recorded, with the form for a new one. */
import { Button, Flex, Table } from "antd";
import { useState } from "react";
import { useCounties } from "../api/counties.ts";
import {
  ActivitiesDocument,
  WithdrawActivityDocument,
  type ListedActivityFragment,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { FormDrawer } from "../parts/form-drawer.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageSteps } from "../parts/page-steps.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { CorrectActivityForm, ReportActivityForm } from "./activity-form.tsx";
import { StepForm } from "./step-form.tsx";

type Activity = ListedActivityFragment;
type Doing =
  | { readonly step: "REPORT" }
  | { readonly step: "CORRECT" | "WITHDRAW"; readonly activity: Activity };

const everyMs = 30_000;

/** Shows the list of one member, latest first. */
export function Activities({ member }: { readonly member: string }) {
  const { t, format } = useLanguage();
  const { choices } = usePlace();
  const [doing, setDoing] = useState<Doing | null>(null);
  const withdraw = useAct(WithdrawActivityDocument);
  const view = useAnswer(
    ActivitiesDocument,
    { filter: { recordedBy: [member] }, after: choices.get("after") },
    { everyMs },
  );
  const page = view.data?.activities;
  const close = () => {
    withdraw.forget();
    setDoing(null);
  };
  return (
    <>
      <div className="work-tools">
        {page?.totalCount != null && (
          <span>{t("activityForm.count", { count: format.count(page.totalCount) })}</span>
        )}
        <Button type="primary" onClick={() => setDoing({ step: "REPORT" })}>
          {t("activityForm.report")}
        </Button>
      </div>
      {view.status === "loading" && <Skeleton lines={8} height={44} />}
      {view.status !== "loading" && !page && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {page && !page.coverage.isComplete && <CoverageLine coverage={page.coverage} isCompact />}
      {page?.edges.length === 0 && (
        <Notice
          mood="empty"
          title={t("activityForm.noneTitle")}
          text={t("activityForm.noneText")}
        />
      )}
      {page && page.edges.length > 0 && (
        <>
          <ActivityTable activities={page.edges.map(({ node }) => node)} onDo={setDoing} />
          <PageSteps pageInfo={page.pageInfo} />
        </>
      )}
      <FormDrawer
        isOpen={doing !== null}
        onClose={close}
        title={
          doing &&
          (doing.step === "REPORT"
            ? t("activityForm.report")
            : `${t(`act.${doing.step}`)} · ${doing.activity.name}`)
        }
      >
        {doing?.step === "REPORT" && <ReportActivityForm member={member} onDone={close} />}
        {doing?.step === "CORRECT" && (
          <CorrectActivityForm member={member} activity={doing.activity} onDone={close} />
        )}
        {doing?.step === "WITHDRAW" && (
          <StepForm
            act={withdraw}
            label={t("act.WITHDRAW")}
            effect={t("effect.activity.WITHDRAW")}
            hasTime={false}
            needsReason
            isUndoing
            onSubmit={async ({ note = "" }) => {
              const input = { id: doing.activity.id, reason: note };
              if (await withdraw.run({ input })) close();
            }}
          />
        )}
      </FormDrawer>
    </>
  );
}

function ActivityTable({
  activities,
  onDo,
}: {
  readonly activities: readonly Activity[];
  readonly onDo: (doing: Doing) => void;
}) {
  const { t, format, categoryName } = useLanguage();
  const { nameOf } = useCounties();
  const much = (value: number | null) => (value === null ? noValue : format.count(value));
  return (
    <Table<Activity>
      size="middle"
      rowKey="id"
      pagination={false}
      aria-label={t("work.activities")}
      dataSource={activities}
      columns={[
        {
          key: "name",
          title: t("activity.name"),
          rowScope: "row",
          render: (_, { name, organiserName, coOrganisers }) => (
            <>
              <b>{name}</b>
              <span className="beneath">{[organiserName, ...coOrganisers].join(" · ")}</span>
            </>
          ),
        },
        {
          key: "on",
          title: t("activity.startsOn"),
          className: "day",
          render: (_, { startsOn, endsOn }) => (
            <>
              {format.day(startsOn)}
              {endsOn !== startsOn && <span className="beneath">– {format.day(endsOn)}</span>}
            </>
          ),
        },
        {
          key: "where",
          title: t("activityForm.where"),
          className: "wide",
          render: (_, { county, place }) => (
            <>
              {county ? nameOf(county) : (place ?? noValue)}
              {county && place && <span className="beneath">{place}</span>}
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
          key: "enterprises",
          title: t("activityForm.enterprises"),
          align: "end",
          className: "wide number",
          render: (_, { enterprises }) => much(enterprises),
        },
        {
          key: "persons",
          title: t("activityForm.persons"),
          align: "end",
          className: "wide number",
          render: (_, { persons }) => much(persons),
        },
        {
          key: "steps",
          title: t("work.nextSteps"),
          render: (_, activity) => (
            <Flex wrap gap="small">
              {(["CORRECT", "WITHDRAW"] as const).map((step) => (
                <Button
                  key={step}
                  size="small"
                  danger={step === "WITHDRAW"}
                  onClick={() => onDo({ step, activity })}
                >
                  {t(`act.${step}`)}
                </Button>
              ))}
            </Flex>
          ),
        },
      ]}
    />
  );
}
