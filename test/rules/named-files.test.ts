/** Files beside a replay: which were checked, which nobody gave, and which are not what was sealed. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkNamedFiles, readGivenFiles } from "../../scripts/evaluate/named-files.ts";
import type { AnnualEvaluation } from "../../subgraphs/hub/rules/annual/document.ts";
import { textHash } from "../../subgraphs/hub/rules/evaluation/seal.ts";

const proof = (name: string, text: string) => ({
  id: `340000:${name}`,
  kind: "FIGURE" as const,
  name,
  evidence: "附件",
  file: { id: "340000:f", size: Buffer.byteLength(text), sha256: textHash(text) },
  declaredBy: "MEMBER",
  confirmedOn: "2026-01-06",
});
const evaluation = {
  sources: [
    {
      id: "340100",
      summary: { hash: textHash("本年度工作总结"), filedOn: "2026-01-05" },
      declarations: [
        proof("unifiedName", "证书"),
        proof("unifiedLogo", "证书"),
        proof("honours", "奖状"),
      ],
    },
    { id: "340300", summary: { waiver: "新设窗口" }, declarations: [] },
  ],
} as unknown as AnnualEvaluation;

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "named-files-"));
  await mkdir(join(folder, "340100"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

test("are each found by their content, whatever they are called and wherever in the folder they lie", async () => {
  const folder = await folderOf({
    "340100/a.pdf": "证书",
    "b.txt": "奖状",
    总结: "本年度工作总结",
  });
  const { lines, faults } = checkNamedFiles(evaluation, await readGivenFiles(folder));
  expect(faults).toEqual([]);
  expect(lines.filter((line) => line.startsWith("✓"))).toHaveLength(4);
  expect(lines.at(-1)).toContain("已核对 4 份，未核对 0 份");
});

test("that nobody gave are named as not checked, which is no fault", () => {
  const { lines, faults } = checkNamedFiles(evaluation, []);
  expect(faults).toEqual([]);
  expect(lines.filter((line) => line.startsWith("· 未核对：340100"))).toHaveLength(4);
  expect(lines.at(-1)).toContain("已核对 0 份，未核对 4 份");
  // Who gives none at all is told how many there are, not the hash of each.
  expect(checkNamedFiles(evaluation, null)).toEqual({
    lines: [expect.stringContaining("所列文件 4 份未核对")],
    faults: [],
  });
});

test("that were changed by one byte belong to nothing, and what they proved stays unchecked", async () => {
  const folder = await folderOf({ "a.pdf": "证书 ", "b.txt": "奖状" });
  const { lines, faults } = checkNamedFiles(evaluation, await readGivenFiles(folder));
  expect(faults).toEqual([expect.stringMatching(/a\.pdf：评价没有列出.*已被更改/)]);
  expect(lines.filter((line) => line.startsWith("✓"))).toEqual([
    expect.stringContaining("honours"),
  ]);
  expect(lines.join("")).toContain("未核对：340100 申报“unifiedName”的文件");
});

test("one file may be given by itself; one that is not there is said so", async () => {
  const folder = await folderOf({ "b.txt": "奖状" });
  expect(await readGivenFiles(join(folder, "b.txt"))).toMatchObject([{ size: 6 }]);
  await expect(readGivenFiles(join(folder, "none"))).rejects.toThrow(/Cannot read/);
});
