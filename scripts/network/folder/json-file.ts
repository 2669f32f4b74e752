/** JSON files that are either whole or absent, whenever the machine stops. */

import { readFile } from "node:fs/promises";
import { writeWhole } from "../../../subgraphs/runtime/whole-file.ts";
import { codeOf, NetworkFailure } from "../failure.ts";

/** Writes a file readable by its owner only, whole or not at all. */
export function writeJson(path: string, content: unknown): Promise<void> {
  return writeWhole(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** Returns a file's content, or undefined if there is none; `isWhole` says whether it is what was written. */
export async function readJson<T>(
  path: string,
  isWhole: (content: unknown) => content is T,
  remedy: { readonly chinese: string; readonly english: string },
): Promise<T | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new NetworkFailure(
      `无法读取 ${path}（${codeOf(error)}）。`,
      `Cannot read ${path} (${codeOf(error)}).`,
      [],
      error,
    );
  }
  const content = parse(text);
  if (isWhole(content)) return content;
  throw new NetworkFailure(
    `文件 ${path} 已损坏，内容不是应有的格式。${remedy.chinese}`,
    `The file ${path} is damaged: its content is not what was written. ${remedy.english}`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Says whether a value is an object with the named fields, each a string. */
export function hasStrings<K extends string>(
  value: unknown,
  ...fields: readonly K[]
): value is Record<K, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    fields.every((field) => typeof (value as Record<string, unknown>)[field] === "string")
  );
}
