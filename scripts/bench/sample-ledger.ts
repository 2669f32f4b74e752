/** A ledger as a city submits it, of any length, for measuring imports. */
import { enterpriseCode } from "./fill.ts";

const headers =
  "序号,企业名称,统一社会信用代码,所在县区,联系人,联系电话,服务类别,服务内容,服务机构,服务机构信用代码,服务方式,需求提出日期,受理日期,服务开始日期,办结日期,是否公益,收费金额（元）,满意度,回访日期,备注";

/** Returns the CSV of `rows` services, numbered on from `from`; each is another service. */
export function ledgerOf(from: number, rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const number = from + at;
    const day = `2025-03-${String(1 + (number % 20)).padStart(2, "0")}`;
    return [
      at + 1,
      `企业${number}号有限公司`,
      enterpriseCode(number),
      "瑶海区",
      "测试员",
      "13800000001",
      "信息服务",
      `政策解读 ${number}`,
      "本中心",
      "",
      "线下",
      day,
      day,
      day,
      day,
      "是",
      0,
      "满意",
      day,
      "",
    ].join(",");
  });
  return `${[headers, ...lines].join("\n")}\n`;
}
