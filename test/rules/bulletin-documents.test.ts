/** What an office receives says what the sealed text says, and nothing that it does not. */
import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import {
  BulletinFormat,
  markOf,
  writeBulletinFile,
} from "../../subgraphs/hub/documents/bulletin-file.ts";
import type { Bulletin } from "../../subgraphs/hub/rules/bulletin/bulletin.ts";
import { composeBulletin } from "../../subgraphs/hub/rules/bulletin/compose-bulletin.ts";
import type { BulletinState } from "../../subgraphs/hub/rules/bulletin-state.ts";
import { exampleBulletin } from "../builders/example-bulletin.ts";
import { largeBulletin } from "../builders/large-bulletin.ts";
import { isWellFormed, readDocx, readPage, readWorkbook, rowsOf, unzipped } from "../builders/read-document.ts"; // prettier-ignore
import { makeInputs, makeStatement, Shelf } from "../builders/statements.ts";

const formats = Object.values(BulletinFormat);
const written = (bulletin: Bulletin, format: BulletinFormat, state: BulletinState = "PUBLISHED") =>
  writeBulletinFile(JSON.stringify(bulletin), state, format);

/** What all three say, in plain text. */
async function sayings(bulletin: Bulletin, state: BulletinState = "PUBLISHED") {
  const [docx, page, workbook] = await Promise.all(
    (["DOCX", "HTML", "XLSX"] as const).map(async (format) => (await written(bulletin, format, state)).content), // prettier-ignore
  );
  const rows = rowsOf(await readWorkbook(workbook!));
  return {
    document: readDocx(docx!),
    page: readPage(page!),
    workbook: {
      text: rows.flat().join("\n"),
      rows: rows.map((row) => row.map(String)),
      values: rows,
    },
  };
}

/** Every text of the bulletin that people are to read. */
function textsOf(value: unknown, key = ""): string[] {
  const machines = ["format", "network", "key", "id", "kind", "cityCode", "of", "provenance", "standing", "basis", "outcome", "severity", "cell", "total", "unit"]; // prettier-ignore
  if (machines.includes(key)) return typeof value === "object" ? textsOf(value) : [];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, key));
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([name, one]) => textsOf(one, name));
  return typeof value === "string" && !/^\d{4}-\d\d-\d\d|^-?\d+\.\d{4}$|^\d+$/.test(value) ? [value] : []; // prettier-ignore
}

const { bulletin, inputs, shelf } = exampleBulletin();
/** The example, revised: one member counted otherwise before, and one was missing. */
const revised = (() => {
  const document = {
    ...bulletin,
    members: bulletin.members.map((one) =>
      one.code === "340100" ? { ...one, figures: { ...one.figures!, activities: 9 } } : one,
    ),
    total: { ...bulletin.total, feeFen: "123456" },
  };
  const revises = { reason: "合肥更正活动场次", hash: "ab".repeat(32), document };
  return composeBulletin(
    { ...inputs, number: "皖中小企服〔2025〕4号", revision: 2, revises },
    shelf,
  );
})();
const bare = composeBulletin(
  makeInputs([
    { code: "340000", hash: null },
    { code: "340100", hash: null, name: "合肥市平台" },
    { code: "340200", hash: null, name: "芜湖市平台", excuse: "停机检修" },
  ]),
  new Shelf(),
);

