/** The hub names categories and counties in English, every one of them. */
import { describe, expect, test } from "vitest";
import { categoryNameEn } from "../../subgraphs/hub/rules/category-english.ts";
import { countyNameEn } from "../../subgraphs/hub/rules/county-english.ts";
import { categories, subcategories } from "../../subgraphs/ledger/rules/category.ts";
import { counties } from "../../subgraphs/ledger/rules/division.ts";

const codes = [...Object.keys(categories), ...subcategories.keys()];

describe("English names", () => {
  test("are there for every category, and tell those under one apart", () => {
    expect(codes.filter((code) => !categoryNameEn(code))).toEqual([]);
    const names = codes.map((code) => `${code.slice(0, 2)} ${categoryNameEn(code)}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect([categoryNameEn("14"), categoryNameEn("140300")]).toEqual([
      "Technology and quality",
      "Intellectual property",
    ]);
  });

  test("are there for every county, with what kind of division it is", () => {
    expect(counties.filter((county) => !countyNameEn(county))).toEqual([]);
    const nameOf = (code: string) => countyNameEn(counties.find((one) => one.code === code)!);
    expect([nameOf("340102"), nameOf("340121"), nameOf("340181")]).toEqual([
      "Yaohai District",
      "Changfeng County",
      "Chaohu",
    ]);
  });

  test("are none for codes that are not in use", () => {
    expect([categoryNameEn("121400"), categoryNameEn("18")]).toEqual([null, null]);
    expect(countyNameEn({ code: "340999", name: "某县", cityCode: "340900" })).toBeNull();
  });
});
