/** `npm run bulletin`: takes a published bulletin with its sources into a file, and makes it again from such a file. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type BulletinFile, type FileKey, gatherBulletin } from "./bulletin/bulletin-file.ts";
import { replayBulletin } from "./bulletin/replay.ts";
import { openDoor } from "./evidence/door.ts";
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
  out: {
    value: "FILE",
    standard: "bulletin.json",
    chinese: "写入的文件",
    english: "file to write",
  },
  data: dataOption,
} as const satisfies OptionList;

try {
  const values = readOptions("npm run bulletin --", options, process.argv.slice(2), process.env);
  const [path, id] = [values.get("replay"), values.get("id")];
  if (path) await replay(path, values.get("keys"));
  else if (id) {
    const ask = await openDoor(dataFolder(resolve(values.get("data") ?? ".data")));
    const file = await gatherBulletin(ask, id);
    await writeFile(values.get("out")!, JSON.stringify(file));
    console.log(`${values.get("out")}：${file.statements.length} 份报表 · statements`);
  } else {
    throw new NetworkFailure("请用 --replay 或 --id。", "Say --replay FILE or --id ID.");
  }
} catch (cause) {
  failAndExit(cause);
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
