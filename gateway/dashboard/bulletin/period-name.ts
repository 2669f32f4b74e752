/** The period of a bulletin, in words. */
import { useLanguage } from "../language/language.tsx";
import { periodPartKey } from "../parts/period-choice.tsx";
import type { BulletinPeriod } from "./period-code.ts";

/** Returns what says a period in words. */
export function usePeriodName(): (period: BulletinPeriod) => string {
  const { t } = useLanguage();
  return ({ year, quarter }) =>
    t("period.name", { year, part: t(periodPartKey({ year, quarter })) });
}
