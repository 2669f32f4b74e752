/** Bulletins in a table: period, where each stands, and how complete it is. */
import { Table } from "antd";
import { Link } from "react-router";
import type { ListedBulletinFragment } from "../api/documents.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { bulletinPath } from "../navigation/place.ts";
import { AsWritten } from "../parts/as-written.tsx";
import { usePeriodName } from "./period-name.ts";
import { BulletinStateMark } from "./state-mark.tsx";

export type ListedBulletin = ListedBulletinFragment & {
  readonly sealed: { readonly sealedAt: string } | null;
};

/** Shows the bulletins in the order given. */
export function BulletinList({
  bulletins,
  label,
}: {
  readonly bulletins: readonly ListedBulletin[];
  readonly label: string;
}) {
  const { t, format } = useLanguage();
  const nameOf = usePeriodName();
  return (
    <Table<ListedBulletin>
      size="middle"
      rowKey="id"
      className="bulletins"
      aria-label={label}
      dataSource={bulletins}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          key: "period",
          title: t("bulletin.period"),
          rowScope: "row",
          render: (_, { id, year, quarter, revision, number }) => (
            <>
              <Link className="record-link" to={bulletinPath(id)}>
                {nameOf({ year, quarter })}
              </Link>
              {revision > 1 && (
                <span className="revision">{t("bulletin.revision", { revision })}</span>
              )}
              <span className="beneath">{number}</span>
            </>
          ),
        },
        {
          key: "title",
          title: t("bulletin.title"),
          className: "wide",
          render: (_, { title, reason }) => (
            <>
              <AsWritten text={title} />
              {reason && <span className="beneath">{t("bulletin.reasonWas", { reason })}</span>}
            </>
          ),
        },
        {
          key: "state",
          title: t("bulletin.state"),
          render: (_, { state }) => <BulletinStateMark state={state} />,
        },
        {
          key: "coverage",
          title: t("bulletin.coverage"),
          render: (_, { coverage }) => <Completeness coverage={coverage} />,
        },
        {
          key: "sealedAt",
          title: t("bulletin.sealedAt"),
          className: "wide day",
          render: (_, { sealed }) => (sealed ? format.moment(sealed.sealedAt) : noValue),
        },
      ]}
    />
  );
}

/** Who reported of how many; who is missing or excused is told with it, never left out. */
function Completeness({ coverage }: Pick<ListedBulletin, "coverage">) {
  const { t } = useLanguage();
  if (!coverage) return noValue;
  const { expected, received, late, excused, missing } = coverage;
  const others = (
    [
      ["MISSING", missing],
      ["EXCUSED", excused],
      ["LATE", late],
    ] as const
  ).filter(([, count]) => count > 0);
  return (
    <span className="completeness" data-complete={missing === 0}>
      <b>
        {received}/{expected}
      </b>{" "}
      {t("bulletin.reported")}
      {others.length > 0 && (
        <span className="beneath">
          {others
            .map(([standing, count]) => `${t(`reportStanding.${standing}`)} ${count}`)
            .join(" · ")}
        </span>
      )}
    </span>
  );
}
