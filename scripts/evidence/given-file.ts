/** Files that whoever verifies names: what is wrong with one is said in plain words. */
import { readFile } from "node:fs/promises";
import { readTrust, type Trust } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { NetworkFailure } from "../network/failure.ts";

/** @throws NetworkFailure when it cannot be read */
export function readGiven(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: unknown) => {
    const { code = "" } = cause as NodeJS.ErrnoException;
    throw new NetworkFailure(
      code === "ENOENT" ? `没有文件 ${path}。` : `无法读取文件 ${path}（${code}）。`,
      code === "ENOENT"
        ? `There is no file ${path}.`
        : `The file ${path} cannot be read (${code}).`,
      [],
      cause,
    );
  });
}

/** @throws NetworkFailure when it cannot be read or is no trust file */
export async function readGivenTrust(path: string): Promise<Trust> {
  const text = await readGiven(path);
  try {
    return readTrust(text);
  } catch (cause) {
    const place = cause instanceof Error ? cause.message : String(cause);
    throw new NetworkFailure(
      `${path} 不是信任文件；可用 --write-trust 生成。`,
      `${path} is no trust file; --write-trust makes one.`,
      [place],
      cause,
    );
  }
}
