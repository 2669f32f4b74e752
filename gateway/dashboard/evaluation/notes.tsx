/** What every reader of a result must be told first: the scheme expired, placeholders, gaps of the record. */
import { useLanguage } from "../language/language.tsx";
import { AsWritten } from "../parts/as-written.tsx";

/** More than these are opened by whoever wants them; on paper all stand. */
const atOnce = 8;

/** Shows the notes as a box that is printed as well; nothing where there are none. */
export function ReadersNotes({
  notes,
  isAlarming = true,
}: {
  readonly notes: readonly string[];
  readonly isAlarming?: boolean;
}) {
  const { t } = useLanguage();
  if (notes.length === 0) return null;
  const line = (note: string) => (
    <li key={note}>
      <AsWritten text={note} />
    </li>
  );
  return (
    <aside className="readers-notes" data-alarming={isAlarming} aria-label={t("evaluation.notes")}>
      <h2>{t("evaluation.notes")}</h2>
      <ul>{notes.slice(0, atOnce).map(line)}</ul>
      {notes.length > atOnce && (
        <details>
          <summary>{t("evaluation.moreNotes", { count: notes.length - atOnce })}</summary>
          <ul>{notes.slice(atOnce).map(line)}</ul>
        </details>
      )}
    </aside>
  );
}
