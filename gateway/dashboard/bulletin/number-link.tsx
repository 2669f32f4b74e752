/** A printed figure that leads to the number opened: what it means and the records behind it. */
import { createContext, use } from "react";
import { Link } from "react-router";
import type { IndicatorKey } from "../figures/indicators.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { figurePath } from "../navigation/place.ts";
import type { BulletinPeriod } from "./period-code.ts";

/** Identifier of the bulletin whose numbers these are; null outside of one. */
export const OpenBulletin = createContext<string | null>(null);

export function NumberLink({
  indicator,
  period: { year, quarter },
  member,
  value,
  children,
}: {
  readonly indicator: IndicatorKey;
  readonly period: BulletinPeriod;
  readonly member?: string;
  readonly value: number | null;
  /** The value as it is written; a whole number without it. */
  readonly children?: string;
}) {
  const { format } = useLanguage();
  const bulletin = use(OpenBulletin);
  if (value === null) return noValue;
  const search = new URLSearchParams({ year: String(year) });
  if (quarter !== null) search.set("quarter", String(quarter));
  if (member) search.set("member", member);
  if (bulletin) search.set("bulletin", bulletin);
  return (
    <Link className="number-link" to={`${figurePath(indicator)}?${search.toString()}`}>
      {children ?? format.count(value)}
    </Link>
  );
}
