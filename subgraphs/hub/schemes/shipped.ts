/** The schemes that come with the hub: files in this folder, each read when it is asked for. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readCatalogue, type Vocabulary } from "../rules/evaluation/catalogue.ts";

const folder = import.meta.dirname;

/** Codes of the shipped schemes, which are their file names. */
export async function shippedSchemes(): Promise<string[]> {
  const files = await readdir(folder);
  return files.flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -5)] : [])).toSorted();
}

/** Returns a shipped scheme's text, null when there is none of the code. */
export async function shippedScheme(code: string): Promise<string | null> {
  const isShipped = (await shippedSchemes()).includes(code);
  return isShipped ? readFile(join(folder, `${code}.json`), "utf8") : null;
}

/** Returns the vocabulary that every scheme may use. */
export async function figureCatalogue(): Promise<Vocabulary> {
  return readCatalogue(await readFile(join(folder, "catalogue", "figures.json"), "utf8"));
}
