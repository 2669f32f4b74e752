/** Reporting discipline (报送纪律): of each quarter who was asked, who reported in time, late, or not at all. */
import { Table } from "antd";
import { Link } from "react-router";
import { DisciplineDocument, type ReportingOfPeriodFragment } from "../api/documents.ts";
import { useSession } from "../api/session.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { memberPath } from "../navigation/place.ts";
import { Panel } from "./panel.tsx";
import { Skeleton } from "./skeleton.tsx";

type Quarter = { readonly number: 1 | 2 | 3 | 4; readonly reporting: ReportingOfPeriodFragment };
const standings = ["ON_TIME", "LATE", "MISSING", "EXCUSED"] as const;
type Standing = (typeof standings)[number];

/** Returns the quarters of a year for which reports were asked; null for those who may not see them. */
function useDiscipline(year: number) {
  const { account } = useSession();
  const view = useAnswer(DisciplineDocument, { year }, { isWanted: account !== null });
  const { data } = view;
  const quarters: Quarter[] = ([1, 2, 3, 4] as const).flatMap((number) => {
    const reporting = data?.[`q${number}`];
    return reporting ? [{ number, reporting }] : [];
  });
  return { isShown: account !== null, isAwaited: view.status === "loading", view, quarters };
}

/** Shows the five metrics of each quarter, and every member's standing in them. */
export function NetworkDiscipline({ year }: { readonly year: number }) {
  const { t, format } = useLanguage();
  const { isShown, isAwaited, view, quarters } = useDiscipline(year);
  if (!isShown) return null;
  const codes = new Map(
    quarters.flatMap(({ reporting }) => reporting.members.map(({ code, name }) => [code, name])),
  );
  return (
    <Panel title={t("discipline.title", { year })} isMissing={view.status === "failed"}>
      <p className="panel-note">{t("discipline.note")}</p>
      {isAwaited && <Skeleton height={120} />}
      {!isAwaited && quarters.length === 0 && <p className="panel-note">{t("discipline.none")}</p>}
      {quarters.length > 0 && (
        <>
          <Table
            size="middle"
            rowKey="number"
            pagination={false}
            aria-label={t("discipline.title", { year })}
            dataSource={quarters}
            columns={[
              {
                key: "quarter",
                title: t("period.quarter"),
                rowScope: "row",
                render: (_, { number }) => t(`period.q${number}`),
              },
              ...(["expected", "received", "onTime", "late", "missing"] as const).map((metric) => ({
                key: metric,
                title: t(`discipline.${metric}`),
                className: "number",
                align: "end" as const,
                render: (_: unknown, { reporting }: Quarter) => format.count(reporting[metric]),
              })),
              {
                key: "due",
                title: t("discipline.dueAt"),
                className: "wide day",
                render: (_, { reporting }) => format.day(reporting.dueAt),
              },
            ]}
          />
          {codes.size > 0 && (
            <Table
              className="discipline"
              size="small"
              rowKey={([code]) => code}
              pagination={{ pageSize: 30, hideOnSinglePage: true }}
              aria-label={t("discipline.byMember")}
              dataSource={[...codes]}
              columns={[
                {
                  key: "member",
                  title: t("network.member"),
                  rowScope: "row",
                  render: (_, [code, name]) => <Link to={memberPath(code)}>{name}</Link>,
                },
                ...quarters.map(({ number, reporting }) => ({
                  key: String(number),
                  title: t(`period.q${number}`),
                  render: (_: unknown, [code]: [string, string]) => (
                    <StandingMark standing={standingIn(reporting, code)} />
                  ),
                })),
              ]}
            />
          )}
        </>
      )}
    </Panel>
  );
}

/** Shows one member's standing in the quarters of a year; nothing to those who may not see it. */
export function MemberDiscipline({ code, year }: { readonly code: string; readonly year: number }) {
  const { t, format } = useLanguage();
  const { quarters } = useDiscipline(year);
  const own = quarters.flatMap(({ number, reporting }) => {
    const line = reporting.members.find((member) => member.code === code);
    return line ? [{ number, reporting, line }] : [];
  });
  if (own.length === 0) return null;
  return (
    <Panel title={t("discipline.title", { year })}>
      <Table
        size="middle"
        rowKey="number"
        pagination={false}
        aria-label={t("discipline.title", { year })}
        dataSource={own}
        columns={[
          {
            key: "quarter",
            title: t("period.quarter"),
            rowScope: "row",
            render: (_, { number }) => t(`period.q${number}`),
          },
          {
            key: "standing",
            title: t("discipline.standing"),
            render: (_, { line }) => (
              <>
                <StandingMark standing={line.standing as Standing} />
                {line.reason && <span className="beneath">{line.reason}</span>}
              </>
            ),
          },
          {
            key: "due",
            title: t("discipline.dueAt"),
            className: "wide day",
            render: (_, { reporting }) => format.day(reporting.dueAt),
          },
          {
            key: "received",
            title: t("discipline.receivedAt"),
            className: "wide",
            render: (_, { line }) =>
              line.firstReceivedAt ? format.instant(line.firstReceivedAt) : noValue,
          },
          {
            key: "reminders",
            title: t("discipline.reminders"),
            className: "wide number",
            align: "end",
            render: (_, { line }) => format.count(line.reminders),
          },
        ]}
      />
    </Panel>
  );
}

const standingIn = ({ members }: ReportingOfPeriodFragment, code: string) =>
  members.find((member) => member.code === code)?.standing as Standing | undefined;

function StandingMark({ standing }: { readonly standing: Standing | undefined }) {
  const { t } = useLanguage();
  if (!standing || !standings.includes(standing)) return noValue;
  return (
    <span className="reported" data-reported={standing}>
      {t(`reported.${standing}`)}
    </span>
  );
}
