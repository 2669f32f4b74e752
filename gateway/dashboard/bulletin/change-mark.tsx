/** How a printed figure differs from that of an earlier bulletin; nothing where none is on record. */
import { useLanguage } from "../language/language.tsx";
import type { Change } from "./sealed-text.ts";

export function ChangeMark({
  of,
  change,
}: {
  readonly of: "previous" | "lastYear";
  readonly change: Change | null;
}) {
  const { t, format } = useLanguage();
  if (!change) return null;
  const by =
    change.share === null
      ? format.difference(change.difference)
      : format.change({ unit: "share", by: Number(change.share) });
  return (
    <span
      className="figure-change"
      data-direction={by[0]}
      title={t("bulletin.before", { count: format.count(change.before) })}
    >
      {t(`bulletin.against.${of}`, { by })}
    </span>
  );
}
