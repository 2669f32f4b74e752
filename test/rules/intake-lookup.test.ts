import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { resolveCategory } from "../../subgraphs/ledger/rules/category.ts";
import {
  cities,
  counties,
  countyCode,
  countyPart,
  homeCityOf,
} from "../../subgraphs/ledger/rules/division.ts";
import { readInstant } from "../../subgraphs/ledger/rules/intake/instant.ts";
import {
  cleanParagraphs,
  cleanText,
  isBlankText,
  isFormulaLike,
} from "../../subgraphs/ledger/rules/intake/text.ts";

test("a county is known by its code or name; a city, or a code that Anhui does not have, is none", () => {
  for (const given of ["340304", "禹会区", " 蚌埠市禹会区 "])
    expect(countyCode(given)).toBe("340304");
  expect(countyCode("320102")).toBe("320102");
  for (const given of ["340300", "340399", "320100", "320000", "34030", "高新区", ""])
    expect(countyCode(given)).toBeNull();
});

describe("text", () => {
  test("loses what nobody sees, and keeps emoji and line breaks where they belong", () => {
    expect(cleanText(" \u200B测\u00A0\u3000试\n行\uFEFF ")).toBe("测 试 行");
    expect(cleanText("'文字")).toBe("文字");
    expect(cleanParagraphs("1、甲\r\n2、乙👨‍👩‍👧\u200B")).toBe("1、甲\n2、乙👨‍👩‍👧");
    expect(cleanParagraphs("代理记账\u200D服务🤝🏻")).toBe("代理记账服务🤝🏻");
  });

  test.each(["=1+1", "+cmd", "-2", "@SUM(A1)"])("%j would run as a formula", (text) => {
    expect(isFormulaLike(text)).toBe(true);
  });

  test.each(["-", "=", "—", "甲=乙", ""])("%j would not", (text) => {
    expect(isFormulaLike(text)).toBe(false);
  });

  test("is cleaned once and for all", () => {
    const dirty = fc.string({
      unit: fc.constantFrom("甲", " ", "\u3000", "\u200B", "\n", "a", "。", "👍"),
    });
    fc.assert(
      fc.property(dirty, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanParagraphs(cleanParagraphs(text))).toBe(cleanParagraphs(text));
        expect(isBlankText(cleanText(text))).toBe(!/[甲a。👍]/u.test(text));
      }),
    );
  });
});

describe("a service category", () => {
  test.each([
    ["信息服务", "10", false],
    ["10", "10", false],
    ["140300", "140300", false],
    ["知识产权", "140300", true],
    ["1403", "140300", true],
    ["900001", "99", true],
    ["融资服务", "111400", true],
    ["财税咨询", "15", true],
    ["140300知识产权", "140300", true],
    ["信息服务(10)", "10", true],
  ])("%s is %s, rewritten: %s", (text, code, isRewritten) => {
    expect(resolveCategory(text)).toEqual({ code, isRewritten });
  });

  test.each(["市场营销", "1214", "121400", "数字化转型", "100300知识产权", "constructor", ""])(
    "%j is not certain",
    (text) => {
      expect(resolveCategory(text)).toBeNull();
    },
  );
});

describe("a county", () => {
  test("belongs to one of 16 cities, 104 in all", () => {
    expect(cities).toHaveLength(16);
    expect(counties).toHaveLength(104);
    expect(new Set(counties.map(({ code }) => code)).size).toBe(104);
    expect(new Set(counties.map(({ name }) => name)).size).toBe(104);
  });

  test.each([
    ["黄山区", "341000"],
    ["郊区", "340700"],
    ["寿县", "340400"],
    ["枞阳县", "340700"],
    ["合肥市瑶海区", "340100"],
    ["安徽省阜阳市颍东区", "341200"],
    ["黄山市黄山区", "341000"],
    ["巢湖市", "340100"],
    ["广德县", "341800"],
    ["高新区", null],
    ["浦东新区", null],
  ])("%s lies in %s", (text, city) => {
    expect(homeCityOf(text)).toBe(city);
  });

  test("is compared without the city before it", () => {
    expect(countyPart("合肥市瑶海区")).toBe("瑶海区");
    expect(countyPart("黄山区")).toBe("黄山区");
  });
});

describe("a point in time", () => {
  test.each([
    ["2011-10-11 13:45:40.276000+02:00", "2011-10-11T11:45:40.276Z"],
    ["2011-10-30T02:30:00+02:00", "2011-10-30T00:30:00.000Z"],
    ["2011-10-30T02:30:00+01:00", "2011-10-30T01:30:00.000Z"],
    ["2025-03-07 09:30:00Z", "2025-03-07T09:30:00.000Z"],
    ["2025-03-07 09:30:00+0800", "2025-03-07T01:30:00.000Z"],
  ])("%s is %s", (written, iso) => {
    const reading = readInstant(written, null);
    expect(reading.kind === "INSTANT" && new Date(reading.epochMs).toISOString()).toBe(iso);
  });

  test.each([
    ["2025-03-07 09:30:00", "NO_OFFSET"],
    ["2025-02-30 09:30:00Z", "IMPOSSIBLE"],
    ["2025-03-07 25:30:00Z", "IMPOSSIBLE"],
    ["昨天", "UNREADABLE"],
    ["", "BLANK"],
  ])("%j is %s", (written, kind) => {
    expect(readInstant(written, null).kind).toBe(kind);
  });
});
