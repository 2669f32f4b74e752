/** Tables of figures: the whole network, its categories, rankings, and every member. */
import type { Bulletin, Change, MemberRow, Ranking } from "../rules/bulletin/bulletin.ts";
import type { ColumnKey } from "../rules/bulletin/column.ts";
import type { Draft } from "./paper.ts";
import type { Mark } from "./revision-marks.ts";
import {
  type Cell,
  change,
  type Column,
  count,
  difference,
  mean,
  share,
  text,
  yuan,
} from "./table.ts";

export const kindNames: Readonly<Record<MemberRow["kind"], string>> = {
  HUB: "平台",
  WINDOW: "窗口",
  INSTITUTION: "机构",
};

export function totalTable({ columns, total, comparedWith }: Bulletin, mark: Mark): Draft {
  const { previous, lastYear } = total.changes;
  return {
    title: "全网服务指标汇总表",
    sheet: "汇总",
    totals: 0,
    columns: [
      { name: "指标", width: 9.5 },
      { name: "单位", width: 2.5, isCentred: true },
      { name: "本期", width: 4 },
      { name: "简单加总", width: 4.5 },
      ...comparisonColumns("环比"),
      ...comparisonColumns("同比"),
    ],
    rows: columns.map(({ key, name, unit }) => [
      text(name),
      text(unit),
      mark(`total/${key}`, count(total.figures[key])),
      count(total.addedUp[key]),
      ...comparisonCells(previous?.[key]),
      ...comparisonCells(lastYear?.[key]),
    ]),
    notes: [
      `指标依据：${articlesOf(columns)}。`,
      "“本期”为去重后的合计：几个成员都上报的，只计一次；“简单加总”为各成员数之和。",
      comparedNote("环比", comparedWith.previous),
      comparedNote("同比", comparedWith.lastYear),
    ],
  };
}

export const articlesOf = (columns: Bulletin["columns"]): string =>
  [...new Set(columns.map(({ article }) => article))].join("、");

const comparisonColumns = (group: string): Column[] => [
  { name: "基期", group, width: 4 },
  { name: "增减", group, width: 4 },
  { name: "增幅", group, width: 5 },
];
const comparisonCells = (one: Change | null | undefined): Cell[] => [
  count(one?.before ?? null),
  difference(one?.difference ?? null),
  change(one?.share ?? null),
];
const comparedNote = (word: string, compared: Bulletin["comparedWith"]["previous"]): string =>
  compared
    ? `${word}基期数据取自${compared.number}（第${compared.revision}版）。`
    : `${word}无已发布的基期通报，不作比较。`;

export function qualityTable({ total }: Bulletin, mark: Mark): Draft {
  const { satisfaction, publicWelfareServices, feeFen, claims } = total;
  return {
    title: "服务数量、评价与收费",
    sheet: "汇总",
    totals: 0,
    columns: [
      { name: "项目", width: 12 },
      { name: "单位", width: 4, isCentred: true },
      { name: "数值", width: 8 },
    ],
    rows: [
      [text("服务数量"), text("项"), mark("total/services", count(satisfaction.services))],
      [
        text("其中：公益性服务"),
        text("项"),
        mark("total/publicWelfareServices", count(publicWelfareServices)),
      ],
      [text("服务收费"), text("元"), mark("total/feeFen", yuan(feeFen))],
      [text("企业作出评价的服务"), text("项"), count(satisfaction.ratings)],
      [text("评价率"), text("%"), share(satisfaction.responseShare)],
      [
        text("满意度平均分（满分5分）"),
        text("分"),
        mark("total/satisfaction", mean(satisfaction.mean)),
      ],
      [
        text("两个以上成员重复上报的服务"),
        text("项"),
        mark("total/claims", count(claims.contested)),
      ],
    ],
    notes: ["满意度只计企业明确作出的评价，未评价的不按好评计。"],
  };
}

export function categoryTable({ total, notes }: Bulletin, mark: Mark): Draft {
  const isLeftOut = total.categories.some(({ services }) => services === null);
  return {
    title: "服务数量（按服务类别）",
    sheet: "汇总",
    totals: 0,
    columns: [
      { name: "类别", width: 12 },
      { name: "代码", width: 4, isCentred: true },
      { name: "服务数量（项）", width: 8 },
    ],
    rows: total.categories.map(({ code, name, services }) => [
      text(name),
      text(code),
      mark(`categories/${code}`, count(services)),
    ]),
    notes: isLeftOut ? notes.filter((note) => note.includes("统计法第二十八条")) : [],
  };
}

