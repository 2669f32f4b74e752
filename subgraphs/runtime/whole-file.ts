/** Files that are either whole or absent, whenever the machine stops. */
import { open, rename, rm } from "node:fs/promises";

/** Writes a file readable by its owner only, under another name first, so that readers never see half of it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  try {
    const file = await open(draft, "w", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
