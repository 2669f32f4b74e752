/** `npm run evidence`: puts all that proves a service into one file, for anyone to check. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { makeBundle } from "./evidence/make-bundle.ts";
import { openDoor } from "./evidence/door.ts";
import { failAndExit, NetworkFailure } from "./network/failure.ts";
import { dataFolder } from "./network/folder/data-folder.ts";
import { type OptionList, readOptions } from "./network/options.ts";
import { dataOption } from "./network/start-options.ts";

const options = {
  out: {
    value: "FILE",
    chinese: "写入的文件",
    english: "file to write",
    standard: "evidence.json",
  },
  data: dataOption,
} as const satisfies OptionList;

try {
  const values = readOptions(
    "npm run evidence -- RECORD",
    options,
    process.argv.slice(2),
    process.env,
    "RECORD",
  );
  const record = values.get("RECORD");
  if (!record) {
    throw new NetworkFailure("请给出服务记录的标识。", "Name a service record by its identifier.");
  }
  const ask = await openDoor(dataFolder(resolve(values.get("data") ?? ".data")));
  const { text, events, members } = await makeBundle(ask, record);
  const path = values.get("out")!;
  await writeFile(path, text);
  console.log(
    `${path}：${members} 个成员的 ${events} 个事件 · ${events} events of ${members} members`,
  );
} catch (cause) {
  failAndExit(cause);
}
