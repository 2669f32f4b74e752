/** Service records as rows of a table that leaves the page. */
import type { Counties } from "../api/counties.ts";
import type { ListedRecord } from "../api/shapes.ts";
import type { Speech } from "../language/language.tsx";
import { ledgerWord } from "../language/ledger-words.ts";
import { columnKeys, columnText, natureText } from "./record-table.tsx";

/** Returns the heads of the columns: all there are. */
export const headOf = ({ t }: Speech): readonly string[] => [
  t("record.id"),
  t("record.service"),
  t("record.enterprise"),
  t("record.creditCode"),
  ...columnKeys.map((key) => t(columnText(key))),
];

/** Returns a row for each record, in the words of the reader's language. */
export function rowsOf(
  records: readonly ListedRecord[],
  { t, format, memberName, categoryName }: Speech,
  { nameOf }: Counties,
) {
  const day = (time: string | null) => (time ? format.day(time) : "");
  const cell: Readonly<Record<(typeof columnKeys)[number], (record: ListedRecord) => string>> = {
    acceptedAt: ({ acceptedAt, startedAt }) => day(acceptedAt ?? startedAt),
    completedAt: ({ completedAt }) => day(completedAt),
    category: ({ category }) => (category ? categoryName(category) : ""),
    provider: ({ provider, providerName }) =>
      providerName ?? (provider ? memberName(provider) : ""),
    recordedBy: ({ recordedBy }) => (recordedBy ? memberName(recordedBy) : ""),
    county: ({ county }) => (county ? nameOf(county) : ""),
    mode: ({ mode }) => (mode ? ledgerWord(mode, t) : ""),
    nature: ({ isPublicWelfare }) => natureText(t, isPublicWelfare),
    state: ({ state }) => t(`state.${state}`),
    fee: ({ feeFen }) => (feeFen === null ? "" : format.money(feeFen)),
    rating: ({ rating }) => (rating ? String(rating.level) : ""),
  };
  return records.map((record) => [
    record.id,
    record.title,
    record.enterpriseName ?? "",
    record.enterprise?.creditCode ?? "",
    ...columnKeys.map((key) => cell[key](record)),
  ]);
}
