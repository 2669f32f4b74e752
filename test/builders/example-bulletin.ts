/** A small bulletin with everything in it: ties, claims, a late member, an excused one, findings, a comparison. */
import { composeBulletin } from "../../subgraphs/hub/rules/bulletin/compose-bulletin.ts";
import { comparedWith } from "../../subgraphs/hub/rules/bulletin/inputs.ts";
import { type Claim, makeInputs, makeStatement, Shelf } from "./statements.ts";

const names: Readonly<Record<string, string>> = {
  "340000": "安徽省中小企业公共服务平台",
  "340100": "合肥市中小企业公共服务平台",
  "340200": "芜湖市中小企业公共服务平台",
  "340300": "蚌埠市中小企业公共服务平台",
  "340400": "淮南市中小企业公共服务平台",
  "91340100MA8079194L": "合肥某知识产权服务有限公司",
  "91340200MA81583866": "芜湖某检验检测有限公司",
};
const numbered = (word: string, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `${word}${from + index}`);
const services = (from: number, to: number, more: Partial<Claim> = {}): Claim[] =>
  numbered("服务", from, to).map((service, index) => ({
    service,
    acceptedMs: 1_752_000_000_000 + index * 60_000,
    category: ["10", "11", "13", "14"][index % 4]!,
    rating: index % 2 === 0 ? 4 + (index % 4 === 0 ? 1 : 0) : null,
    ...more,
  }));

/** Composes one quarter; `extra` services make another one of it. */
function quarter(quarter: number, extra: number) {
  const shelf = new Shelf();
  const period = { year: 2025, quarter };
  const window = (code: string, from: number, to: number, demands: number) =>
    makeStatement(shelf, {
      code,
      period,
      services: services(from, to, { isHome: true }),
      sets: {
        enterpriseKeys: numbered("企业", from, from + Math.ceil((to - from) / 2)),
        activityKeys: numbered(`${code}活动`, 0, 3).concat("联合活动"),
        jointActivityKeys: ["联合活动"],
        registrationKeys: numbered("企业", from, from + 30 + extra),
        providerKeys: numbered("机构", 0, 4),
        productKeys: numbered(`${code}产品`, 0, 5),
      },
      figures: { demandsMatched: demands - 2, demandsCollected: demands },
    }).hash;
  const institution = (code: string, from: number, to: number) =>
    makeStatement(shelf, {
      code,
      period,
      services: services(from, to),
      sets: {
        enterpriseKeys: numbered("企业", from, to),
        activityKeys: ["联合活动"],
        jointActivityKeys: ["联合活动"],
        productKeys: numbered(`${code}产品`, 0, 8),
      },
    }).hash;
  const [first, second] = ["91340100MA8079194L", "91340200MA81583866"];
  const hashes: Record<string, string | null> = {
    "340000": makeStatement(shelf, { code: "340000", period, services: [] }).hash,
    "340100": window("340100", 0, 40 + extra, 24),
    "340200": window("340200", 40, 62, 15),
    "340300": window("340300", 70, 92, 15),
    "340400": null,
    [first]: institution(first, 20, 50 + extra),
    [second]: institution(second, 80, 95),
  };
  const members = Object.entries(hashes).map(([code, hash]) => ({
    code,
    hash,
    name: names[code]!,
    ...(code === "340400" ? { excuse: "机房搬迁，10月9日已函告" } : {}),
    ...(code === "340300" ? { receivedAt: "2025-10-12T03:00:00.000Z" } : {}),
  }));
  return { shelf, members };
}

/** Returns the inputs and the shelf of the example, and what they compose to. */
export function exampleBulletin() {
  const before = quarter(2, 0);
  const earlier = composeBulletin(
    makeInputs(before.members, {
      title: "2025年第二季度安徽省中小企业公共服务平台网络运行情况通报",
      number: "皖中小企服〔2025〕2号",
      period: { year: 2025, quarter: 2, firstDay: "2025-04-01", lastDay: "2025-06-30" },
    }),
    before.shelf,
  );
  const { shelf, members } = quarter(3, 6);
  const inputs = makeInputs(members, {
    previous: comparedWith(earlier, "5f".repeat(32)),
    findings: [
      {
        id: "340000:0199c8a0-0000-7000-8000-000000000001",
        member: "340300",
        rule: "JUMP",
        severity: "QUERY",
        message: "服务活动场次4，高于本成员以往水平（中位数2，稳健分数5.4）。",
        outcome: "ACCEPTED",
        explanation: "三季度承办全省政策宣讲月。",
      },
    ],
  });
  return { inputs, shelf, bulletin: composeBulletin(inputs, shelf) };
}
