/** Who reported and who did not: always in sight, the missing and the excused by name. */
import { useDirectory } from "../api/directory.ts";
import { useLanguage } from "../language/language.tsx";
import { CoverageSign } from "../parts/coverage-line.tsx";
import type { ReportStanding, SealedCoverage } from "./sealed-text.ts";

type Counts = Pick<
  SealedCoverage,
  "expected" | "received" | "onTime" | "late" | "excused" | "missing" | "dueAt"
>;
type Reporter = {
  readonly code: string;
  readonly name: string;
  readonly standing: string;
  /** Its own last day; a sealed text leaves it out where the common one holds. */
  readonly dueAt?: string;
  readonly reason: string | null;
};

const told: readonly ReportStanding[] = ["MISSING", "EXCUSED", "LATE"];
/** More late ones than these are only counted; nobody who is missing or excused ever is. */
const mostLate = 6;

/** Shows the counts in words and, one tick a member, how they stand. */
export function ReportingLine({
  coverage: { expected, received, onTime, late, excused, missing, dueAt },
  members,
}: {
  readonly coverage: Counts;
  readonly members: readonly Reporter[];
}) {
  const { t, format, memberName } = useLanguage();
  const { members: directory } = useDirectory();
  const others = told
    .filter((standing) => standing !== "LATE" || late <= mostLate)
    .flatMap((standing) => members.filter((one) => one.standing === standing));
  const later = members.flatMap((one) =>
    one.dueAt && Date.parse(one.dueAt) > Date.parse(dueAt) ? Date.parse(one.dueAt) : [],
  );
  return (
    <section className="coverage reporting" role="status" data-complete={missing === 0}>
      <CoverageSign isComplete={missing === 0} />
      <div className="coverage-text">
        <p>
          <strong>
            {t(missing === 0 ? "bulletin.accountedFor" : "bulletin.notAccountedFor", {
              expected,
              received,
            })}
          </strong>{" "}
          {t("bulletin.counts", { onTime, late, excused, missing })}
          <span className="coverage-time">
            {" "}
            {t("bulletin.dueAt", { time: format.moment(dueAt) })}
            {later.length > 0 &&
              t("bulletin.laterDue", {
                count: later.length,
                time: format.moment(new Date(Math.max(...later)).toISOString()),
              })}
          </span>
        </p>
        {others.length > 0 && (
          <ul className="coverage-gaps" aria-label={t("bulletin.notInTime")}>
            {others.map(({ code, name, standing, reason }) => (
              <li key={code} data-standing={standing}>
                <b>{memberName(directory.get(code), name)}</b>{" "}
                {t(`reportStanding.${standing as ReportStanding}`)}
                {standing === "EXCUSED" && reason && t("bulletin.because", { reason })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {expected > 0 && (
        <div className="coverage-ticks" aria-hidden="true">
          {ticks({ onTime, late, excused, missing }).map((standing, index) => (
            <i key={index} data-standing={standing} />
          ))}
        </div>
      )}
    </section>
  );
}

const ticks = ({
  onTime,
  late,
  excused,
  missing,
}: Pick<Counts, "onTime" | "late" | "excused" | "missing">): readonly ReportStanding[] => [
  ...Array<ReportStanding>(onTime).fill("ON_TIME"),
  ...Array<ReportStanding>(late).fill("LATE"),
  ...Array<ReportStanding>(excused).fill("EXCUSED"),
  ...Array<ReportStanding>(missing).fill("MISSING"),
];

/** How one member stands, in words and with a mark that does not rest on colour. */
export function StandingMark({ standing }: { readonly standing: string }) {
  const { t } = useLanguage();
  return (
    <span className="report-standing" data-standing={standing}>
      {t(`reportStanding.${standing as ReportStanding}`)}
    </span>
  );
}
