/** When the figures were last read, and the button that reads them again. */
import { useLanguage } from "../language/language.tsx";

/** Shows the time of the last answer; a failed refresh says so beside the older time. */
export function RefreshNote({
  answeredAt,
  isAsking,
  isStale,
  everySeconds,
  onRefresh,
}: {
  readonly answeredAt: number | null;
  readonly isAsking: boolean;
  readonly isStale: boolean;
  readonly everySeconds?: number;
  readonly onRefresh: () => void;
}) {
  const { t, format } = useLanguage();
  const time = answeredAt === null ? null : format.clock(answeredAt);
  return (
    <div className="refresh" data-failed={(isStale && time !== null) || undefined}>
      {time && (
        <span>
          {isStale ? t("refresh.failed", { time }) : t("refresh.at", { time })}
          {everySeconds && !isStale && (
            <span className="refresh-every">
              {" "}
              · {t("refresh.every", { seconds: everySeconds })}
            </span>
          )}
        </span>
      )}
      <button type="button" className="button quiet" onClick={onRefresh} disabled={isAsking}>
        <svg viewBox="0 0 20 20" aria-hidden="true" data-turning={isAsking || undefined}>
          <path d="M16.5 10a6.5 6.5 0 1 1-2-4.7M16.5 2.5v4h-4" />
        </svg>
        {isAsking ? t("refresh.asking") : t("refresh.now")}
      </button>
    </div>
  );
}
