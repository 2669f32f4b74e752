/** When the figures were last read, and the button that reads them again. */
import { Button } from "antd";
import type { AnswerView } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";

/** Shows the time of the last answer; a failed refresh says so beside the older time. */
export function RefreshNote({
  view,
  everySeconds,
}: {
  readonly view: Pick<AnswerView<unknown>, "answeredAt" | "isAsking" | "isStale" | "refresh">;
  readonly everySeconds?: number;
}) {
  const { t, format } = useLanguage();
  const { answeredAt, isAsking, isStale } = view;
  const time = answeredAt === null ? null : format.clock(answeredAt);
  return (
    <div className="refresh" data-failed={(isStale && time !== null) || undefined}>
      {time && (
        <span role={isStale ? "alert" : undefined}>
          {isStale ? t("refresh.failed", { time }) : t("refresh.at", { time })}
          {everySeconds && !isStale && (
            <span className="refresh-every">
              {" "}
              · {t("refresh.every", { seconds: everySeconds })}
            </span>
          )}
        </span>
      )}
      <Button onClick={view.refresh} loading={isAsking && { delay: 300 }}>
        {t("refresh.now")}
      </Button>
    </div>
  );
}
