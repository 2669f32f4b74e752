/** Who was asked and who answered: a quiet line when whole, an amber banner when not. */
import type { Coverage } from "../api/shapes.ts";
import { useDirectory } from "../api/directory.ts";
import { useLanguage } from "../language/language.tsx";

/** Shows coverage in words, in ticks (one a member), and names every missing member. */
export function CoverageLine({
  coverage,
  isCompact = false,
}: {
  readonly coverage: Coverage;
  readonly isCompact?: boolean;
}) {
  const { t, format, memberName } = useLanguage();
  const { members } = useDirectory();
  const { expected, answered, isComplete, asOf, gaps } = coverage;
  const text =
    expected === 0
      ? t("coverage.none")
      : t(isComplete ? "coverage.complete" : "coverage.partial", { expected, answered });
  return (
    <section
      className="coverage"
      role="status"
      data-complete={isComplete}
      data-compact={isCompact || undefined}
    >
      <CoverageSign isComplete={isComplete} />
      <div className="coverage-text">
        <p>
          <strong>{text}</strong>
          {!isComplete && !isCompact && <span> {t("coverage.partialNote")}</span>}
          {asOf && (
            <span className="coverage-time">
              {" "}
              {t("coverage.asOf", { time: format.moment(asOf) })}
            </span>
          )}
        </p>
        {gaps.length > 0 && (
          <ul className="coverage-gaps" aria-label={t("coverage.missing")}>
            {gaps.map(({ member, reason, message }) => (
              <li key={member} title={message ?? undefined}>
                <b>{memberName(members.get(member), member)}</b> {t(`gap.${reason}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {!isCompact && expected > 0 && (
        <div className="coverage-ticks" aria-hidden="true">
          {Array.from({ length: expected }, (_, index) => (
            <i key={index} data-answered={index < answered} />
          ))}
        </div>
      )}
    </section>
  );
}

export function CoverageSign({ isComplete }: { readonly isComplete: boolean }) {
  return (
    <svg className="coverage-sign" viewBox="0 0 20 20" aria-hidden="true">
      {isComplete ? (
        <>
          <circle cx="10" cy="10" r="8" />
          <path d="m6.2 10.4 2.6 2.6 5-5.6" />
        </>
      ) : (
        <>
          <path d="M10 2.6 18.4 17H1.6Z" />
          <path d="M10 8v4.2M10 14.4v.3" />
        </>
      )}
    </svg>
  );
}

/** Marks a figure that holds for some members only. */
export function PartialMark({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useLanguage();
  if (coverage.isComplete) return null;
  const missing = coverage.expected - coverage.answered;
  return (
    <span className="partial-mark" title={t("coverage.markHint", { missing })}>
      {t("coverage.mark")}
    </span>
  );
}
