/** The members of the mock network, and the categories and counties of its hub. */
import { categoryNameEn } from "../../subgraphs/hub/rules/category-english.ts";
import { countyNameEn } from "../../subgraphs/hub/rules/county-english.ts";
import { categories, categoryName, subcategories } from "../../subgraphs/ledger/rules/category.ts";
import { counties } from "../../subgraphs/ledger/rules/division.ts";

export type MockMember = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: "HUB" | "WINDOW" | "INSTITUTION";
  readonly status: "ACTIVE";
  readonly cityCode: string | null;
};

/** Code, name, name in English, and how much goes on there (1 is the least). */
const cities: readonly (readonly [string, string, string, number])[] = [
  ["340100", "合肥市", "Hefei", 31],
  ["340200", "芜湖市", "Wuhu", 17],
  ["340300", "蚌埠市", "Bengbu", 8],
  ["340400", "淮南市", "Huainan", 5],
  ["340500", "马鞍山市", "Ma'anshan", 9],
  ["340600", "淮北市", "Huaibei", 4],
  ["340700", "铜陵市", "Tongling", 5],
  ["340800", "安庆市", "Anqing", 9],
  ["341000", "黄山市", "Huangshan", 3],
  ["341100", "滁州市", "Chuzhou", 12],
  ["341200", "阜阳市", "Fuyang", 10],
  ["341300", "宿州市", "Suzhou", 6],
  ["341500", "六安市", "Lu'an", 7],
  ["341600", "亳州市", "Bozhou", 6],
  ["341700", "池州市", "Chizhou", 3],
  ["341800", "宣城市", "Xuancheng", 6],
];

const institutions: readonly (readonly [string, string, string, string])[] = [
  [
    "91340100MA8079194L",
    "合肥惠企达知识产权服务有限公司",
    "Hefei Huiqida Intellectual Property Co., Ltd.",
    "340100",
  ],
  [
    "91340200MA81583866",
    "芜湖助微通管理咨询有限公司",
    "Wuhu Zhuweitong Management Consulting Co., Ltd.",
    "340200",
  ],
  [
    "91340300MA8237578P",
    "蚌埠皖诚财税咨询有限公司",
    "Bengbu Wancheng Tax and Accounting Co., Ltd.",
    "340300",
  ],
];

export const activityOf = new Map(cities.map(([code, , , much]) => [code, much]));

export const mockMembers: readonly MockMember[] = [
  {
    code: "340000",
    name: "安徽省中小企业公共服务平台",
    nameEn: "Anhui SME Service Platform",
    kind: "HUB",
    status: "ACTIVE",
    cityCode: null,
  },
  ...institutions.map(([code, name, nameEn, cityCode]): MockMember => ({
    code,
    name,
    nameEn,
    kind: "INSTITUTION",
    status: "ACTIVE",
    cityCode,
  })),
  ...cities.map(([code, name, nameEn]): MockMember => ({
    code,
    name: `${name}中小企业服务窗口`,
    nameEn: `${nameEn} SME Service Window`,
    kind: "WINDOW",
    status: "ACTIVE",
    cityCode: null,
  })),
];

export const memberByCode = new Map(mockMembers.map((member) => [member.code, member]));

const categoryOf = (code: string) => ({
  code,
  name: categoryName(code),
  nameEn: categoryNameEn(code),
  level: code.length === 2 ? 1 : 2,
});
export const mockCategories = Object.keys(categories).map((code) => ({
  ...categoryOf(code),
  children: [...subcategories.keys()].filter((leaf) => leaf.startsWith(code)).map(categoryOf),
}));
export const mockCounties = counties.map((county) => ({
  ...county,
  nameEn: countyNameEn(county),
}));

/** Returns numbers from 0 up to 1, the same ones in every run. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
