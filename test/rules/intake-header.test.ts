import { describe, expect, test } from "vitest";

import { readEventLog } from "../../subgraphs/ledger/intake/event-log.ts";
import { readLedger } from "../../subgraphs/ledger/intake/read-ledger.ts";
import { judgeLedger } from "../../subgraphs/ledger/rules/intake/judge-ledger.ts";
import { buildCsv, buildService, buildWorkbook, serviceHeaders } from "../builders/dirty-ledger.ts";

const heading = [["合肥市2025年度服务台账"], ["填报单位：合肥市测试窗口，填报日期：2026年1月19日"]];
const written = (cell: unknown) =>
  typeof cell === "string" || typeof cell === "number" ? cell : null;
const encode = (text: string) => new TextEncoder().encode(text);

/** Judges one accepted service under a header in which some words are written differently. */
async function judgeWith(words: Readonly<Record<string, string>>, changes = {}) {
  const row = buildService({ 服务机构: "测试机构", ...changes });
  const text = buildCsv([
    ...heading,
    serviceHeaders.map((word) => words[word] ?? word),
    serviceHeaders.map((word) => written(row[word])),
  ]);
  const file = await readLedger({ name: "a.csv", bytes: encode(text) });
  const report = judgeLedger(file, { memberCode: "340100" });
  const fields = new Map(report.sheets[0]?.columns.map(({ header, field }) => [header, field]));
  return { fields, values: report.sheets[0]?.rows[0]?.values, unknown: report.fileWarnings };
}

describe("a header word", () => {
  test.each([
    ["企业名称", "企业名称（全称）", "enterpriseName"],
    ["统一社会信用代码", "统一社会信用代码（18位）", "creditCode"],
    ["服务开始日期", "服务开始日期(年月日)", "startedOn"],
    ["办结日期", "办结日期（格式：2025-01-01）", "completedOn"],
    ["是否公益", "是否公益（是/否）", "isPublicWelfare"],
    ["满意度", "满意度【五档】", "rating"],
    ["企业名称", "服务企业", "enterpriseName"],
    ["办结日期", "完成日期", "completedOn"],
    ["收费金额（元）", "金额（元）", "fee"],
    ["收费金额（元）", "收费（元）", "fee"],
  ])("for %s may be %s", async (prescribed, written, field) => {
    const { fields, values } = await judgeWith({ [prescribed]: written });
    expect(fields.get(written)).toBe(field);
    expect(values).toMatchObject({ kind: "SERVICE", completedOn: "2025-03-07", feeFen: 0 });
  });

  test.each([
    ["收费金额（万元）", 120_000],
    ["收费金额（不含税，万元）", 120_000],
    ["收费金额（单位：元）", 12],
    ["金额（百元）", 1200],
  ])("%s keeps its unit", async (written, feeFen) => {
    const fee = { 是否公益: "否", "收费金额（元）": "0.12" };
    const { values } = await judgeWith({ "收费金额（元）": written }, fee);
    expect(values).toMatchObject({ feeFen });
  });

  test.each([
    ["统一社会信用代码", "信用代码（服务机构）", "creditCode"],
    ["办结日期", "办结日期（预计）", "completedOn"],
    ["收费金额（元）", "收费金额（减免）", "fee"],
    ["满意度", "满意度（机构自评）", "rating"],
  ])("whose note says something else than %s is not it: %s", async (prescribed, written, field) => {
    const { fields } = await judgeWith({ [prescribed]: written });
    expect(fields.get(written)).not.toBe(field);
  });

  test("that is certain goes before one that is only likely, wherever it stands", async () => {
    const { fields } = await judgeWith({ 备注: "收费金额（元）", "收费金额（元）": "金额（元）" });
    expect(fields.get("收费金额（元）")).toBe("fee");
    expect(fields.get("金额（元）")).toBeNull();
  });
});

test("a header of two rows is read as group and name, and as name and group", async () => {
  const groups: readonly [string, readonly string[]][] = [
    ["服务对象", ["名称", "统一社会信用代码（18位）"]],
    ["服务情况", ["类别", "内容", "方式"]],
    ["服务机构", ["名称", "信用代码（18位）"]],
    ["时间", ["提出", "受理", "开始", "办结", "回访"]],
  ];
  const upper = groups.flatMap(([group, names]) => names.map((_, index) => (index ? null : group)));
  const names = groups.flatMap(([, own]) => own);
  const starts = upper.flatMap((group, index) => (group === null ? [] : [index + 1]));
  const bytes = await buildWorkbook([
    {
      headers: upper.map((group) => group ?? ""),
      rows: [names],
      finish: (sheet, rowOf) => {
        for (const [position, start] of starts.entries()) {
          const end = (starts[position + 1] ?? names.length + 1) - 1;
          sheet.mergeCells(rowOf(-1), start, rowOf(-1), end);
        }
      },
    },
  ]);
  const report = judgeLedger(await readLedger({ name: "a.xlsx", bytes }), { memberCode: "340100" });
  expect(report.sheets[0]?.columns.map(({ field }) => field)).toEqual([
    "enterpriseName",
    "creditCode",
    "category",
    "content",
    "mode",
    "providerName",
    "providerCode",
    "demandedOn",
    "acceptedOn",
    "startedOn",
    "completedOn",
    "followedUpOn",
  ]);
});

describe("the separator of a text file", () => {
  test.each([";", "\t", "|", ","])("%j is found by the header, not by any comma", async (sign) => {
    const row = buildService({ 是否公益: "否", "收费金额（元）": '"1,200.00"' });
    const lines = [
      ["2025年度台账, 合肥市", "填报日期：2026年1月19日"],
      [...serviceHeaders],
      serviceHeaders.map((word) => written(row[word])),
    ];
    const text = lines.map((cells) => cells.join(sign)).join("\r\n");
    const file = await readLedger({ name: "a.csv", bytes: encode(text) });
    const report = judgeLedger(file, { memberCode: "340100" });
    expect(report.sheets[0]?.rows[0]?.values).toMatchObject({ feeFen: 120_000 });
  });

  test("of an event log is found by its essential columns", () => {
    const text = [
      "case:concept:name;concept:name;time:timestamp;a,b",
      "c1;begin;2025-03-07T09:00:00+08:00;x,y",
    ].join("\n");
    const { counts } = readEventLog({ name: "log.csv", bytes: encode(text) });
    expect(counts).toMatchObject({ events: 1, rejected: 0 });
  });
});
