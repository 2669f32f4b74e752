/** What a revision changed, cell by cell. */
import { Table } from "antd";
import { useDirectory } from "../api/directory.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { Panel } from "../parts/panel.tsx";
import { groupsOf, placeOf } from "./difference.ts";
import {
  columnKeys,
  type Cell,
  type CellDifference,
  type ColumnKey,
  type ReportStanding,
  type SealedText,
} from "./sealed-text.ts";

/** Shows the cells that are no longer the same, the total first; nothing for a first bulletin. */
export function Differences({ text }: { readonly text: SealedText }) {
  const { t } = useLanguage();
  const { revises } = text;
  if (!revises) return null;
  const { revision, number, reason, differences } = revises;
  return (
    <Panel title={t("bulletin.differences", { count: differences.length })}>
      <p className="panel-note">{t("bulletin.revisesWhat", { revision, number, reason })}</p>
      {groupsOf(differences).map(({ section, cells }) => (
        <Changed key={section} section={section} cells={cells} text={text} />
      ))}
    </Panel>
  );
}

const sections = {
  total: "bulletin.cells.total",
  members: "bulletin.cells.members",
  categories: "bulletin.cells.categories",
  "rankings/WINDOW": "bulletinRanking.WINDOW",
  "rankings/INSTITUTION": "bulletinRanking.INSTITUTION",
  coverage: "bulletin.cells.coverage",
} as const;
const further = {
  services: "indicator.serviceRecords",
  satisfaction: "indicator.satisfaction",
  publicWelfareServices: "bulletin.publicWelfare",
  feeFen: "indicator.feeFen",
  claims: "bulletin.claims",
} as const;
const isColumn = (key: string | null): key is ColumnKey => columnKeys.some((one) => one === key);
const has = <T extends object>(among: T, key: string | null): key is string & keyof T =>
  key !== null && Object.hasOwn(among, key);

function Changed({
  section,
  cells,
  text,
}: {
  readonly section: string;
  readonly cells: readonly CellDifference[];
  readonly text: SealedText;
}) {
  const { t, format, memberName, categoryName } = useLanguage();
  const { members, categories } = useDirectory();
  const names = new Map<string, string>([
    ...text.members.map(({ code, name }) => [code, name] as const),
    ...text.total.categories.map(({ code, name }) => [code, name] as const),
  ]);
  const label = (cell: string) => {
    const { code, figure } = placeOf(cell);
    const what = isColumn(figure)
      ? t(`indicator.${figure}`)
      : has(further, figure)
        ? t(further[figure])
        : figure;
    const category = categories.find((one) => one.code === code);
    const who =
      code === null
        ? null
        : category
          ? categoryName(category)
          : memberName(members.get(code), names.get(code) ?? code);
    return [who, what].filter(Boolean).join(" · ");
  };
  const written = (cell: string, value: Cell): string => {
    if (value === null) return noValue;
    const { section: part, figure } = placeOf(cell);
    if (part === "coverage") return t(`reportStanding.${value as ReportStanding}`);
    if (figure === "feeFen") return format.money(value);
    if (figure === "satisfaction") return format.figure("score", value);
    return format.count(Number(value));
  };
  const title = has(sections, section) ? t(sections[section]) : section;
  return (
    <section className="changed" aria-label={title}>
      <h3>{title}</h3>
      <Table<CellDifference>
        className="stacking"
        size="small"
        rowKey="cell"
        aria-label={title}
        dataSource={cells}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            key: "cell",
            title: t("bulletin.cell"),
            rowScope: "row",
            render: (_, { cell }) => label(cell),
          },
          {
            key: "before",
            title: t("bulletin.cellBefore"),
            className: "number",
            render: (_, { cell, before }) => (
              <>
                <span className="narrow">{t("bulletin.cellBefore")} </span>
                <del>{written(cell, before)}</del>
              </>
            ),
          },
          {
            key: "after",
            title: t("bulletin.cellAfter"),
            className: "number",
            render: (_, { cell, after }) => (
              <>
                <span className="narrow">{t("bulletin.cellAfter")} </span>
                <ins>{written(cell, after)}</ins>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
