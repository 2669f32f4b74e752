/** Fictitious resident institutions: any number, always the same, each with a valid credit code. */

import {
  completeCreditCode,
  organisationCodeCheck,
} from "../../../subgraphs/ledger/rules/credit-code.ts";
import type { RosterMember } from "./roster-member.ts";

type City = { readonly code: string; readonly name: string; readonly nameEn: string };

const fields = [
  ["知识产权服务", "Intellectual Property"],
  ["检验检测技术", "Testing and Inspection"],
  ["财税咨询", "Tax and Accounting"],
  ["数字化转型服务", "Digital Transformation"],
  ["融资服务", "Financing Services"],
  ["管理咨询", "Management Consulting"],
  ["人力资源服务", "Human Resources"],
  ["法律事务咨询", "Legal Advisory"],
] as const;

const brands = [
  ["惠企达", "Huiqida"],
  ["助微通", "Zhuweitong"],
  ["皖诚", "Wancheng"],
  ["江淮汇", "Jianghuaihui"],
  ["徽创", "Huichuang"],
  ["新桥", "Xinqiao"],
  ["众擎", "Zhongqing"],
  ["明理", "Mingli"],
] as const;

/** Returns the first `count` institutions, spread over cities and fields. */
export function listInstitutions(cities: readonly City[], count: number): RosterMember[] {
  return Array.from({ length: count }, (_, index) => institution(cities, index));
}

function institution(cities: readonly City[], index: number): RosterMember {
  const city = at(cities, index);
  const place = index % cities.length;
  const turn = Math.floor(index / cities.length);
  // Within a city every pair of field and brand comes once before one repeats, and neighbours differ.
  const [field, fieldEn] = at(fields, turn + place * 5);
  const [brand, brandEn] = at(brands, Math.floor(turn / fields.length) + turn + place);
  const round = Math.floor(turn / (fields.length * brands.length));
  const [series, seriesEn] = round === 0 ? ["", ""] : [`第${round + 1}`, ` No. ${round + 1}`];
  return {
    code: creditCodeOf(city.code, index),
    kind: "INSTITUTION",
    name: `${city.name}${brand}${series}${field}有限公司`,
    nameEn: `${city.nameEn} ${brandEn}${seriesEn} ${fieldEn} Co., Ltd.`,
    cityCode: city.code,
  };
}

/** 91 (company, registered for trade) + city + organisation code with its own check digit + check character. */
function creditCodeOf(cityCode: string, index: number): string {
  const serial = ((index + 1) * 7919) % 100_000;
  const organisation = `MA8${String(serial).padStart(5, "0")}`;
  return completeCreditCode(`91${cityCode}${organisation}${organisationCodeCheck(organisation)}`);
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("Nothing to choose from: the network has no cities.");
  return found;
}
