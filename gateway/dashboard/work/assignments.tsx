/** What other members asked this one to deliver, with the steps of whoever delivers. */
import { Button, Flex, Table, Tag } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import {
  AssignmentsDocument,
  TakeAssignmentStepDocument,
  type AssignmentsQuery,
  type AssignmentStep,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { recordPath } from "../navigation/place.ts";
import { FormDrawer } from "../parts/form-drawer.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { StepForm } from "./step-form.tsx";

type Assignment = NonNullable<AssignmentsQuery["serviceAssignments"]>[number];
const everyMs = 15_000;
const effects = {
  TAKE_UP: "effect.assignment.TAKE_UP",
  DECLINE: "effect.assignment.DECLINE",
  COMPLETE: "effect.assignment.COMPLETE",
} as const;

/** Shows the list of one member. */
export function Assignments({ member }: { readonly member: string }) {
  const { t, format, memberName } = useLanguage();
  const view = useAnswer(AssignmentsDocument, { member }, { everyMs });
  const assignments = view.data?.serviceAssignments;
  if (view.status === "loading") return <Skeleton lines={8} height={44} />;
  if (!assignments) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  if (assignments.length === 0)
    return (
      <Notice
        mood="empty"
        title={t("work.noAssignmentsTitle")}
        text={t("work.noAssignmentsText")}
      />
    );
  return (
    <Table<Assignment>
      size="middle"
      rowKey="recordId"
      aria-label={t("work.assignments")}
      dataSource={assignments}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          key: "title",
          title: t("record.service"),
          rowScope: "row",
          render: (_, { recordId, title, enterpriseName }) => (
            <>
              <Link className="record-link" to={recordPath(recordId)}>
                {title}
              </Link>
              <span className="beneath">{enterpriseName}</span>
            </>
          ),
        },
        {
          key: "keeper",
          title: t("work.keeper"),
          className: "wide",
          render: (_, { keeper }) => memberName(keeper),
        },
        {
          key: "contact",
          title: t("record.contact"),
          className: "wide",
          render: (_, { contact }) =>
            [contact?.name, contact?.phone].filter(Boolean).join(" ") || noValue,
        },
        {
          key: "at",
          title: t("work.dispatchedAt"),
          className: "wide day",
          render: (_, { dispatchedAt, timeLimitDays }) => (
            <>
              {format.day(dispatchedAt)}
              {timeLimitDays !== null && (
                <span className="beneath">{t("due.workingDays", { days: timeLimitDays })}</span>
              )}
            </>
          ),
        },
        {
          key: "state",
          title: t("record.state"),
          render: (_, { state }) => <Tag>{t(`assignment.${state}`)}</Tag>,
        },
        {
          key: "steps",
          title: t("work.nextSteps"),
          render: (_, assignment) => <Steps member={member} assignment={assignment} />,
        },
      ]}
    />
  );
}

function Steps({
  member,
  assignment: { recordId, title, availableSteps },
}: {
  readonly member: string;
  readonly assignment: Assignment;
}) {
  const { t } = useLanguage();
  const take = useAct(TakeAssignmentStepDocument);
  const [step, setStep] = useState<AssignmentStep | null>(null);
  const close = () => {
    take.forget();
    setStep(null);
  };
  return (
    <>
      <Flex wrap gap="small">
        {availableSteps.map((one, index) => (
          <Button
            key={one}
            size="small"
            type={index === 0 ? "primary" : "default"}
            danger={one === "DECLINE"}
            onClick={() => setStep(one)}
          >
            {t(`act.${one}`)}
          </Button>
        ))}
      </Flex>
      <FormDrawer
        isOpen={step !== null}
        onClose={close}
        title={step && `${t(`act.${step}`)} · ${title}`}
      >
        {step && (
          <StepForm
            act={take}
            label={t(`act.${step}`)}
            effect={step in effects ? t(effects[step as keyof typeof effects]) : undefined}
            needsReason={step === "DECLINE"}
            isUndoing={step === "DECLINE"}
            onSubmit={async (noted) => {
              const { rating: _, ...input } = noted;
              if (await take.run({ input: { member, recordId, step, ...input } })) close();
            }}
          />
        )}
      </FormDrawer>
    </>
  );
}
