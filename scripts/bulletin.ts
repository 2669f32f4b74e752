/**
 * `npm run bulletin`: collects a period, takes a bulletin out as a document or with all its sources, and makes it again
 * from those.
 */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type BulletinFile, gatherBulletin } from "./bulletin/bulletin-file.ts";
import type { FileKey } from "./sealed-file/sealed-file.ts";
import { fetchPrinted } from "./bulletin/printed-file.ts";
import { readJson } from "./sealed-file/read-json.ts";
import { replayBulletin } from "./bulletin/replay.ts";
import { collect, periodIn } from "./bulletin/collect.ts";
import type { Ask } from "../gateway/evidence/key-list.ts";
import { letReaderLeave } from "./import/output.ts";
import { openDoor } from "./evidence/door.ts";
import { failAndExit, NetworkFailure } from "./network/failure.ts";
import { dataFolder } from "./network/folder/data-folder.ts";
import { type OptionList, readOptions, wholeNumber } from "./network/options.ts";
import { dataOption } from "./network/start-options.ts";

const options = {
  replay: { value: "FILE", chinese: "核对该文件，不需要网络", english: "check this file, offline" },
  keys: {
    value: "JSON",
    chinese: "只信任该文件中的公钥：[{ member, kid, publicKey }]",
    english: "believe these public keys only",
  },
  id: { value: "ID", chinese: "取出该通报", english: "take this bulletin out of the network" },
  format: {
    value: "FORMAT",
    chinese: "docx、xlsx、html 或 json；不写则连同全部依据",
    english: "docx, xlsx, html or json; without it, with all its sources",
  },
  out: { value: "FILE", chinese: "写入的文件", english: "file to write" },
  collect: {
    value: "PERIOD",
    chinese: "收集该期报表，如 2025Q3；2025 为全年",
    english: "collect a period, such as 2025Q3, or 2025 for the year",
  },
  wait: {
    value: "SECONDS",
    standard: "30",
    chinese: "最多等候成员多少秒",
    english: "how long to wait for members at most",
  },
  data: dataOption,
} as const satisfies OptionList;

letReaderLeave();
try {
  const values = readOptions("npm run bulletin --", options, process.argv.slice(2), process.env);
  const [path, id, period] = [values.get("replay"), values.get("id"), values.get("collect")];
  const door = () => openDoor(dataFolder(resolve(values.get("data") ?? ".data")));
  if (path) await replay(path, values.get("keys"));
  else if (period) {
    const waitMs = wholeNumber(values, "wait", 0, 86_400) * 1000;
    const isReady = await collect(await door(), periodIn(period), waitMs, console.log);
    process.exitCode = isReady ? 0 : 1;
  } else if (id) {
    const [format, out] = [values.get("format"), values.get("out")];
    if (format) await print(await door(), id, format, out);
    else await gather(await door(), id, out ?? "bulletin.json");
  } else {
    throw new NetworkFailure(
      "请用 --collect、--id 或 --replay。",
      "Say --collect PERIOD, --id ID or --replay FILE.",
    );
  }
} catch (cause) {
  failAndExit(cause);
}

async function print(ask: Ask, id: string, format: string, out: string | undefined): Promise<void> {
  const { name, content, sha256 } = await fetchPrinted(ask, "bulletin", id, format);
  await writeFile(out ?? name, content);
  console.log(`${out ?? name}：${content.byteLength} 字节 · bytes · sha256 ${sha256}`);
}

async function gather(ask: Ask, id: string, out: string): Promise<void> {
  const file = await gatherBulletin(ask, id);
  await writeFile(out, JSON.stringify(file));
  console.log(`${out}：${file.statements.length} 份报表 · statements`);
}

async function replay(path: string, keysPath: string | undefined): Promise<void> {
  const file = await readJson<BulletinFile>(path);
  const keys = keysPath ? await readJson<FileKey[]>(keysPath) : undefined;
  const { bulletin, faults } = await replayBulletin(file, keys);
  if (bulletin) console.log(`${bulletin.number} ${bulletin.title} · sha256 ${file.hash}`);
  for (const fault of faults) console.log(`✗ ${fault}`);
  if (faults.length === 0)
    console.log(
      `✓ ${file.statements.length} 份报表的签名有效，重新编制的结果逐字节相同。All statements are signed, and the bulletin made again is the same to the byte.`,
    );
  if (!keys) console.log("（使用文件自带的公钥 · by the keys in the file itself）");
  process.exitCode = faults.length === 0 ? 0 : 1;
}