export function rankingTable(ranking: Ranking, { columns, members }: Bulletin, mark: Mark): Draft {
  const named = new Map(members.map(({ code, name }) => [code, name]));
  const bySum = ranking.places.some(({ score }) => score !== null);
  const origin = ranking.provenance === "OFFICIAL" ? "" : "该规则为平台自定，评价办法未作规定。";
  return {
    title: ranking.title,
    sheet: ranking.of === "WINDOW" ? "窗口平台排名" : "服务机构排名",
    totals: 0,
    columns: [
      { name: "名次", width: 2.5, isCentred: true },
      { name: "名称", width: 15 },
      ...(bySum ? [{ name: "名次之和", width: 3, isCentred: true as const }] : []),
      ...columns.map(({ name }): Column => ({
        name,
        group: "各项指标名次",
        width: 3,
        isCentred: true,
      })),
    ],
    rows: ranking.places.map(({ place, code, name, score, places }) => [
      mark(`rankings/${ranking.of}/${code}`, count(place)),
      text(name),
      ...(bySum ? [count(score)] : []),
      ...columns.map(({ key }) => count(places[key])),
    ]),
    notes: [
      `${ranking.rule}${origin}`,
      ...(ranking.unplaced.length > 0
        ? [
            `未报送数据，不参加排名：${ranking.unplaced.map((code) => named.get(code) ?? code).join("、")}。`,
          ]
        : []),
    ],
  };
}

const memberColumns: readonly Column[] = [
  { name: "成员", width: 16 },
  { name: "代码", width: 10.5, isCentred: true },
];

export function memberTable({ columns, members, total }: Bulletin, mark: Mark): Draft {
  const satisfaction = (one: MemberRow["satisfaction"]): Cell[] => [
    count(one?.services ?? null),
    count(one?.ratings ?? null),
    share(one?.responseShare ?? null),
  ];
  return {
    title: "各成员指标",
    sheet: "各成员指标",
    totals: 1,
    columns: [
      ...memberColumns,
      { name: "类型", width: 2.5, isCentred: true },
      ...columns.map(({ name, unit }) => ({ name: `${name}（${unit}）`, width: 4.5 })),
      { name: "服务（项）", group: "满意度", width: 4 },
      { name: "评价（项）", group: "满意度", width: 4 },
      { name: "评价率", group: "满意度", width: 4.5 },
      { name: "平均分", group: "满意度", width: 4 },
    ],
    rows: [
      [
        text("全网合计（去重）"),
        text(null),
        text(null),
        ...columns.map(({ key }) => mark(`total/${key}`, count(total.figures[key]))),
        ...satisfaction(total.satisfaction),
        mark("total/satisfaction", mean(total.satisfaction.mean)),
      ],
      ...members.map(({ code, name, kind, figures, satisfaction: own }) => [
        text(name),
        text(code),
        text(kindNames[kind]),
        ...columns.map(({ key }) => mark(`members/${code}/${key}`, count(figures?.[key] ?? null))),
        ...satisfaction(own),
        mark(`members/${code}/satisfaction`, mean(own?.mean ?? null)),
      ]),
    ],
    notes: ["“—”表示成员未报送，或该项指标不适用于该类成员；未报送的不按零计入合计。"],
  };
}

export function changeTable(
  which: "previous" | "lastYear",
  { columns, members, total, comparedWith }: Bulletin,
): Draft {
  const word = which === "previous" ? "环比" : "同比";
  const cells = (changes: Readonly<Record<ColumnKey, Change | null>> | null): Cell[] =>
    columns.flatMap(({ key }) => comparisonCells(changes?.[key]).slice(1));
  return {
    title: `各成员指标${word}`,
    sheet: "环比同比",
    totals: 1,
    columns: [
      { name: "成员", width: 14 },
      ...columns.flatMap(({ name }) => [
        { name: "增减", group: name, width: 3 },
        { name: "增幅", group: name, width: 5 },
      ]),
    ],
    rows: [
      [text("全网合计（去重）"), ...cells(total.changes[which])],
      ...members.map(({ name, changes }) => [text(name), ...cells(changes[which])]),
    ],
    notes: [
      comparedNote(word, comparedWith[which]),
      "“—”表示本期或基期没有数据，或基期为零而无从计算增幅。",
    ],
  };
}
