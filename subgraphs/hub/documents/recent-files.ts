/** Keeps what was written last: a province's document takes a second to write, and may be asked for by anybody. */
import type { WrittenFile } from "./written-file.ts";

const most = 8;
const files = new Map<string, Promise<WrittenFile>>();

/** Returns the file of that name, written once; what fails is tried again. */
export function recentFile(name: string, write: () => Promise<WrittenFile>): Promise<WrittenFile> {
  const file = files.get(name) ?? write();
  files.delete(name);
  files.set(name, file);
  file.catch(() => files.delete(name));
  if (files.size > most) files.delete(files.keys().next().value!);
  return file;
}
