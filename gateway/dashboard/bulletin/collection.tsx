/** The collection as it goes: who has sent a signed statement, when, and on which evidence it rests. */
import { Button, Progress, Segmented, Table } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useDirectory } from "../api/directory.ts";
import {
  ExcuseMemberDocument,
  RemindMembersDocument,
  type ReportingFieldsFragment,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { memberPath, usePlace } from "../navigation/place.ts";
import { EvidenceMark } from "./evidence-mark.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { StandingMark } from "./reporting-line.tsx";
import type { ReportStanding } from "./sealed-text.ts";

type Reporting = ReportingFieldsFragment;
type Reporter = Reporting["members"][number];

const standings: readonly ReportStanding[] = ["MISSING", "ON_TIME", "LATE", "EXCUSED"];
const isStanding = (text: string | null): text is ReportStanding =>
  standings.some((one) => one === text);

/** Shows everybody who is asked; `canAct` where the reader may remind and excuse. */
export function Collection({
  reporting,
  canAct,
}: {
  readonly reporting: Reporting;
  readonly canAct: boolean;
}) {
  const { t, format, memberName } = useLanguage();
  const { members: directory } = useDirectory();
  const { choices, choose } = usePlace();
  const [excused, setExcused] = useState<Reporter | null>(null);
  const chosen = choices.get("standing");
  const standing = isStanding(chosen) ? chosen : null;
  const { year, quarter, expected, received, excused: excusedCount, missing, members } = reporting;
  const counts = Map.groupBy(members, (member) => member.standing);
  const share = (part: number) => (expected === 0 ? 0 : Math.round((part / expected) * 100));
  return (
    <>
      <div className="collection-head">
        <div className="collection-progress">
          <Progress
            aria-label={t("bulletin.progress")}
            percent={share(received + excusedCount)}
            success={{ percent: share(received) }}
            format={() => t("bulletin.progressText", { received, expected })}
          />
          <p className="panel-note">{t("bulletin.progressNote")}</p>
        </div>
        {canAct && missing > 0 && <Remind year={year} quarter={quarter} missing={missing} />}
      </div>
      <Segmented
        className="standing-choice"
        aria-label={t("bulletin.standing")}
        value={standing ?? "ALL"}
        onChange={(value) => choose({ standing: value === "ALL" ? null : value })}
        options={[
          { value: "ALL", label: t("bulletin.all", { count: members.length }) },
          ...standings.map((value) => ({
            value,
            label: `${t(`reportStanding.${value}`)} ${counts.get(value)?.length ?? 0}`,
          })),
        ]}
      />
      <Table<Reporter>
        size="middle"
        rowKey="code"
        className="collection"
        aria-label={t("bulletin.tab.collection")}
        dataSource={standing ? (counts.get(standing) ?? []) : members}
        rowClassName={(member) => (member.standing === "MISSING" ? "row-gap" : "")}
        pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            key: "member",
            title: t("bulletin.member"),
            rowScope: "row",
            render: (_, { code, name }) => (
              <Link className="record-link" to={memberPath(code)}>
                {memberName(directory.get(code), name)}
              </Link>
            ),
          },
          {
            key: "standing",
            title: t("bulletin.standing"),
            render: (_, member) => (
              <>
                <StandingMark standing={member.standing} />
                <span className="beneath">
                  {member.reason ?? t(`reportProgress.${member.progress}`)}
                </span>
              </>
            ),
          },
          {
            key: "at",
            title: t("bulletin.receivedAt"),
            className: "day",
            render: (_, { firstReceivedAt, statements }) =>
              firstReceivedAt ? (
                <>
                  {format.instant(firstReceivedAt)}
                  {statements > 1 && (
                    <span className="beneath">{t("bulletin.versions", { count: statements })}</span>
                  )}
                </>
              ) : (
                noValue
              ),
          },
          {
            key: "basis",
            title: t("bulletin.basis"),
            className: "wide",
            render: (_, { basis }) =>
              basis ? t(`reportBasis.${basis as "LIVE" | "IMPORTED" | "BOTH" | "NONE"}`) : noValue,
          },
          {
            key: "evidence",
            title: t("bulletin.evidence"),
            className: "wide",
            render: (_, { hash, checkpoint }) =>
              hash ? <EvidenceMark hash={hash} checkpoint={checkpoint} /> : noValue,
          },
          {
            key: "reminders",
            title: t("bulletin.reminders"),
            className: "wide number",
            render: (_, { reminders }) => reminders || noValue,
          },
          ...(canAct
            ? [
                {
                  key: "excuse",
                  title: t("work.nextSteps"),
                  render: (_: unknown, member: Reporter) =>
                    (member.standing === "MISSING" || member.standing === "EXCUSED") && (
                      <Button size="small" onClick={() => setExcused(member)}>
                        {t(member.standing === "EXCUSED" ? "bulletin.unexcuse" : "bulletin.excuse")}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {excused && (
        <Excuse place={{ year, quarter }} member={excused} onClose={() => setExcused(null)} />
      )}
    </>
  );
}

function Remind({
  year,
  quarter,
  missing,
}: {
  readonly year: number;
  readonly quarter: number | null;
  readonly missing: number;
}) {
  const { t } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const act = useAct(RemindMembersDocument);
  const remind = async (note: string) => {
    const data = await act.run({ year, quarter, ...(note && { note }) });
    if (!data) return;
    setSent(data.remindMembers);
    setAsking(false);
  };
  return (
    <div className="remind">
      <Button onClick={() => setAsking(true)}>{t("bulletin.remind", { count: missing })}</Button>
      {sent !== null && <span role="status">{t("bulletin.reminded", { count: sent })}</span>}
      {isAsking && (
        <ReasonDialog
          title={t("bulletin.remind", { count: missing })}
          text={<p>{t("bulletin.remindText")}</p>}
          label={t("bulletin.remindNow")}
          reasonLabel={t("bulletin.remindNote")}
          isReasonOptional
          act={act}
          onDo={(note) => void remind(note)}
          onClose={() => {
            act.forget();
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

function Excuse({
  place,
  member: { code, name, standing },
  onClose,
}: {
  readonly place: { readonly year: number; readonly quarter: number | null };
  readonly member: Reporter;
  readonly onClose: () => void;
}) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  const act = useAct(ExcuseMemberDocument);
  const isBack = standing === "EXCUSED";
  const label = t(isBack ? "bulletin.unexcuse" : "bulletin.excuse");
  return (
    <ReasonDialog
      title={`${label} · ${memberName(members.get(code), name)}`}
      text={<p>{t(isBack ? "bulletin.unexcuseText" : "bulletin.excuseText")}</p>}
      label={label}
      reasonLabel={isBack ? null : t("bulletin.excuseReason")}
      act={act}
      onDo={(reason) =>
        void act
          .run({ ...place, member: code, reason: isBack ? null : reason })
          .then((data) => data && onClose())
      }
      onClose={onClose}
    />
  );
}
