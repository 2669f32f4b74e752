/** Beside a figure opened from a bulletin: what was printed, and whether records have changed since. */
import { Alert } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import { SealedBulletinDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { indicatorKinds, type IndicatorKey } from "../figures/indicators.ts";
import type { Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { bulletinPath } from "../navigation/place.ts";
import { printedValue } from "./printed-value.ts";
import { readSealedText } from "./sealed-text.ts";

/** Shows nothing where the bulletin is about another period or prints no such figure. */
export function PrintedThen({
  bulletin,
  indicator,
  period,
  member,
  now,
  isComplete,
}: {
  readonly bulletin: string;
  readonly indicator: IndicatorKey;
  readonly period: Period;
  readonly member: string | null;
  /** The figure as its owners answer it now. */
  readonly now: number | null;
  /** Whether everybody who was asked has answered. */
  readonly isComplete: boolean;
}) {
  const { t, format } = useLanguage();
  const answer = useAnswer(SealedBulletinDocument, { id: bulletin });
  const sealed = answer.data?.bulletin?.sealed;
  const text = useMemo(() => (sealed ? readSealedText(sealed.document) : null), [sealed]);
  if (!text || text.period.year !== period.year || text.period.quarter !== (period.quarter ?? null))
    return null;
  const printed = printedValue(text, indicator, member);
  if (printed === null) return null;
  const kind = indicatorKinds[indicator];
  const say = (value: number | null) =>
    kind === "money" && value !== null ? format.money(value) : format.figure(kind, value);
  const state = !isComplete ? "open" : now === printed ? "same" : "changed";
  const counted = text.countedAt ? format.moment(text.countedAt.latest) : "";
  return (
    <Alert
      type={state === "changed" ? "warning" : "info"}
      showIcon
      title={t(`printed.${state}`, {
        number: text.number,
        time: counted,
        printed: say(printed),
        now: say(now),
      })}
      action={<Link to={bulletinPath(bulletin)}>{t("printed.back")}</Link>}
    />
  );
}
