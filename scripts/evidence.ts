/** `npm run evidence`: puts all that proves services into one file, for anyone to check. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { recordsIn } from "./evidence/choose-records.ts";
import { makeBundle, NoBundle } from "../gateway/evidence/make-bundle.ts";
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
  member: {
    value: "CODE",
    chinese: "该成员的全部记录",
    english: "all records of this member",
  },
  from: {
    value: "DAY",
    chinese: "办结日期不早于，如 2025-01-01",
    english: "completed on this day or later",
  },
  before: { value: "DAY", chinese: "办结日期早于", english: "completed before this day" },
  data: dataOption,
} as const satisfies OptionList;

try {
  const values = readOptions(
    "npm run evidence -- [RECORD …]",
    options,
    process.argv.slice(2),
    process.env,
    "RECORD*",
  );
  const ask = await openDoor(dataFolder(resolve(values.get("data") ?? ".data")));
  const [member, from, before] = ["member", "from", "before"].map((name) => values.get(name));
  const named = values.get("RECORD")?.split(" ") ?? [];
  const found = member || from || before ? await recordsIn(ask, { member, from, before }) : [];
  const records = [...new Set([...named, ...found])];
  if (records.length === 0) {
    throw new NetworkFailure(
      "请给出服务记录的标识，或用 --member、--from、--before 选取；没有选中任何记录。",
      "Name service records, or choose some with --member, --from, --before; none were chosen.",
    );
  }
  const { text, events, members } = await makeBundle(ask, ...records).catch((cause: unknown) => {
    if (!(cause instanceof NoBundle)) throw cause;
    throw new NetworkFailure(cause.chinese, cause.english, cause.details, cause);
  });
  const path = values.get("out")!;
  await writeFile(path, text);
  console.log(
    `${path}：${records.length} 条记录，${members} 个成员的 ${events} 个事件 · ${records.length} records, ${events} events of ${members} members`,
  );
} catch (cause) {
  failAndExit(cause);
}
