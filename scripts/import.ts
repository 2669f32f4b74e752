/** `npm run import`: hands a ledger or an event log to a member, or undoes that, and says what became of every row. */
import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type Door, followImport, submitImport } from "./import/client.ts";
import { printLines } from "./import/output.ts";
import { describeImport, reportRows, succeeded } from "./import/report.ts";
import { describeUndo, undoImport } from "./import/undo.ts";
import { ownerOf } from "../subgraphs/runtime/identifier.ts";
import { failAndExit, NetworkFailure } from "./network/failure.ts";
import { dataFolder } from "./network/folder/data-folder.ts";
import { readPrivateKey } from "./network/folder/keys.ts";
import { readNetworkFile } from "./network/folder/network-file.ts";
import { type OptionList, type OptionValues, readOptions } from "./network/options.ts";
import { dataOption } from "./network/start-options.ts";
import { signToken } from "./network/token.ts";

const options = {
  member: { value: "CODE", chinese: "台账所属成员代码", english: "member whose ledger it is" },
  "dry-run": { chinese: "只检查，不写入", english: "only say what would happen" },
  mapping: {
    value: "JSON",
    chinese: "事件日志的列映射文件",
    english: "column mapping of an event log",
  },
  report: {
    value: "CSV",
    chinese: "把逐行报告写入文件",
    english: "write the row report to a file",
  },
  undo: {
    value: "ID",
    chinese: "撤销一次导入，须另给 --reason；可先 --dry-run",
    english: "undo an import, with --reason; try --dry-run first",
  },
  reason: { value: "TEXT", chinese: "撤销原因，留存备查", english: "why; kept on record" },
  data: dataOption,
} as const satisfies OptionList;
const roles = {
  HUB: "hub-operator",
  WINDOW: "window-operator",
  INSTITUTION: "institution-staff",
} as const;

try {
  const values = readOptions(
    "npm run import -- FILE | --undo ID",
    options,
    process.argv.slice(2),
    process.env,
    "FILE?",
  );
  const folder = dataFolder(resolve(values.get("data") ?? ".data"));
  const [network, key] = [await readNetworkFile(folder), await readPrivateKey(folder.identityKey)];
  if (!network || !key) {
    throw new NetworkFailure(
      `${folder.path} 中没有运行的网络。请先 npm start，或用 --data 指定目录。`,
      `No network is running from ${folder.path}. npm start first, or name the folder with --data.`,
    );
  }
  const undone = values.get("undo");
  const path = values.get("FILE");
  if ((path === undefined) === (undone === undefined))
    throw new NetworkFailure(
      "请给出一个文件，或用 --undo 指明要撤销的导入。",
      "Name one file, or with --undo the import that is to be undone.",
    );
  const code = values.get("member") ?? (undone === undefined ? undefined : ownerOf(undone));
  const member = network.members.find((candidate) => candidate.code === code);
  if (!member) {
    throw new NetworkFailure(
      `请用 --member 指定成员；${code ?? "（空）"} 不是成员。可用的有：`,
      `Name a member with --member; ${code ?? "nothing"} is none. There are:`,
      network.members.map((one) => `${one.code} ${one.name}`),
    );
  }
  const caller = { role: roles[member.kind], member: member.code, hours: 1 };
  const door = {
    url: `${network.gateway.url}/graphql`,
    token: await signToken(key, caller, Math.floor(Date.now() / 1000)),
  };
  if (undone !== undefined) {
    const reason = values.get("reason") ?? null;
    const undo = await undoImport(door, { id: undone, reason, dryRun: values.has("dry-run") });
    printLines(describeUndo(undo), 0);
  } else await importFile(door, member, path!, values);
} catch (error) {
  failAndExit(error);
}

async function importFile(
  door: Door,
  member: { readonly code: string; readonly name: string },
  path: string,
  values: OptionValues,
): Promise<void> {
  const mappingPath = values.get("mapping");
  const submitted = await submitImport(door, {
    member: member.code,
    fileName: basename(path),
    bytes: await readInput(path),
    mapping: mappingPath ? parseMapping(mappingPath, await readInput(mappingPath)) : null,
    dryRun: values.has("dry-run"),
  });
  const finished = await followImport(door, submitted, (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${text}`);
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[2K");
  // The report is written first: a reader of the printed lines may leave before their end.
  const reportPath = values.get("report");
  if (reportPath) await writeFile(reportPath, reportRows(finished));
  const exitCode = succeeded(finished) ? 0 : 1;
  printLines(describeImport(finished, member), exitCode);
  process.exitCode = exitCode;
}

async function readInput(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    throw new NetworkFailure(
      `无法读取文件 ${path}。`,
      `The file ${path} cannot be read.`,
      [],
      cause,
    );
  });
}

function parseMapping(path: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw new NetworkFailure(
      `映射文件 ${path} 不是 JSON。`,
      `The mapping ${path} is not JSON.`,
      [],
      cause,
    );
  }
}
