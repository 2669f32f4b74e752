/** The files of a bulletin: the same to the byte, marked until published, harmless, and as offices send them. */
import { describe, expect, test, vi } from "vitest";
import { markOf, writeBulletinFile } from "../../subgraphs/hub/documents/bulletin-file.ts";
import { DocumentFormat } from "../../subgraphs/hub/documents/written-file.ts";
import type { Bulletin } from "../../subgraphs/hub/rules/bulletin/bulletin.ts";
import { composeBulletin } from "../../subgraphs/hub/rules/bulletin/compose-bulletin.ts";
import type { BulletinState } from "../../subgraphs/hub/rules/bulletin-state.ts";
import { exampleBulletin } from "../builders/example-bulletin.ts";
import { largeBulletin } from "../builders/large-bulletin.ts";
import { isWellFormed, readDocx, readPage, readWorkbook, rowsOf, unzipped } from "../builders/read-document.ts"; // prettier-ignore
import { revisedBulletin } from "../builders/revised-bulletin.ts";
import { makeInputs, makeStatement, Shelf } from "../builders/statements.ts";

const formats = Object.values(DocumentFormat);
const written = (
  bulletin: Bulletin,
  format: DocumentFormat,
  state: BulletinState = "PUBLISHED",
  publishedOn: string | null = "2025-10-20",
) => writeBulletinFile(JSON.stringify(bulletin), state, format, publishedOn);
const { bulletin } = exampleBulletin();

describe("what is not the published one", () => {
  test("says so on every page, whatever state it is in; the published one says nothing", async () => {
    const states = Object.entries(markOf) as [BulletinState, string | null][];
    const byMark = new Map(states.map(([state, mark]) => [mark, state]));
    for (const [mark, state] of byMark) {
      const files = unzipped((await written(bulletin, "DOCX", state)).content);
      const headers = [...files].filter(([name]) => /word\/header\d+\.xml/.test(name));
      expect(headers).toHaveLength(4);
      for (const [, header] of headers) expect(header.includes("<w:t")).toBe(mark !== null);
      const workbook = await readWorkbook((await written(bulletin, "XLSX", state)).content);
      const page = readPage((await written(bulletin, "HTML", state)).content);
      expect(page.text.trim().startsWith(mark ?? bulletin.issuer!)).toBe(true);
      for (const sheet of workbook.worksheets)
        expect(sheet.headerFooter.oddHeader).toContain(`&C${mark ?? ""}&R`);
    }
    expect(Object.entries(markOf).filter(([, mark]) => mark === null)).toEqual([["PUBLISHED", null]]); // prettier-ignore
  });
});

describe("the imprint (版记)", () => {
  const said = async (state: BulletinState, publishedOn: string | null) => {
    const of = async (format: DocumentFormat) =>
      (await written(bulletin, format, state, publishedOn)).content;
    const [docx, page, workbook] = [await of("DOCX"), await of("HTML"), await of("XLSX")];
    return {
      docx: readDocx(docx).text,
      page: readPage(page).text,
      sheet: rowsOf(await readWorkbook(workbook))
        .flat()
        .map(String)
        .join("\n"),
    };
  };

  test("names the day of publication at the end of the document, in all three", async () => {
    const { docx, page, sheet } = await said("PUBLISHED", "2025-10-20");
    for (const text of [docx, page])
      expect(text.replaceAll(/\s/g, "")).toMatch(
        new RegExp(`${bulletin.issuer}2025年10月20日印发$`),
      );
    expect(sheet).toContain("印发日期：2025年10月20日");
    // The day of sealing stays what it is.
    expect(docx).toContain("2025年10月13日");
  });

  test("says of what is not published that the day is not settled", async () => {
    const { docx, page, sheet } = await said("APPROVED", null);
    for (const text of [docx, page]) expect(text.replaceAll(/\s/g, "")).toMatch(/印发日期待定$/);
    expect(sheet).toContain("印发日期：待定");
  });

  test("stands between two lines of 0.35 mm, its last line", async () => {
    const xml = unzipped((await written(bulletin, "DOCX")).content).get("word/document.xml")!;
    const last = xml.slice(xml.lastIndexOf("<w:pBdr>"));
    expect(last).toContain("印发");
    expect([...last.matchAll(/<w:(top|bottom) w:val="single" w:color="000000" w:sz="8"/g)]).toHaveLength(2); // prettier-ignore
  });
});

