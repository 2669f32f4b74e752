/** Reads a JSON file that somebody names on the command line. */
import { readFile } from "node:fs/promises";
import { NetworkFailure } from "../network/failure.ts";

/** Returns what the file holds; whether that is a `Content` is for the caller to see. @throws NetworkFailure */
export async function readJson<Content>(path: string): Promise<Content> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Content;
  } catch (cause) {
    throw new NetworkFailure(
      `无法读取 ${path}，或其内容不是 JSON。`,
      `Cannot read ${path}, or it holds no JSON.`,
      [],
      cause,
    );
  }
}
