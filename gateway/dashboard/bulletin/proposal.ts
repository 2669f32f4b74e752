/** What the form of a new bulletin proposes: the period that is due next, and the number after the last one. */
import { quarterOf, type Period } from "../figures/period.ts";

type Listed = {
  readonly year: number;
  readonly quarter: number | null;
  readonly state: string;
  readonly number: string;
  readonly createdAt: string;
};
/** When the network took up its first and its newest service. */
type OnRecord = { readonly first: Date; readonly newest: Date };
type Quarter = { readonly year: number; readonly quarter: number };

const ordinal = ({ year, quarter }: Period) => year * 4 + (quarter ?? 4) - 1;
const quarterAt = (place: number): Quarter => ({
  year: Math.floor(place / 4),
  quarter: (place % 4) + 1,
});

/**
 * Returns the newest quarter that has ended, has records and has no bulletin yet; where all have one, or nothing is on
 * record, the quarter that ended last.
 */
export function proposedPeriod(
  bulletins: readonly Listed[],
  onRecord: OnRecord | null,
  now: Date,
): Quarter {
  const ended = ordinal(quarterOf(now)) - 1;
  if (!onRecord) return quarterAt(ended);
  const made = new Set(
    bulletins
      .filter(({ quarter, state }) => quarter !== null && state !== "ABANDONED")
      .map((one) => ordinal(one)),
  );
  const first = ordinal(quarterOf(onRecord.first));
  let place = Math.min(ended, ordinal(quarterOf(onRecord.newest)));
  while (place >= first && made.has(place)) place -= 1;
  return quarterAt(place >= first ? place : ended);
}

// 皖企服通报〔2025〕4号: prefix, year, serial number; a revision's note may follow.
const numberForm = /^(.*?)[〔［[](\d{4})[〕］\]](第?)(\d+)号/;

/** Returns the number after the highest of the year, in the form of the last one that was given; null where none was. */
export function proposedNumber(bulletins: readonly Listed[], year: number): string | null {
  const given = bulletins
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
    .flatMap(({ number }) => {
      const [, prefix = "", of = "", th = "", serial = ""] = numberForm.exec(number) ?? [];
      return serial ? [{ prefix, year: Number(of), th, serial: Number(serial) }] : [];
    });
  const [last] = given;
  if (!last) return null;
  const highest = Math.max(
    0,
    ...given
      .filter((one) => one.year === year && one.prefix === last.prefix)
      .map(({ serial }) => serial),
  );
  return `${last.prefix}〔${year}〕${last.th}${highest + 1}号`;
}
