/** What an office receives says what the sealed text says, and nothing that it does not. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { writeBulletinFile } from "../../subgraphs/hub/documents/bulletin-file.ts";
import type { DocumentFormat } from "../../subgraphs/hub/documents/written-file.ts";
import type { Bulletin } from "../../subgraphs/hub/rules/bulletin/bulletin.ts";
import { composeBulletin } from "../../subgraphs/hub/rules/bulletin/compose-bulletin.ts";
import { exampleBulletin } from "../builders/example-bulletin.ts";
import { readDocx, readPage, readWorkbook, rowsOf } from "../builders/read-document.ts";
import { revisedBulletin } from "../builders/revised-bulletin.ts";
import { makeInputs, Shelf } from "../builders/statements.ts";

const written = (bulletin: Bulletin, format: DocumentFormat) =>
  writeBulletinFile(JSON.stringify(bulletin), "PUBLISHED", format, "2025-10-20");

/** What all three say, in plain text. */
async function sayings(bulletin: Bulletin) {
  const [docx, page, workbook] = await Promise.all(
    (["DOCX", "HTML", "XLSX"] as const).map(async (format) => (await written(bulletin, format)).content), // prettier-ignore
  );
  const rows = rowsOf(await readWorkbook(workbook!));
  return {
    document: readDocx(docx!),
    page: readPage(page!),
    workbook: {
      text: rows.flat().map(String).join("\n"),
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

const { bulletin } = exampleBulletin();
const revised = revisedBulletin();
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
          "—",
          "—",
          "—",
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
    const { content, sha256 } = await writeBulletinFile(text, "SUBMITTED", "JSON", null);
    expect(Buffer.from(content).toString("utf8")).toBe(text);
    expect(sha256).toBe(createHash("sha256").update(text).digest("hex"));
  });
});

describe("the body", () => {
  const changed = (change: object | null) => {
    const previous = Object.fromEntries(bulletin.columns.map(({ key }) => [key, null]));
    const changes = { previous: { ...previous, ...change }, lastYear: null };
    return { ...bulletin, total: { ...bulletin.total, changes } } as Bulletin;
  };
  test.each([
    [{ before: 100, difference: -19, share: "-0.1900" }, "服务企业数量减少19家、下降19.00%。"],
    [{ before: 0, difference: 81, share: null }, "服务企业数量增加81家（基期为0）。"],
    [{ before: 81, difference: 0, share: "0.0000" }, "服务企业数量持平。"],
  ])("tells the change %j as “%s”", async (enterprisesServed, words) => {
    const { document } = await sayings(changed({ enterprisesServed }));
    expect(document.text).toContain(`与上一季度相比，${words}`);
  });

  test("compares with nothing where nothing can be compared", async () => {
    const { document } = await sayings(changed(null));
    expect(document.text).toContain("没有可比的已发布数据，本期不作比较。");
    expect(document.text).not.toContain("相比，");
  });
});

describe("a bulletin whose settings name no issuer", () => {
  test("is issued by the hub that sealed it", async () => {
    const { document, page } = await sayings({ ...bulletin, issuer: null });
    for (const { text } of [document, page])
      expect(text.match(/安徽省中小企业公共服务平台(?=\s*皖中小企服〔2025〕3号|\s*2025年10月13日)/g)?.length).toBe(2); // prettier-ignore
  });
});

describe("whoever did not report", () => {
  test("is named with the reason, or as having given none", async () => {
    for (const { text } of Object.values(await sayings(bare))) {
      expect(text).toMatch(/芜湖市平台.*停机检修/s);
      expect(text).toMatch(/合肥市平台[^芜]*未说明理由/s);
    }
    for (const { rows } of Object.values(await sayings(bare))) {
      expect(rows).toContainEqual(["合肥市平台", "340100", "未报", "—", "—", "未说明理由"]);
      expect(rows).toContainEqual(["芜湖市平台", "340200", "免报", "—", "—", "停机检修"]);
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
