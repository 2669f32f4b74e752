/** The publicity of a result: how long it still runs, and what may be done meanwhile. */
import { useEffect, useState } from "react";
import type { EvaluationQuery } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";
import { timeLeft } from "./life.ts";

type Evaluation = NonNullable<EvaluationQuery["evaluation"]>;

/** Shows the clock while a result is public; nothing before and after. */
export function Publicity({
  evaluation: { state, publicUntil, steps },
}: {
  readonly evaluation: Pick<Evaluation, "state" | "publicUntil" | "steps">;
}) {
  const { t, format } = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  if (state !== "PUBLICITY" || !publicUntil) return null;
  const announced = steps.findLast(({ step }) => step === "ANNOUNCE")?.at;
  const left = timeLeft(publicUntil, now);
  const from = announced ? Date.parse(announced) : now;
  const share = Math.min(1, Math.max(0, (now - from) / (Date.parse(publicUntil) - from)));
  return (
    <section className="publicity" data-over={left === null} aria-label={t("publicity.title")}>
      <div>
        <b>{t("publicity.title")}</b>
        <p>
          {t(left ? "publicity.runs" : "publicity.over", { until: format.moment(publicUntil) })}
        </p>
      </div>
      {left && (
        <p className="clock" role="timer">
          {left.days > 0
            ? t("publicity.daysLeft", { days: left.days, hours: left.hours })
            : t("publicity.hoursLeft", { hours: left.hours, minutes: left.minutes })}
        </p>
      )}
      <span className="track" aria-hidden="true">
        <i style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </section>
  );
}
