/** The trace as a timeline: one swim-lane a participant, one line an event. */
import type { CSSProperties } from "react";
import type { RecordQuery } from "../api/documents.ts";
import { useDirectory } from "../api/directory.ts";
import { keeperOf, traceLanes } from "../figures/lanes.ts";
import { eventName } from "../language/event-name.ts";
import type { TextKey } from "../language/texts.ts";
import { useLanguage } from "../language/language.tsx";
import { AttachmentLink } from "./attachment-link.tsx";

type Trace = NonNullable<NonNullable<RecordQuery["serviceRecord"]>["trace"]>;

/** Entries written down more than a day after the fact say so. */
const lateAfterMs = 24 * 60 * 60 * 1000;

/** Shows every lane, those of members that did not answer as well, hatched and named. */
export function TraceLanes({
  owner,
  participantCodes,
  outsider,
  trace,
}: {
  readonly owner: string | null;
  readonly participantCodes: readonly string[];
  /** A provider that is no member; the record knows its name. */
  readonly outsider: { readonly code: string; readonly name: string } | null;
  readonly trace: Trace;
}) {
  const { t, format, memberName } = useLanguage();
  const { members } = useDirectory();
  const { events, coverage } = trace;
  const lanes = traceLanes({ owner, participantCodes, events, gaps: coverage.gaps, members });
  const nameOf = (member: (typeof lanes)[number]["member"], code: string) =>
    !member && code === outsider?.code ? outsider.name : memberName(member, code);
  const position = new Map(lanes.map(({ code }, index) => [code, index]));
  const placed = (lane: number): CSSProperties => ({ "--lane": lane }) as CSSProperties;
  return (
    <div className="lanes" style={{ "--lanes": lanes.length } as CSSProperties}>
      <ul className="lane-heads" aria-label={t("trace.lanes")}>
        {lanes.map(({ code, member, isOwner, gap, events: count }, index) => (
          <li key={code} style={placed(index)} data-gap={gap ?? undefined}>
            <b>{nameOf(member, code)}</b>
            {isOwner && <span className="lane-owner">{t("trace.owner")}</span>}
            {gap && (
              <span className="gap-text">{`${t("coverage.missing")} · ${t(`gap.${gap}`)}`}</span>
            )}
            {!gap && count === 0 && <span className="lane-none">{t("trace.noEvents")}</span>}
          </li>
        ))}
      </ul>
      <div className="lane-body">
        {lanes.map(({ code, gap }, index) => (
          <i key={code} className="lane" style={placed(index)} data-gap={gap ?? undefined} />
        ))}
        {events.length === 0 && <p className="lane-empty">{t("trace.empty")}</p>}
        <ol>
          {events.map((event) => {
            const isLate = Date.parse(event.recordedAt) - Date.parse(event.at) > lateAfterMs;
            return (
              <li key={event.id} style={placed(position.get(keeperOf(event)) ?? 0)}>
                <time dateTime={event.at}>{format.moment(event.at)}</time>
                <article>
                  <h3>{eventName(event.type, t)}</h3>
                  <p className="lane-name">{memberName(event.member, keeperOf(event))}</p>
                  {(event.unit ?? event.actor) && (
                    <p className="lane-who">
                      {[event.unit, event.actor].filter(Boolean).join(" · ")}
                    </p>
                  )}
                  {event.note && <p>{event.note}</p>}
                  {event.changes.length > 0 && <Corrections changes={event.changes} />}
                  {event.attachments.map((file) => (
                    <AttachmentLink key={file.id} file={file} />
                  ))}
                  {isLate && (
                    <p className="lane-late">
                      {t("trace.lateEntry", { time: format.moment(event.recordedAt) })}
                    </p>
                  )}
                </article>
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}

/** What a correction changed; what it said before stays legible. */
function Corrections({ changes }: { readonly changes: Trace["events"][number]["changes"] }) {
  const { t } = useLanguage();
  return (
    <ul className="lane-changes" aria-label={t("step.CORRECT")}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {t(fieldKeys[field] ?? "record.otherField")}
          <del>{before ?? t("record.hidden")}</del> → <ins>{after ?? t("record.hidden")}</ins>
        </li>
      ))}
    </ul>
  );
}

// oxfmt-ignore
const fieldKeys: Readonly<Record<string, TextKey>> = {
  title: "record.service", content: "record.content", category: "record.category",
  categoryCode: "record.category", enterprise: "record.creditCode",
  enterpriseCode: "record.creditCode", enterpriseName: "record.enterprise", county: "record.county",
  contactName: "record.contact", contactPhone: "record.phone", isPublicWelfare: "record.nature",
  feeFen: "record.fee",
};
