/** Pieces of a finding, for the hub that asks and for the member that is asked. */
import { useDirectory } from "../api/directory.ts";
import type { FindingState } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";

type Told = {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly state: string;
  readonly dueAt: string;
  readonly explanation: string | null;
  readonly decision: string | null;
};

const dayMs = 86_400_000;

/** A message of the rules, which speak Chinese only; members that it names by code are called by name. */
export function FindingMessage({ message }: Pick<Told, "message">) {
  const { members } = useDirectory();
  const named = message.replaceAll(/\b(?:\d{6}|[0-9A-Z]{18})\b/g, (code) => {
    const name = members.get(code)?.name;
    return name ? `“${name}”` : code;
  });
  return <span lang="zh-CN">{named}</span>;
}

/** What was found, and how grave it is. */
export function FindingText({ finding: { severity, rule, message } }: { readonly finding: Told }) {
  const { t } = useLanguage();
  return (
    <p className="finding-text">
      <span className="severity" data-severity={severity}>
        {t(severity === "ERROR" ? "finding.ERROR" : "finding.QUERY")} {rule}
      </span>{" "}
      <FindingMessage message={message} />
    </p>
  );
}

/** What the member said, and what the hub said of it. */
export function Answer({ finding: { explanation, decision } }: { readonly finding: Told }) {
  const { t } = useLanguage();
  return (
    <>
      {explanation && (
        <p className="finding-answer">
          <b>{t("finding.explanation")}</b> {explanation}
        </p>
      )}
      {decision && (
        <p className="finding-answer">
          <b>{t("finding.decision")}</b> {decision}
        </p>
      )}
    </>
  );
}

export function FindingStateMark({ state }: { readonly state: string }) {
  const { t } = useLanguage();
  return (
    <span className="finding-state" data-state={state}>
      {t(`findingState.${state as FindingState}`)}
    </span>
  );
}

/** How long an answer is in time, while one is awaited. */
export function FindingClock({ finding: { state, dueAt } }: { readonly finding: Told }) {
  const { t, format } = useLanguage();
  if (state !== "OPEN") return null;
  const days = Math.ceil((Date.parse(dueAt) - Date.now()) / dayMs);
  return (
    <span className="beneath clock" data-late={days <= 0 || undefined} title={format.moment(dueAt)}>
      {days > 0 ? t("finding.daysLeft", { days }) : t("finding.daysLate", { days: 1 - days })}
    </span>
  );
}
