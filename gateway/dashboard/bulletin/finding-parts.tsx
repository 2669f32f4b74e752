/** Pieces of a finding, for the hub that asks and for the member that is asked. */
import { Tag } from "antd";
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

/** What was found, and how grave it is. */
export function FindingText({ finding: { severity, rule, message } }: { readonly finding: Told }) {
  const { t } = useLanguage();
  return (
    <p className="finding-text">
      <Tag color={severity === "ERROR" ? "red" : "gold"}>
        {t(severity === "ERROR" ? "finding.ERROR" : "finding.QUERY")} {rule}
      </Tag>
      {/* The rules speak Chinese only. */}
      <span lang="zh-CN">{message}</span>
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
