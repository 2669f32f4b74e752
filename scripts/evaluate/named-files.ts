/** Files that a sealed evaluation names by hash alone, held against those that somebody has beside it. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { AnnualEvaluation } from "../../subgraphs/hub/rules/annual/document.ts";
import { NetworkFailure } from "../network/failure.ts";

export type GivenFile = { readonly path: string; readonly size: number; readonly sha256: string };

type Naming = { readonly said: string; readonly sha256: string; readonly size: number | null };

/** Proofs of declarations, and the summaries of work. */
function namingsIn({ sources }: AnnualEvaluation): Naming[] {
  return sources.flatMap(({ id, summary, declarations }) => [
    ...("hash" in summary
      ? [{ said: `${id} 的年度工作总结 summary`, sha256: summary.hash, size: null }]
      : []),
    ...declarations.flatMap(({ name, file }) =>
      file
        ? [{ said: `${id} 申报“${name}”的文件 proof`, sha256: file.sha256, size: file.size }]
        : [],
    ),
  ]);
}

export type FileCheck = {
  /** One sentence for each file: which were checked, and which were not because nobody gave them. */
  readonly lines: readonly string[];
  /** One sentence for each given file that the evaluation does not name, or names otherwise. */
  readonly faults: readonly string[];
};

/** Without any file given (null) it only says how many there would be to check. */
export function checkNamedFiles(
  evaluation: AnnualEvaluation,
  given: readonly GivenFile[] | null,
): FileCheck {
  const namings = namingsIn(evaluation);
  if (given === null) {
    const line = `所列文件 ${namings.length} 份未核对，可用 --files 核对。${namings.length} named files were not checked; give them with --files.`;
    return { lines: namings.length > 0 ? [line] : [], faults: [] };
  }
  const byHash = Map.groupBy(namings, ({ sha256 }) => sha256);
  const has = new Set(given.map(({ sha256 }) => sha256));
  const [lines, faults]: [string[], string[]] = [[], []];
  for (const { path, size, sha256 } of given) {
    const named = byHash.get(sha256) ?? [];
    if (named.length === 0)
      faults.push(
        `${path}：评价没有列出摘要为 ${sha256} 的文件，它不属于本评价，或已被更改。The evaluation names no such file: it is another, or was changed.`,
      );
    for (const { said, size: sealed } of named) {
      if (sealed === null || sealed === size) lines.push(`✓ ${path}：与${said}一致 is as it was`);
      else faults.push(`${path}：${size} 字节，${said}应为 ${sealed} 字节。It has another size.`);
    }
  }
  const left = namings.filter(({ sha256 }) => !has.has(sha256));
  for (const { said, sha256 } of left)
    lines.push(`· 未核对：${said}未提供 not given, not checked（sha256 ${sha256}）`);
  if (namings.length > 0)
    lines.push(
      `所列文件 ${namings.length} 份，已核对 ${namings.length - left.length} 份，未核对 ${left.length} 份。${left.length} of ${namings.length} named files were not checked.`,
    );
  return { lines, faults };
}

/** Reads a file, or all files of a folder and of those in it. @throws NetworkFailure when there is nothing to read */
export async function readGivenFiles(place: string): Promise<GivenFile[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [await readOne(place)];
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name));
    return await Promise.all(paths.toSorted().map(readOne));
  } catch (cause) {
    throw new NetworkFailure(`无法读取 ${place}。`, `Cannot read ${place}.`, [], cause);
  }
}

async function readOne(path: string): Promise<GivenFile> {
  const content = await readFile(path);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { path, size: content.byteLength, sha256 };
}
