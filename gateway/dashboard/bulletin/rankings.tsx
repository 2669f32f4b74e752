/** The two rankings, windows and institutions apart: place, score, and the figure and place in each column. */
import { Table } from "antd";
import { Link } from "react-router";
import { useDirectory } from "../api/directory.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { memberPath } from "../navigation/place.ts";
import { Panel } from "../parts/panel.tsx";
import { NumberLink } from "./number-link.tsx";
import { columnKeys, type Ranking, type SealedText } from "./sealed-text.ts";

type Place = Ranking["places"][number];

/** Shows each ranking with the rule that it goes by. */
export function Rankings({ text }: { readonly text: SealedText }) {
  const { t } = useLanguage();
  return text.rankings.map((ranking) => (
    <Panel key={ranking.of} title={t(`bulletin.ranking.${ranking.of}`)}>
      <p className="panel-note" lang="zh-CN">
        {ranking.rule}
      </p>
      <Places ranking={ranking} text={text} />
      <Unplaced codes={ranking.unplaced} />
    </Panel>
  ));
}

function Places({ ranking, text }: { readonly ranking: Ranking; readonly text: SealedText }) {
  const { t, memberName } = useLanguage();
  const { members: directory } = useDirectory();
  const rows = new Map(text.members.map((member) => [member.code, member]));
  return (
    <Table<Place>
      size="small"
      rowKey="code"
      className="bulletin-table ranking-table"
      aria-label={t(`bulletin.ranking.${ranking.of}`)}
      dataSource={ranking.places}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 1080 }}
      columns={[
        {
          key: "place",
          title: t("ranking.rank"),
          className: "place",
          width: 64,
          fixed: "start",
          render: (_, { place }) => <b data-leading={place <= 3 || undefined}>{place}</b>,
        },
        {
          key: "member",
          title: t("bulletin.member"),
          rowScope: "row",
          width: 220,
          render: (_, { code, name }) => (
            <Link to={memberPath(code)}>{memberName(directory.get(code), name)}</Link>
          ),
        },
        {
          key: "score",
          title: t("bulletin.score"),
          className: "number",
          render: (_, { score }) => score ?? noValue,
        },
        ...columnKeys.map((key) => ({
          key,
          title: t(`indicator.${key}`),
          className: "number",
          render: (_: unknown, { code, places }: Place) => (
            <>
              <NumberLink
                indicator={key}
                period={text.period}
                member={code}
                value={rows.get(code)?.figures?.[key] ?? null}
              />
              <small className="column-place">{t("bulletin.place", { place: places[key] })}</small>
            </>
          ),
        })),
      ]}
    />
  );
}

function Unplaced({ codes }: { readonly codes: readonly string[] }) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  if (codes.length === 0) return null;
  const names = codes.map((code) => memberName(members.get(code), code)).join("、");
  return <p className="unplaced">{t("bulletin.unplaced", { names })}</p>;
}
