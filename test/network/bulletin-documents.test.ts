/** A bulletin is fetched as a file through the gateway: marked until it is published, and only by whoever may see it. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchPrinted } from "../../scripts/bulletin/printed-file.ts";
import { readDocx, readPage, readWorkbook, rowsOf } from "../builders/read-document.ts";
import { department, operator, startBulletinNetwork } from "../setup/bulletins.ts";
import type { Asker } from "../setup/network.ts";

const network = await startBulletinNetwork(["340100"]);
const { begin, told, step, received } = network;
let id = "";
afterAll(() => network.stop());

beforeAll(async () => {
  [{ id } = { id: "" }] = await begin(
    `year: 2026, quarter: 3, settings: { number: "皖〔2026〕3号" }`,
  );
});

const file = (format: string, as?: Asker) =>
  told(
    `{ bulletin(id: "${id}") { sealed { hash } document(format: ${format}) { name mediaType size sha256 contentBase64 } } }`,
    as,
  );
const bytesOf = ({ document }: { document: { contentBase64: string } }): Buffer =>
  Buffer.from(document.contentBase64, "base64");

describe("a bulletin as a file", () => {
  test("is not there before the sealing", async () => {
    expect(await file("DOCX", operator)).toEqual({ sealed: null, document: null });
  });

  test("is marked as not approved for the department, and nothing for the public", async () => {
    await step(`openCollection(id: "${id}")`, operator);
    await received(2, 2026, 3);
    await network.validate(id);
    await network.seal(id);
    await step(`submitBulletin(id: "${id}")`, operator);
    const page = readPage(bytesOf(await file("HTML", department)));
    expect(page.text).toContain("送审稿（未批准，不得对外发布）");
    expect(await file("HTML")).toBeNull();
    expect(await file("HTML", { role: "window-operator", member: "340100" })).toBeNull();
  });

  test("is for everybody when it is published, without a mark, and the same each time", async () => {
    const { sealed } = await file("JSON", department);
    await step(`approveBulletin(id: "${id}", hash: "${sealed.hash}")`, department);
    expect(readPage(bytesOf(await file("HTML", operator))).text).toContain("已审定（未发布）");
    await step(`publishBulletin(id: "${id}")`, operator);
    const docx = await file("DOCX");
    expect(docx.document).toMatchObject({
      name: expect.stringMatching(/^皖〔2026〕3号 .*\.docx$/),
      mediaType: expect.stringContaining("wordprocessingml"),
      size: bytesOf(docx).byteLength,
      sha256: createHash("sha256").update(bytesOf(docx)).digest("hex"),
    });
    const { text } = readDocx(bytesOf(docx));
    expect(text).toContain("皖〔2026〕3号");
    expect(text).not.toMatch(/送审稿|未批准|未发布/);
    expect(await file("DOCX", department)).toEqual(docx);
    const workbook = await readWorkbook(bytesOf(await file("XLSX")));
    expect(rowsOf(workbook).flat()).toContain("成员 340100");
    const json = await file("JSON");
    expect(json.document.sha256).toBe(json.sealed.hash);
  });

  test("is fetched by the command, which refuses a format that is none and a bulletin that is none", async () => {
    const ask = async <Data>(query: string, variables: object): Promise<Data> =>
      (await network.askWith(query, variables, operator)).data as Data;
    const { name, content } = await fetchPrinted(ask, id, "xlsx");
    expect(name).toMatch(/\.xlsx$/);
    expect(rowsOf(await readWorkbook(content)).flat()).toContain("成员 340100");
    await expect(fetchPrinted(ask, id, "pdf")).rejects.toThrow("pdf");
    await expect(fetchPrinted(ask, "nothing", "docx")).rejects.toThrow("nothing");
  });
});
