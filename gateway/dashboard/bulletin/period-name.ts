/** The period of a bulletin, in words and in addresses. */
import type { Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { periodPartKey } from "../parts/period-choice.tsx";

export type BulletinPeriod = { readonly year: number; readonly quarter: number | null };

/** Returns what says a period in words. */
export function usePeriodName(): (period: BulletinPeriod) => string {
  const { t } = useLanguage();
  return ({ year, quarter }) =>
    t("period.name", { year, part: t(periodPartKey({ year, quarter })) });
}

/** `2026-3` for a quarter, `2026` for a year. */
export const periodCode = ({ year, quarter }: BulletinPeriod): string =>
  quarter === null ? String(year) : `${year}-${quarter}`;

export function periodOfCode(code: string): Period | null {
  const [, year, quarter] = /^(\d{4})(?:-([1-4]))?$/.exec(code) ?? [];
  return year ? { year: Number(year), quarter: quarter ? Number(quarter) : null } : null;
}

export const isSamePeriod = (one: BulletinPeriod, other: BulletinPeriod): boolean =>
  one.year === other.year && (one.quarter ?? null) === (other.quarter ?? null);
