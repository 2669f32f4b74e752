/** The facts of one service record; what is not known, or not for this reader, is not shown. */
import type { ReactNode } from "react";
import type { Category, Member } from "../api/member.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/zh.ts";
import type { RecordState } from "./state-badge.tsx";

export type ServiceRecord = {
  readonly id: string;
  readonly title: string;
  readonly content: string | null;
  readonly enterpriseName: string | null;
  readonly providerName: string | null;
  readonly county: string | null;
  readonly mode: string | null;
  readonly demandedAt: string | null;
  readonly acceptedAt: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly state: RecordState;
  readonly isPublicWelfare: boolean | null;
  readonly feeFen: number | string | null;
  readonly participantCodes: readonly string[];
  readonly origin: string;
  readonly recordedBy: Member | null;
  readonly category: Category | null;
  readonly enterprise: { readonly creditCode: string; readonly name: string | null } | null;
  readonly provider: Member | null;
  readonly rating: {
    readonly level: number;
    readonly comment: string | null;
    readonly ratedAt: string | null;
  } | null;
  readonly followUp: { readonly at: string; readonly note: string | null } | null;
  readonly contact: { readonly name: string | null; readonly phone: string | null } | null;
};

const originKeys: Readonly<Record<string, TextKey>> = {
  DEMO: "record.originDemo",
  IMPORT: "record.originImport",
};
const ratingKeys: readonly TextKey[] = ["rating.1", "rating.2", "rating.3", "rating.4", "rating.5"];

/** Shows the facts in pairs of name and value. */
export function RecordFacts({ record }: { readonly record: ServiceRecord }) {
  const { t, format, memberName } = useLanguage();
  const { rating, followUp, isPublicWelfare } = record;
  const moment = (time: string | null) => time && format.moment(time);
  const ratingKey = rating ? ratingKeys[rating.level - 1] : undefined;
  const ratingText = rating && [
    t("rating.level", { level: rating.level }),
    ratingKey ? t(ratingKey) : null,
    rating.comment,
  ];
  const originKey = originKeys[record.origin];
  const nature: TextKey = isPublicWelfare ? "record.publicWelfare" : "record.valueAdded";
  const facts: readonly (readonly [key: TextKey, value: ReactNode])[] = [
    ["record.enterprise", record.enterpriseName ?? record.enterprise?.name],
    ["record.creditCode", record.enterprise && <code>{record.enterprise.creditCode}</code>],
    ["record.county", record.county],
    ["record.category", record.category?.name ?? record.category?.code],
    ["record.provider", record.providerName ?? (record.provider && memberName(record.provider))],
    ["record.recordedBy", record.recordedBy && memberName(record.recordedBy)],
    ["record.nature", isPublicWelfare === null ? null : t(nature)],
    ["record.fee", record.feeFen === null ? null : format.money(record.feeFen)],
    ["record.mode", record.mode],
    ["record.demandedAt", moment(record.demandedAt)],
    ["record.acceptedAt", moment(record.acceptedAt)],
    ["record.startedAt", moment(record.startedAt)],
    ["record.completedAt", moment(record.completedAt)],
    ["record.rating", ratingText && ratingText.filter(Boolean).join(" · ")],
    [
      "record.followUp",
      followUp && [format.moment(followUp.at), followUp.note].filter(Boolean).join(" · "),
    ],
    ["record.contact", record.contact?.name],
    ["record.phone", record.contact?.phone],
    ["record.origin", originKey && t(originKey)],
    ["record.id", <code key="id">{record.id}</code>],
    ["record.content", record.content],
  ];
  return (
    <dl className="facts">
      {facts.map(
        ([key, value]) =>
          value && (
            <div key={key} data-fact={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