describe("the sealed figures", () => {
  test("stand in document and page as they were sealed, row by row", async () => {
    const { document, page } = await sayings(bulletin);
    const plain = (value: number | string | null): string => (value === null ? "—" : String(value));
    const percent = (value: string | null): string => value === null ? "—" : `${(Number(value) * 100).toFixed(2)}%`; // prettier-ignore
    for (const { rows } of [document, page]) {
      for (const { name, code, figures, satisfaction } of bulletin.members)
        expect(rows).toContainEqual([
          name,
          code,
          expect.any(String),
          ...bulletin.columns.map(({ key }) => plain(figures?.[key] ?? null)),
          plain(satisfaction?.services ?? null),
          plain(satisfaction?.ratings ?? null),
          percent(satisfaction?.responseShare ?? null),
          plain(satisfaction?.mean ?? null),
        ]);
      for (const { places } of bulletin.rankings)
        for (const { place, name, score, places: own } of places)
          expect(rows).toContainEqual(
            [place, name, score, ...bulletin.columns.map(({ key }) => own[key])].map(String),
          );
      for (const { key, name, unit } of bulletin.columns) {
        const change = bulletin.total.changes.previous![key]!;
        const sign = change.difference > 0 ? "+" : "";
        expect(rows).toContainEqual([
          name,
          unit,
          plain(bulletin.total.figures[key]),
          plain(bulletin.total.addedUp[key]),
          plain(change.before),
          `${sign}${change.difference}`,
          `${sign}${percent(change.share)}`,
          ...["—", "—", "—"],
        ]);
      }
      for (const { code, name, services } of bulletin.total.categories)
        expect(rows).toContainEqual([name, code, plain(services)]);
      for (const { services, countedFor } of bulletin.total.claims.pairs)
        expect(rows).toContainEqual([
          expect.any(String),
          expect.any(String),
          ...[services, ...countedFor].map(String),
        ]);
    }
  });

  test("are numbers in the workbook, to calculate with", async () => {
    const { workbook } = await sayings(bulletin);
    const cell = (value: number | string | null) => (value === null ? "—" : Number(value));
    for (const { name, code, figures, satisfaction } of bulletin.members)
      expect(workbook.values).toContainEqual([
        name,
        code,
        expect.any(String),
        ...bulletin.columns.map(({ key }) => cell(figures?.[key] ?? null)),
        cell(satisfaction?.services ?? null),
        cell(satisfaction?.ratings ?? null),
        cell(satisfaction?.responseShare ?? null),
        cell(satisfaction?.mean ?? null),
      ]);
    for (const { members } of [bulletin])
      for (const { name, changes } of members.filter(({ changes: one }) => one.previous))
        expect(workbook.values).toContainEqual([
          name,
          ...bulletin.columns.flatMap(({ key }) => {
            const one = changes.previous![key];
            return [cell(one?.difference ?? null), cell(one?.share ?? null)];
          }),
        ]);
  });

  test("come with every name, reason, number, hash and note, in all three", async () => {
    for (const one of [bulletin, revised, bare]) {
      const said = await sayings(one);
      const { contested, rule } = one.total.claims;
      // Cells are told in words, and a rule that nothing fell under is not told.
      const shown = { ...one, revises: one.revises && { ...one.revises, differences: [] } };
      for (const text of textsOf(shown)) {
        if (text === rule && contested === 0) continue;
        expect(said.document.text).toContain(text);
        expect(said.page.text).toContain(text);
        expect(said.workbook.text).toContain(text);
      }
    }
  });

  test("are the sealed text itself for machines: its hash is the bulletin's", async () => {
    const text = JSON.stringify(bulletin);
    const { content, sha256 } = await writeBulletinFile(text, "SUBMITTED", "JSON");
    expect(Buffer.from(content).toString("utf8")).toBe(text);
    expect(sha256).toBe(createHash("sha256").update(text).digest("hex"));
  });
});

describe("whoever did not report", () => {
  test("is named with the reason, or as having given none", async () => {
    for (const { text } of Object.values(await sayings(bare))) {
      expect(text).toMatch(/芜湖市平台.*停机检修/s);
      expect(text).toMatch(/合肥市平台[^芜]*未说明理由/s);
    }
    const { document } = await sayings(bulletin);
    expect(document.text).toContain("因1家成员未报送，以上数据不含其服务情况");
  });

  test("leaves — in its cells, never a zero", async () => {
    for (const { rows } of Object.values(await sayings(bare)))
      expect(rows.find(([name, , kind]) => name === "合肥市平台" && kind === "窗口")?.slice(3)).toEqual(Array(12).fill("—")); // prettier-ignore
  });
});