describe("the same bulletin", () => {
  test.each(formats)("gives the same bytes in another year: %s", async (format) => {
    const first = await written(revisedBulletin(), format);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-04T03:02:01Z") });
    try {
      expect((await written(revisedBulletin(), format)).sha256).toBe(first.sha256);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("names that others chose", () => {
  const hostile = {
    "340100": `=HYPERLINK("http://example.test","点击")`,
    "340200": `<script>alert(1)</script>&"'`,
    "340300": `平台\u0000\u0008\u202E倒\uD800`,
    "340400": "很长的名字".repeat(60),
  };
  const shelfOfNames = new Shelf();
  const named = composeBulletin(
    makeInputs(
      Object.entries(hostile).map(([code, name]) => ({
        code,
        name,
        hash: makeStatement(shelfOfNames, { code, services: [] }).hash,
      })),
      { issuer: `@SUM(1)&<b>`, number: "+1〔2025〕&P" },
    ),
    shelfOfNames,
  );

  test("are text in the workbook: no formula, no link, nothing that a header obeys", async () => {
    const { content } = await written(named, "XLSX");
    for (const [name, xml] of unzipped(content)) {
      expect([name, isWellFormed(xml)]).toEqual([name, true]);
      expect(xml).not.toMatch(/<f>|<f |<hyperlink/);
    }
    const workbook = await readWorkbook(content);
    expect(rowsOf(workbook).flat()).toContain(hostile["340100"]);
    for (const sheet of workbook.worksheets)
      expect(sheet.headerFooter.oddHeader).toContain("&L+1〔2025〕&&P&C");
  });

  test("are text on the page and in the document, which stay well-formed", async () => {
    const html = Buffer.from((await written(named, "HTML")).content).toString("utf8");
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;");
    const { content } = await written(named, "DOCX");
    for (const [name, xml] of unzipped(content))
      expect([name, isWellFormed(xml)]).toEqual([name, true]);
    const { text } = readDocx(content);
    expect(text).toContain(hostile["340200"]);
    expect(text).toContain("平台倒\uFFFD");
    expect(text).toContain(hostile["340400"]);
  });

  test("leave a file name that every system takes", async () => {
    const { name } = await written({ ...named, title: `../a\\b:c*?"<>|\n` }, "DOCX");
    expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.docx$/u);
  });
});

describe("a province", () => {
  test("of 216 members is written in a few seconds in every format", async () => {
    const large = largeBulletin(16, 200);
    const began = performance.now();
    const files = new Map<DocumentFormat, Uint8Array>();
    for (const format of formats) files.set(format, (await written(large, format)).content);
    expect(performance.now() - began).toBeLessThan(8000);
    for (const { rows } of [readDocx(files.get("DOCX")!), readPage(files.get("HTML")!)]) {
      const told = new Set(rows.map(([name, code]) => `${name} ${code}`));
      for (const { name, code } of large.members) expect(told).toContain(`${name} ${code}`);
    }
  });
});

describe("the official document", () => {
  test("keeps the measures of GB/T 9704-2012", async () => {
    const xml = unzipped((await written(bulletin, "DOCX")).content).get("word/document.xml")!;
    const millimetres = (attribute: string): number =>
      Math.round((Number(new RegExp(`<w:pgMar[^>]*w:${attribute}="(\\d+)"`).exec(xml)![1]) / 1440) * 25.4); // prettier-ignore
    expect(["top", "left", "right", "bottom"].map(millimetres)).toEqual([37, 28, 26, 35]);
    expect(xml).toMatch(/<w:spacing w:line="560" w:lineRule="exact"\/>/);
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体".{0,80}<w:color w:val="D7000F"\/>/);
    expect(xml).toContain(`<w:tblHeader/>`);
    expect(xml).toContain(`w:orient="landscape"`);
  });

  test("tears no short table, and leaves no row of a long one alone on a page", async () => {
    const rowsStaying = (xml: string): boolean[][] =>
      [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table]) =>
        [...table!.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)]
          .map(([, row]) => row!)
          .filter((row) => !row.includes("<w:tblHeader/>"))
          .map((row) => row.split("<w:keepNext/>").length === row.split("<w:tc>").length),
      );
    const document = async (one: Bulletin): Promise<string> =>
      unzipped((await written(one, "DOCX")).content).get("word/document.xml")!;
    for (const rows of rowsStaying(await document(bulletin)).filter(({ length }) => length <= 10))
      expect(rows.slice(0, -1)).not.toContain(false);
    const long = rowsStaying(await document(largeBulletin(2, 20))).filter(({ length }) => length > 20); // prettier-ignore
    expect(long.length).toBeGreaterThan(2);
    for (const rows of long) {
      expect([rows[0], rows.at(-2)]).toEqual([true, true]);
      expect(rows.slice(1, -2)).not.toContain(true);
    }
  });

  test("lets no line tear a figure: what is Latin is not called Chinese", async () => {
    const files = unzipped((await written(bulletin, "DOCX")).content);
    expect(files.get("word/styles.xml")).toMatch(/<w:lang w:val="en-US" w:eastAsia="zh-CN"\/>/);
  });

  test("names its annex below the body, and begins the annex with that name", async () => {
    const { text } = readDocx((await written(bulletin, "DOCX")).content);
    const named = "2025年第三季度网络运行情况附表";
    const [before, between, after] = text.split(named);
    expect(before!.endsWith("附件：")).toBe(true);
    expect(between).toMatch(new RegExp(`^${bulletin.issuer}\\d+年\\d+月\\d+日附件$`));
    expect(after).toContain("附表1　各成员指标");
    expect(readPage((await written(bulletin, "HTML")).content).text).toContain(`附件：${named}`);
  });

  test("keeps a line of text on the page of the signature", async () => {
    const xml = unzipped((await written(bulletin, "DOCX")).content).get("word/document.xml")!;
    const signature = xml.lastIndexOf(bulletin.issuer!, xml.indexOf(">附件<"));
    // The last note, an empty line, the annex's name, two empty lines.
    const paragraphs = xml.slice(0, signature).split("<w:p>").slice(-6, -1);
    expect(paragraphs[0]).toContain(bulletin.notes.at(-1)!);
    for (const one of paragraphs) expect(one).toContain("<w:keepNext/>");
  });

  test("gives every row of the workbook the height that its text needs", async () => {
    const long = "需要说明的情况".repeat(30);
    const told = { ...bulletin, findings: bulletin.findings.map((one) => ({ ...one, explanation: long })) }; // prettier-ignore
    const workbook = await readWorkbook((await written(told, "XLSX")).content);
    const sheet = workbook.getWorksheet("数据审核")!;
    const heights: number[] = [];
    sheet.eachRow((row) => row.getCell(5).text === long && heights.push(row.height));
    expect(heights.length).toBe(bulletin.findings.length);
    // 210 characters, twelve or thirteen to a line of 13.5 points.
    for (const height of heights) expect(height).toBeGreaterThan(16 * 13.5);
  });

  test("turns sheets across, repeats heads on every page and keeps them in sight", async () => {
    const workbook = await readWorkbook((await written(bulletin, "XLSX")).content);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["汇总", "窗口平台排名", "服务机构排名", "各成员指标", "环比同比", "报送情况", "数据审核", "重复上报", "数据依据", "比较基期", "说明"]); // prettier-ignore
    for (const { pageSetup, views, headerFooter } of workbook.worksheets) {
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToWidth: 1 });
      expect(views[0]).toMatchObject({ state: "frozen" });
      expect(headerFooter.oddFooter).toContain("第 &P 页，共 &N 页");
    }
    expect(workbook.getWorksheet("各成员指标")!.pageSetup.printTitlesRow).toBe("1:6");
  });
});
