/** Tables on who reported, what was asked, what was reported twice, and what the figures rest on. */
import type { Bulletin, CoveredMember, PrintedFinding } from "../rules/bulletin/bulletin.ts";
import type { Draft } from "./paper.ts";
import { dayTime } from "./period-words.ts";
import { type Mark, plainDifferences, standingNames } from "./revision-marks.ts";
import { type Cell, type Column, count, type Table, text } from "./table.ts";

const bases: Readonly<Record<NonNullable<CoveredMember["basis"]>, string>> = {
  LIVE: "实时记录",
  IMPORTED: "台账导入",
  BOTH: "实时记录和台账导入",
  NONE: "本期无记录",
};
export const outcomes: Readonly<Record<PrintedFinding["outcome"], string>> = {
  CORRECTED: "已更正",
  ACCEPTED: "说明成立",
  OVERRULED: "平台裁定",
};

export const namesIn = ({ members }: Bulletin): ((code: string) => string) => {
  const names = new Map(members.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
};

const coverageColumns: readonly Column[] = [
  { name: "成员", width: 15 },
  { name: "代码", width: 11, isCentred: true },
  { name: "报送情况", width: 4, isCentred: true },
  { name: "首次收到", width: 9, isCentred: true },
  { name: "数据来源", width: 6 },
  { name: "未报理由", width: 12 },
];

export function coverageTable({ coverage }: Bulletin, mark: Mark): Draft {
  return {
    title: "各成员报送情况",
    sheet: "报送情况",
    totals: 0,
    columns: coverageColumns,
    rows: coverage.members.map((one) => coverageRow(one, mark)),
    notes: [`报送截止：${dayTime(coverage.dueAt)}。`, ...ownDueNotes(coverage)],
  };
}

/** By when those reported whom the hub asked too late for the common day. */
function ownDueNotes({ members }: Bulletin["coverage"]): string[] {
  const asked = Map.groupBy(
    members.filter(({ dueAt }) => dueAt),
    ({ dueAt }) => dueAt!,
  );
  return [...asked].map(
    ([dueAt, own]) =>
      `${own.length === members.length ? "全部" : ""}${own.length}家由平台在期后要求报送，报送截止顺延至${dayTime(dueAt)}。`,
  );
}

/** Only those who did not report in time, for the body of the document. */
export function absenceTable({ coverage }: Bulletin, mark: Mark): Draft {
  return {
    title: "未按时报送的成员",
    sheet: null,
    totals: 0,
    columns: coverageColumns,
    rows: coverage.members
      .filter(({ standing }) => standing !== "ON_TIME")
      .map((one) => coverageRow(one, mark)),
    notes: [],
  };
}

const coverageRow = (
  { code, name, standing, receivedAt, basis, reason }: CoveredMember,
  mark: Mark,
): Table["rows"][number] => [
  text(name),
  text(code),
  mark(`coverage/${code}`, text(standingNames[standing])),
  text(receivedAt && dayTime(receivedAt)),
  text(basis && bases[basis]),
  text(reason ?? (standing === "MISSING" ? "未说明理由" : null)),
];

export function findingTable(bulletin: Bulletin): Draft {
  const name = namesIn(bulletin);
  return {
    title: "发布前审核发现的问题及处理",
    sheet: "数据审核",
    totals: 0,
    columns: [
      { name: "成员", width: 9 },
      { name: "规则", width: 3.5, isCentred: true },
      { name: "问题", width: 18 },
      { name: "处理", width: 4.5, isCentred: true },
      { name: "说明", width: 12 },
    ],
    rows: bulletin.findings.map(({ member, rule, message, outcome, explanation }) => [
      text(name(member)),
      text(rule),
      text(message),
      text(outcomes[outcome]),
      text(explanation),
    ]),
    notes: [],
  };
}

export function differenceTable(bulletin: Bulletin): Draft {
  return {
    title: "修订对照表",
    sheet: "修订对照",
    totals: 0,
    columns: [
      { name: "对象", width: 13 },
      { name: "项目", width: 10 },
      { name: "修订前", width: 6 },
      { name: "修订后", width: 6 },
    ],
    rows: plainDifferences(bulletin).map(({ subject, item, before, after }) => [
      text(subject),
      text(item),
      text(before),
      text(after),
    ]),
    notes: ["各表中经过修订的数字以※标明。"],
  };
}

export function claimTable(bulletin: Bulletin): Draft {
  const name = namesIn(bulletin);
  const { pairs, rule } = bulletin.total.claims;
  return {
    title: "重复上报的服务",
    sheet: "重复上报",
    totals: 0,
    columns: [
      { name: "成员甲", width: 13 },
      { name: "成员乙", width: 13 },
      { name: "共同上报（项）", width: 5 },
      { name: "计入甲（项）", width: 5 },
      { name: "计入乙（项）", width: 5 },
    ],
    rows: pairs.map(({ members: [first, second], services, countedFor }) => [
      text(name(first)),
      text(name(second)),
      count(services),
      count(countedFor[0]),
      count(countedFor[1]),
    ]),
    notes: [rule],
  };
}

export function statementTable(bulletin: Bulletin): Draft {
  const name = namesIn(bulletin);
  return {
    title: "数据依据（成员签名报表）",
    sheet: "数据依据",
    totals: 0,
    columns: [
      { name: "成员", width: 13 },
      { name: "报次", width: 2.2, isCentred: true },
      { name: "统计时点", width: 9, isCentred: true },
      { name: "口径", width: 6, isCentred: true },
      { name: "签名密钥", width: 10 },
      { name: "报表摘要（SHA-256）", width: 20 },
      { name: "记录数", group: "证据日志检查点", width: 3.5 },
      { name: "根摘要", group: "证据日志检查点", width: 14 },
    ],
    rows: bulletin.statements.map((one) => [
      text(name(one.member)),
      count(one.number),
      text(dayTime(one.asOf)),
      text(one.definitions),
      text(one.kid),
      text(one.hash),
      ...checkpointCells(one.checkpoint),
    ]),
    notes: ["检查点为该成员证据日志的记录数和根摘要，可据以核对统计时点的全部记录。"],
  };
}

/** A checkpoint's second and third line are the log's size and its root (C2SP tlog-checkpoint). */
function checkpointCells(checkpoint: string | null): Cell[] {
  const [, size, root] = checkpoint?.split("\n") ?? [];
  return size && root ? [count(Number(size)), text(root)] : [count(null), text(checkpoint)];
}

export function comparedTable({ comparedWith, revises }: Bulletin): Draft {
  const { previous, lastYear } = comparedWith;
  const used = [
    ["环比基期", previous],
    ["同比基期", lastYear],
    ["被修订的通报", revises],
  ] as const;
  return {
    title: "所依据的通报",
    sheet: "比较基期",
    totals: 0,
    columns: [
      { name: "用途", width: 11 },
      { name: "版次", width: 2.5, isCentred: true },
      { name: "文号", width: 16 },
      { name: "摘要（SHA-256）", width: 20 },
    ],
    rows: used.flatMap(([purpose, one]) =>
      one ? [[text(purpose), count(one.revision), text(one.number), text(one.hash)]] : [],
    ),
    notes: [],
  };
}