describe("a revision", () => {
  test("lists every cell that differs in words, and marks it where it stands", async () => {
    const said = await sayings(revised);
    const name = "合肥市中小企业公共服务平台";
    for (const { rows } of Object.values(said)) {
      expect(rows).toContainEqual([name, "服务活动场次", "9", "4"]);
      expect(rows).toContainEqual(["全网合计", "服务收费（元）", "1234.56", "0.00"]);
    }
    const [document, page] = [said.document, said.page].map(({ rows }) =>
      rows.find(([first, code]) => first === name && code === "340100"),
    );
    expect(document![5]).toBe("4※");
    expect(page![5]).toBe("4※");
    const workbook = await readWorkbook((await written(revised, "XLSX")).content);
    const notes: string[] = [];
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell(({ note }) => note && notes.push(noteText(note))));
    expect(notes).toContain("※ 修订前：9");
    expect(said.document.text).toContain("（第2版，替代皖中小企服〔2025〕3号第1版）");
    expect(said.document.text).not.toContain("未审");
  });
  const noteText = (note: string | { texts?: { text: string }[] }): string =>
    typeof note === "string" ? note : (note.texts ?? []).map(({ text }) => text).join("");

  test("that changed nothing marks nothing", async () => {
    for (const { text } of Object.values(await sayings(bulletin))) expect(text).not.toContain("※");
  });
});

describe("what is not the published one", () => {
  test("says so on every page, whatever state it is in; the published one says nothing", async () => {
    for (const [state, mark] of Object.entries(markOf) as [BulletinState, string | null][]) {
      const files = unzipped((await written(bulletin, "DOCX", state)).content);
      const headers = [...files].filter(([name]) => /word\/header\d+\.xml/.test(name));
      expect(headers).toHaveLength(4);
      for (const [, header] of headers) expect(header.includes("<w:t")).toBe(mark !== null);
      const workbook = await readWorkbook((await written(bulletin, "XLSX", state)).content);
      const page = readPage((await written(bulletin, "HTML", state)).content);
      if (mark === null) expect(page.text).not.toMatch(/送审稿|未批准|未发布/);
      else {
        expect(page.text).toContain(mark);
        for (const sheet of workbook.worksheets)
          expect(sheet.headerFooter.oddHeader).toContain(`&C${mark}`);
      }
    }
    expect(Object.entries(markOf).filter(([, mark]) => mark === null)).toEqual([["PUBLISHED", null]]); // prettier-ignore
  });
});

describe("the same bulletin", () => {
  test.each(formats)("gives the same bytes in another year: %s", async (format) => {
    const first = await written(revised, format);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-04T03:02:01Z") });
    try {
      expect((await written(revised, format)).sha256).toBe(first.sha256);
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
      expect(isWellFormed(xml), name).toBe(true);
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
    for (const [name, xml] of unzipped(content)) expect(isWellFormed(xml), name).toBe(true);
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
    for (const format of formats) await written(large, format);
    expect(performance.now() - began).toBeLessThan(8000);
    const { document, workbook } = await sayings(large);
    for (const { name, code } of large.members) {
      expect(document.rows.some((row) => row[0] === name && row[1] === code)).toBe(true);
      expect(workbook.rows.some((row) => row[0] === name && row[1] === code)).toBe(true);
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

  test("turns sheets across, repeats heads on every page and keeps them in sight", async () => {
    const workbook = await readWorkbook((await written(bulletin, "XLSX")).content);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["汇总", "窗口平台排名", "服务机构排名", "各成员指标", "环比同比", "覆盖与说明", "数据依据"]); // prettier-ignore
    for (const { pageSetup, views, headerFooter } of workbook.worksheets) {
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToWidth: 1 });
      expect(views[0]).toMatchObject({ state: "frozen" });
      expect(headerFooter.oddFooter).toContain("第 &P 页，共 &N 页");
    }
    expect(workbook.getWorksheet("各成员指标")!.pageSetup.printTitlesRow).toBe("1:6");
  });
});
