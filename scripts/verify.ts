/** `npm run verify`: checks evidence with nothing of ours trusted but the keys that are named. */
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { verifyBundleText } from "../subgraphs/ledger/rules/evidence/verify-bundle.ts";
import { networkReplay } from "../subgraphs/hub/rules/document-replay.ts";
import { readTrust, type Trust } from "../subgraphs/ledger/rules/evidence/trust.ts";
import { localMembers, localTrust } from "./evidence/local-trust.ts";
import { printReport } from "./evidence/print-report.ts";
import type { Ask } from "../gateway/evidence/key-list.ts";
import { hubToken, openDoor, openDoorAt } from "./evidence/door.ts";
import { VerifiedState } from "./evidence/verified-state.ts";
import { memberAt, verifyMember } from "./evidence/verify-member.ts";
import { letReaderLeave } from "./import/output.ts";
import { describeFailure, failAndExit, NetworkFailure } from "./network/failure.ts";
import { notesOfWitnesses, type OthersNotes } from "./evidence/known-checkpoints.ts";
import { dataFolder } from "./network/folder/data-folder.ts";
import { type OptionList, readOptions } from "./network/options.ts";
import { dataOption } from "./network/start-options.ts";

const options = {
  member: {
    value: "CODE|URL",
    chinese: "核对该成员的日志与其对外提供的内容；可给其自身地址",
    english: "check this member's log and what it serves; its own address will do",
  },
  all: { chinese: "核对全部成员", english: "check all members" },
  "log-only": {
    chinese: "只核对日志，从上次核对处起",
    english: "only the logs, from where the last check ended",
  },
  gateway: {
    value: "URL",
    chinese: "在该网关询问；默认为数据目录所运行的网络。无 --token 时以公众身份",
    english: "ask at this gateway, as the public without --token; by default the local network's",
  },
  token: {
    value: "JWT",
    chinese: "身份凭证；默认由本地密钥签发",
    english: "who asks; signed with the local keys by default",
    variable: "VERIFY_TOKEN",
  },
  state: {
    value: "JSON",
    chinese: "上次核对结果的文件；默认在数据目录 verified.json",
    english: "what the last check found; verified.json in the data folder by default",
  },
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

// Whoever reads no further, as `head`, gets no more to read; the exit status stays true.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
});

letReaderLeave();
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
  const targets = values.has("all") ? await localMembers(folder) : named ? [named] : [];
  const token = values.get("token");
  const gateway = values.get("gateway");
  const network = async (): Promise<Ask> =>
    gateway
      ? openDoorAt(`${gateway.replace(/\/$/, "")}/graphql`, token ?? null)
      : openDoor(folder, token);
  const doorTo = async (target: string): Promise<{ ask: Ask; code: string }> => {
    if (!/^https?:/.test(target)) return { ask: await network(), code: target };
    const url = target.endsWith("/graphql") ? target : `${target.replace(/\/$/, "")}/graphql`;
    // A token is for one member, so its code is wanted before it can be asked anything.
    const inPath = /\/([^/]+)\/graphql$/.exec(new URL(url).pathname)?.[1];
    const given = token ?? (inPath ? await hubToken(folder, inPath).catch(() => null) : null);
    const ask = openDoorAt(url, given);
    const code = inPath ?? (await memberAt(ask, trust));
    if (code !== null) return { ask, code };
    throw new NetworkFailure(
      `${url} 没有出示本网络成员的检查点。`,
      `${url} shows no checkpoint of a member of this network.`,
    );
  };
  if (!file && targets.length === 0 && !written) {
    throw new NetworkFailure(
      "请指定证据文件，或 --member 代码，或 --all。",
      "Name an evidence file, or --member CODE, or --all.",
    );
  }
  let isProven = true;
  if (file) {
    const report = verifyBundleText(await readFile(file, "utf8"), trust, Date.now(), {
      replay: networkReplay,
    });
    printReport(file, report);
    isProven &&= report.ok;
  }
  if (targets.length > 0) {
    const state = await VerifiedState.read(
      values.get("state") ?? join(folder.path, "verified.json"),
    );
    const others = await othersIn(network, trust);
    if (others.silent.length > 0)
      console.log(`· 未应答的见证人 witnesses that did not answer: ${others.silent.join(", ")}`);
    const question = { state, others, logOnly: values.has("log-only") };
    for (const target of targets) {
      try {
        const { ask, code } = await doorTo(target);
        const report = await verifyMember(ask, code, trust, question);
        printReport(`${code}（${report.rows} 行 rows）`, report);
        isProven &&= report.ok;
      } catch (cause) {
        // One that does not answer keeps nobody from checking the others.
        console.log(`✗ 未证明 NOT proven: ${target}`);
        for (const line of describeFailure(cause)) console.log(`  ${line}`);
        isProven = false;
      }
    }
  }
  process.exitCode = isProven ? 0 : 1;
} catch (cause) {
  failAndExit(cause);
}

/** What witnesses know is asked of the network; where none runs, nothing is known beforehand. */
async function othersIn(network: () => Promise<Ask>, trust: Trust): Promise<OthersNotes> {
  const nobody: OthersNotes = { of: () => [], silent: [] };
  const ask = await network().catch(() => null);
  return ask ? notesOfWitnesses(ask, trust) : nobody;
}
