/** The facts of one service record; what is not known, or not for this reader, is not shown. */
import { Link } from "react-router";
import { useCounties } from "../api/counties.ts";
import type { RecordQuery } from "../api/documents.ts";
import { ledgerWord } from "../language/ledger-words.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { enterprisePath, memberPath } from "../navigation/place.ts";
import { Facts, type Fact } from "./facts.tsx";
import { natureText } from "./record-table.tsx";
import { providerNameIn } from "../language/provider-name.ts";

type ServiceRecord = NonNullable<RecordQuery["serviceRecord"]>;

const originKeys: Readonly<Record<string, TextKey>> = {
  DEMO: "record.originDemo",
  IMPORT: "record.originImport",
};
const wideFacts: readonly TextKey[] = ["record.content", "record.id"];
const ratingKeys: readonly TextKey[] = ["rating.1", "rating.2", "rating.3", "rating.4", "rating.5"];

function enterpriseLink({ enterprise, enterpriseName }: ServiceRecord) {
  const name = enterpriseName ?? enterprise?.name;
  return enterprise ? (
    <Link key="enterprise" to={enterprisePath(enterprise.creditCode)}>
      {name ?? enterprise.creditCode}
    </Link>
  ) : (
    name
  );
}

/** Shows the facts in pairs of name and value. */
export function RecordFacts({ record }: { readonly record: ServiceRecord }) {
  const speech = useLanguage();
  const { t, format, memberName, categoryName } = speech;
  const { nameOf } = useCounties(record.county !== null);
  const { rating, followUp, isPublicWelfare, deadline } = record;
  const moment = (time: string | null) => time && format.moment(time);
  const ratingKey = rating ? ratingKeys[rating.level - 1] : undefined;
  const ratingText = rating && [
    t("rating.level", { level: rating.level }),
    ratingKey ? t(ratingKey) : null,
    rating.comment,
  ];
  const originKey = originKeys[record.origin];
  const facts: readonly Fact[] = [
    ["record.enterprise", enterpriseLink(record)],
    [
      "record.creditCode",
      record.enterprise && <code key="code">{record.enterprise.creditCode}</code>,
    ],
    ["record.county", record.county && nameOf(record.county)],
    ["record.category", record.category && categoryName(record.category)],
    ["record.provider", providerNameIn(speech, record)],
    [
      "record.recordedBy",
      record.recordedBy && (
        <Link key="by" to={memberPath(record.recordedBy.code)}>
          {memberName(record.recordedBy)}
        </Link>
      ),
    ],
    ["record.nature", isPublicWelfare === null ? null : natureText(t, isPublicWelfare)],
    ["record.fee", record.feeFen === null ? null : format.money(record.feeFen)],
    ["record.mode", record.mode && ledgerWord(record.mode, t)],
    ["record.demandedAt", moment(record.demandedAt)],
    ["record.acceptedAt", moment(record.acceptedAt)],
    ["record.startedAt", moment(record.startedAt)],
    ["record.completedAt", moment(record.completedAt)],
    [
      "record.dueAt",
      deadline &&
        t(deadline.isOverdue ? "due.lateSince" : "due.until", {
          step: t(`dueStep.${deadline.step}`),
          day: format.day(deadline.dueAt),
          days: deadline.limitDays,
        }),
    ],
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
  return <Facts facts={facts} wide={wideFacts} />;
}
