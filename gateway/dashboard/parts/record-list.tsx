/** Service records as a table: the same on the overview and on the list. */
import { memberFields, type Category, type Member } from "../api/member.ts";
import { coverageFields, type Coverage } from "../api/coverage.ts";
import { useLanguage } from "../language/language.tsx";
import { noValue } from "../language/format.ts";
import { Link, recordPath } from "../navigation/location.tsx";
import { StateBadge, type RecordState } from "./state-badge.tsx";

export type ListedRecord = {
  readonly id: string;
  readonly title: string;
  readonly enterpriseName: string | null;
  readonly providerName: string | null;
  readonly acceptedAt: string | null;
  readonly startedAt: string | null;
  readonly state: RecordState;
  readonly feeFen: number | string | null;
  readonly recordedBy: Member | null;
  readonly provider: Member | null;
  readonly category: Category | null;
  readonly rating: { readonly level: number } | null;
};

export type RecordPage = {
  readonly totalCount: number | null;
  readonly edges: readonly { readonly node: ListedRecord }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly coverage: Coverage;
};

/** The fields of one page of records, to be put into a query. */
export const recordPageFields = `{
  totalCount
  edges { node {
    id title enterpriseName providerName acceptedAt startedAt state feeFen
    recordedBy ${memberFields} provider ${memberFields}
    category { code name } rating { level }
  } }
  pageInfo { hasNextPage endCursor }
  ${coverageFields}
}`;

/** Shows records; narrow screens keep the service with its facts below, and the state. */
export function RecordList({
  page,
  caption,
}: {
  readonly page: RecordPage;
  readonly caption: string;
}) {
  const { t, format, memberName } = useLanguage();
  return (
    <table className="records">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="wide">
            {t("record.acceptedAt")}
          </th>
          <th scope="col">{t("record.service")}</th>
          <th scope="col" className="wide">
            {t("record.category")}
          </th>
          <th scope="col" className="wide">
            {t("record.provider")}
          </th>
          <th scope="col" className="wide">
            {t("record.recordedBy")}
          </th>
          <th scope="col">{t("record.state")}</th>
          <th scope="col" className="number wide">
            {t("record.fee")}
          </th>
          <th scope="col" className="number wide">
            {t("record.rating")}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.edges.map(({ node }) => {
          const opened = node.acceptedAt ?? node.startedAt;
          const day = opened ? format.day(opened) : noValue;
          const recordedBy = memberName(node.recordedBy);
          return (
            <tr key={node.id}>
              <td className="wide day">{day}</td>
              <th scope="row">
                <Link to={recordPath(node.id)}>{node.title}</Link>
                <span className="beneath">
                  {node.enterpriseName}
                  <span className="narrow"> {[day, recordedBy].join(" · ")}</span>
                </span>
              </th>
              <td className="wide">{node.category?.name ?? node.category?.code ?? noValue}</td>
              <td className="wide">{node.providerName ?? memberName(node.provider)}</td>
              <td className="wide">{recordedBy}</td>
              <td>
                <StateBadge state={node.state} />
              </td>
              <td className="number wide">
                {node.feeFen === null ? noValue : format.money(node.feeFen)}
              </td>
              <td className="number wide">{node.rating ? node.rating.level : noValue}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
