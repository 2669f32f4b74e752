/** What the body of a bulletin says in plain official Chinese, worked out from its figures by rule. */
import type { Bulletin, Change, Ranking } from "../rules/bulletin/bulletin.ts";
import type { ColumnKey } from "../rules/bulletin/column.ts";
import { namesIn, outcomes } from "./coverage-tables.ts";
import { articlesOf } from "./figure-tables.ts";
import { dayOf, dayWords, periodWords, rangeWords } from "./period-words.ts";
import { printed, share, yuan } from "./table.ts";

/** `@` is where the number stands. */
const phrases: Readonly<Record<ColumnKey, string>> = {
  demandsMatched: "对接服务需求@项",
  enterprisesServed: "服务企业@家",
  activities: "开展服务活动@场",
  registeredUsers: "注册用户@户",
  resourcesMobilised: "带动服务资源@家",
  jointServices: "开展服务联动@场",
  demandsCollected: "征集服务需求@项",
  productsOffered: "提供服务产品@项",
};

export function opening({ period, columns }: Bulletin): string {
  return `现将${periodWords(period)}（${rangeWords(period)}）网络运行情况通报如下。各项指标依照${articlesOf(columns)}设置，由各成员从本单位记录中统计并签名报送，平台汇总、审核。`;
}

export function totals({ columns, total, period, coverage }: Bulletin): string[] {
  const told = columns.filter(({ key }) => total.figures[key] !== null);
  const untold = columns.filter(({ key }) => total.figures[key] === null);
  const when = period.quarter === null ? "全年" : "本季度";
  const paragraphs = [
    told.length > 0
      ? `${when}，全网${told.map(({ key }) => phrases[key].replace("@", String(total.figures[key]))).join("，")}。`
      : `${when}没有成员报送数据。`,
  ];
  if (untold.length > 0 && told.length > 0)
    paragraphs.push(`${untold.map(({ name }) => name).join("、")}无成员填报。`);
  const absent = coverage.excused + coverage.missing;
  if (absent > 0)
    paragraphs.push(`因${absent}家成员未报送，以上数据不含其服务情况，使用时请注意。`);
  return [paragraphs.join("")];
}

/** One paragraph for each earlier period that is on record. */
export function comparisons({ columns, total, period }: Bulletin): string[] {
  const [before, year] = period.quarter === null ? ["上年", "上年"] : ["上一季度", "上年同期"];
  const sentence = (
    against: string,
    changes: Readonly<Record<ColumnKey, Change | null>> | null,
  ): string[] => {
    if (!changes) return [];
    const moved = columns.flatMap(({ key, name, unit }) => {
      const one = changes[key];
      return one && one.difference !== 0 ? [`${name}${inWords(one, unit)}`] : [];
    });
    const still = columns.filter(({ key }) => changes[key]?.difference === 0);
    const names = still.map(({ name }) => name).join("、");
    const level =
      still.length === columns.length ? ["各项指标均持平"] : names ? [`${names}持平`] : [];
    const parts = [...moved, ...level];
    return parts.length > 0 ? [`与${against}相比，${parts.join("；")}。`] : [];
  };
  const paragraphs = [
    ...sentence(before!, total.changes.previous),
    ...sentence(year!, total.changes.lastYear),
  ];
  return paragraphs.length > 0 ? paragraphs : ["没有可比的已发布数据，本期不作比较。"];
}

function inWords({ difference, share: part, before }: Change, unit: string): string {
  const [more, grown] = difference > 0 ? ["增加", "增长"] : ["减少", "下降"];
  const size = `${more}${Math.abs(difference)}${unit}`;
  if (part === null) return `${size}（基期为${before}）`;
  return `${size}、${grown}${printed(share(part.replace("-", "")))}`;
}

export function quality({ total }: Bulletin): string {
  const { satisfaction, publicWelfareServices, feeFen, claims } = total;
  const { services, ratings, responseShare, mean } = satisfaction;
  if (services === 0) return "本期没有服务记录。";
  const rated =
    mean === null
      ? "企业尚未作出评价"
      : `企业对其中${ratings}项作出评价，评价率${printed(share(responseShare))}，满意度平均${mean}分（满分5分）`;
  const twice =
    claims.contested > 0
      ? `全部服务中，${claims.contested}项由两个以上成员重复上报，汇总只计一次。`
      : "";
  return `共提供服务${services}项，其中公益性服务${publicWelfareServices}项，服务收费${printed(yuan(feeFen))}元。${rated}。${twice}`;
}

/** How many may stand in a sentence; more are left to the table. */
const mostNamed = 6;

export function leaders({ title, places, unplaced }: Ranking): string {
  const leading = places.filter(({ place }) => place <= 3);
  if (places.length === 0) return `${title}：本期没有成员报送，不作排名。`;
  const heading = `${title}：参加排名${places.length}家${unplaced.length > 0 ? `，未报送而不参加${unplaced.length}家` : ""}`;
  if (leading.length > mostNamed)
    return `${heading}；名列前三位的有${leading.length}家（并列），见下表。`;
  const named = leading.map(({ place, name }) => `${name}（第${place}名）`);
  return `${heading}；${places.length > 3 ? "名列前三位的是" : "依次为"}${named.join("、")}。`;
}

export function coverage({ coverage: told }: Bulletin): string {
  const { expected, received, onTime, late, excused, missing, dueAt } = told;
  const [rate, onTimeRate] = [share(told.reportingRate), share(told.reportingRateOnTime)].map(
    printed,
  );
  const absent = excused + missing;
  const extended = told.members.filter((member) => member.dueAt).length;
  return [
    `报送截止日为${dayWords(dayOf(dueAt))}${extended > 0 ? `（其中${extended}家由平台在期后要求报送，期限自要求之日起算）` : ""}，应报${expected}家，实报${received}家，报送率${rate}；其中按时${onTime}家，按时报送率${onTimeRate}，逾期${late}家。`,
    absent === 0
      ? "没有成员缺报。"
      : `未报送${absent}家，其中已说明理由免报${excused}家，未说明理由${missing}家。`,
  ].join("");
}

/** Everybody whose figures are not in it, by name and with the reason. */
export function absent(bulletin: Bulletin): string[] {
  return bulletin.coverage.members
    .filter(({ standing }) => standing === "EXCUSED" || standing === "MISSING")
    .map(({ name, reason }) => `${name}：${reason ?? "未报送，且未说明理由"}。`);
}

export function findings(bulletin: Bulletin): string[] {
  const { length } = bulletin.findings;
  if (length === 0) return ["发布前审核未发现问题。"];
  const name = namesIn(bulletin);
  const tally = Object.entries(outcomes).flatMap(([outcome, words]) => {
    const own = bulletin.findings.filter((one) => one.outcome === outcome);
    return own.length > 0 ? [`${words}${own.length}项`] : [];
  });
  const members = new Set(bulletin.findings.map(({ member }) => name(member)));
  return [`发布前审核发现问题${length}项，涉及成员${members.size}家：${tally.join("，")}。`];
}

export function revision({ revision: number, revises }: Bulletin): string[] {
  if (!revises) return [];
  const { length } = revises.differences;
  const changed = length > 0 ? `共修订${length}处，逐项对照如下。` : "各项数字未变。";
  return [
    `本通报为第${number}版，自发布之日起替代第${revises.revision}版（${revises.number}）。修订原因：${revises.reason.replace(/[。.]$/, "")}。${changed}`,
  ];
}
