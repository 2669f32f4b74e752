/** `npm run bulletin`: takes a bulletin out as a document or with all its sources, and makes it again from those. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type BulletinFile, type FileKey, gatherBulletin } from "./bulletin/bulletin-file.ts";
import { fetchPrinted } from "./bulletin/printed-file.ts";
import { replayBulletin } from "./bulletin/replay.ts";
import { type Ask, openDoor } from "./evidence/door.ts";
import { failAndExit, NetworkFailure } from "./network/failure.ts";
import { dataFolder } from "./network/folder/data-folder.ts";
import { type OptionList, readOptions } from "./network/options.ts";
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
  data: dataOption,
} as const satisfies OptionList;

try {
  const values = readOptions("npm run bulletin --", options, process.argv.slice(2), process.env);
  const [path, id] = [values.get("replay"), values.get("id")];
  if (path) await replay(path, values.get("keys"));
  else if (id) {
    const ask = await openDoor(dataFolder(resolve(values.get("data") ?? ".data")));
    const [format, out] = [values.get("format"), values.get("out")];
    if (format) await print(ask, id, format, out);
    else await gather(ask, id, out ?? "bulletin.json");
  } else {
    throw new NetworkFailure("请用 --replay 或 --id。", "Say --replay FILE or --id ID.");
  }
} catch (cause) {
  failAndExit(cause);
}

async function print(ask: Ask, id: string, format: string, out: string | undefined): Promise<void> {
  const { name, content, sha256 } = await fetchPrinted(ask, id, format);
  await writeFile(out ?? name, content);
  console.log(`${out ?? name}：${content.byteLength} 字节 · bytes · sha256 ${sha256}`);
}

async function gather(ask: Ask, id: string, out: string): Promise<void> {
  const file = await gatherBulletin(ask, id);
  await writeFile(out, JSON.stringify(file));
  console.log(`${out}：${file.statements.length} 份报表 · statements`);
}

async function replay(path: string, keysPath: string | undefined): Promise<void> {
  const file = JSON.parse(await readFile(path, "utf8")) as BulletinFile;
  if (file.format !== "bulletin-file/1")
    throw new NetworkFailure(`${path} 不是通报文件。`, `${path} is no bulletin file.`);
  const keys = keysPath ? (JSON.parse(await readFile(keysPath, "utf8")) as FileKey[]) : undefined;
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
