/** `npm run verify`: checks evidence with nothing of ours trusted but the keys that are named. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { verifyBundleText } from "../subgraphs/ledger/rules/evidence/verify-bundle.ts";
import { readTrust, type Trust } from "../subgraphs/ledger/rules/evidence/trust.ts";
import { localMembers, localTrust } from "./evidence/local-trust.ts";
import { printReport } from "./evidence/print-report.ts";
import { openDoor } from "./evidence/door.ts";
import { notesOfWitnesses } from "./evidence/known-checkpoints.ts";
import { verifyMember } from "./evidence/verify-member.ts";
import { failAndExit, NetworkFailure } from "./network/failure.ts";
import { dataFolder } from "./network/folder/data-folder.ts";
import { type OptionList, readOptions } from "./network/options.ts";
import { dataOption } from "./network/start-options.ts";

const options = {
  member: {
    value: "CODE",
    chinese: "核对该成员的整个日志",
    english: "check this member's whole log",
  },
  all: { chinese: "核对全部成员的日志", english: "check the logs of all members" },
  trust: {
    value: "JSON",
    chinese: "信任文件：网络名、名册公钥、见证人及法定数",
    english: "what is believed beforehand: network, registry key, witnesses and their quorum",
  },
  "write-trust": {
    value: "JSON",
    chinese: "把本地网络的名册公钥与见证人写成信任文件",
    english: "write the local network's registry key and witnesses as such a file",
  },
  data: dataOption,
} as const satisfies OptionList;

try {
  const values = readOptions(
    "npm run verify -- [FILE]",
    options,
    process.argv.slice(2),
    process.env,
    "FILE?",
  );
  const folder = dataFolder(resolve(values.get("data") ?? ".data"));
  const trust: Trust = values.has("trust")
    ? readTrust(await readFile(values.get("trust")!, "utf8"))
    : await localTrust(folder);
  const written = values.get("write-trust");
  if (written) await writeFile(written, `${JSON.stringify(trust, null, 2)}\n`);
  const file = values.get("FILE");
  const named = values.get("member");
  const codes = values.has("all") ? await localMembers(folder) : named ? [named] : [];
  if (!file && codes.length === 0 && !written) {
    throw new NetworkFailure(
      "请指定证据文件，或 --member 代码，或 --all。",
      "Name an evidence file, or --member CODE, or --all.",
    );
  }
  let isProven = true;
  if (file) {
    const report = verifyBundleText(await readFile(file, "utf8"), trust, Date.now());
    printReport(file, report);
    isProven &&= report.ok;
  }
  const door = codes.length > 0 ? await openDoor(folder) : null;
  const others = door && (await notesOfWitnesses(door, trust));
  if (others && others.silent.length > 0)
    console.log(`· 未应答的见证人 witnesses that did not answer: ${others.silent.join(", ")}`);
  for (const code of codes) {
    const report = await verifyMember(door!, code, trust, others);
    printReport(`${code}（${report.rows} 行 rows）`, report);
    isProven &&= report.ok;
  }
  process.exitCode = isProven ? 0 : 1;
} catch (cause) {
  failAndExit(cause);
}
