/** `npm run evaluate`: evaluates or checks from files alone, on any machine, and replays what a hub sealed. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { evaluate, sealResult } from "../subgraphs/hub/rules/evaluation/evaluate.ts";
import { Refused } from "../subgraphs/hub/rules/evaluation/read/fault.ts";
import { readInput } from "../subgraphs/hub/rules/evaluation/read/read-input.ts";
import { readRecognitionScheme } from "../subgraphs/hub/rules/evaluation/read/read-recognition.ts";
import { readScheme } from "../subgraphs/hub/rules/evaluation/read/read-scheme.ts";
import { check } from "../subgraphs/hub/rules/evaluation/recognise.ts";
import type { RecognitionScheme, Scheme } from "../subgraphs/hub/rules/evaluation/scheme.ts";
import { canonicalJson } from "../subgraphs/hub/rules/evaluation/seal.ts";
import { referTo, warningsOf } from "../subgraphs/hub/rules/evaluation/standing-of-scheme.ts";
import {
  figureCatalogue,
  shippedScheme,
  shippedSchemes,
} from "../subgraphs/hub/schemes/shipped.ts";
import { checkNamedFiles, readGivenFiles } from "./evaluate/named-files.ts";
import { type EvaluationFile, gatherEvaluation } from "./evaluate/evaluation-file.ts";
import { evaluationLines, recognitionLines, schemeLines } from "./evaluate/print-evaluation.ts";
import { replayEvaluation } from "./evaluate/replay.ts";
import { fetchPrinted } from "./bulletin/printed-file.ts";
import { readJson } from "./sealed-file/read-json.ts";
import type { FileKey } from "./sealed-file/sealed-file.ts";
import { openDoor } from "./evidence/door.ts";
import { printLines } from "./import/output.ts";
import { failAndExit, NetworkFailure } from "./network/failure.ts";
import { dataFolder } from "./network/folder/data-folder.ts";
import { type OptionList, readOptions } from "./network/options.ts";
import { dataOption } from "./network/start-options.ts";

const options = {
  scheme: {
    value: "FILE|CODE",
    chinese: "方案文件，或随附方案的代码",
    english: "a scheme's file, or the code of a shipped one",
  },
  input: {
    value: "FILE",
    chinese: "输入文件（evaluation-input/1）",
    english: "the input, evaluation-input/1",
  },
  out: {
    value: "FILE",
    chinese: "写出规范 JSON 结果",
    english: "write the result as canonical JSON",
  },
  sheet: {
    value: "ID",
    chinese: "另打印该参评对象的评分表",
    english: "print this participant's whole sheet as well",
  },
  replay: {
    value: "FILE",
    chinese: "核对密封的评价文件，不需要网络",
    english: "check the file of a sealed evaluation, offline",
  },
  keys: {
    value: "JSON",
    chinese: "只信任该文件中的公钥：[{ member, kid, publicKey }]",
    english: "believe these public keys only",
  },
  files: {
    value: "FILE|DIR",
    chinese: "与 --replay 同用：核对评价所列的申报文件和工作总结",
    english: "with --replay: check the proofs and summaries that it names by hash",
  },
  id: {
    value: "ID",
    chinese: "从网络取出该评价，写入 --out",
    english: "take this evaluation out of the network into --out",
  },
  format: {
    value: "FORMAT",
    chinese: "与 --id 同用：docx、xlsx、html 或 json；不写则连同全部依据",
    english: "with --id: docx, xlsx, html or json; without it, with all its sources",
  },
  data: dataOption,
  check: { chinese: "只检查方案", english: "only check the scheme" },
} as const satisfies OptionList;

try {
  const values = readOptions("npm run evaluate", options, process.argv.slice(2), process.env);
  const file = values.get("replay");
  const id = values.get("id");
  if (file) await replaySealed(file, values);
  else if (id && values.has("format")) await printOut(id, values);
  else if (id) await takeOut(id, values.get("out") ?? "evaluation.json", values.get("data"));
  else await evaluateFiles(values);
} catch (cause) {
  failAndExit(cause);
}

async function replaySealed(path: string, values: ReadonlyMap<string, string>): Promise<void> {
  const [keysPath, place] = [values.get("keys"), values.get("files")];
  const sheet = values.get("sheet") ?? null;
  const file = await readJson<EvaluationFile>(path);
  const keys = keysPath ? await readJson<FileKey[]>(keysPath) : undefined;
  const replay = await replayEvaluation(file, keys);
  const { evaluation } = replay;
  const files =
    evaluation && checkNamedFiles(evaluation, place ? await readGivenFiles(place) : null);
  const faults = [...replay.faults, ...(files?.faults ?? [])];
  process.exitCode = faults.length === 0 ? 0 : 1;
  printLines(
    [
      ...(evaluation ? evaluationLines(evaluation.result, file.hash, sheet) : []),
      ...faults.map((fault) => `✗ ${fault}`),
      ...(files?.lines ?? []),
      ...(replay.faults.length === 0
        ? [
            `✓ ${file.statements.length} 份报表的签名有效，重新计算的结果逐字节相同。All statements are signed, and the evaluation made again is the same to the byte.`,
          ]
        : []),
      ...(keys ? [] : ["（使用文件自带的公钥 · by the keys in the file itself）"]),
    ],
    faults.length === 0 ? 0 : 1,
  );
}

async function takeOut(id: string, out: string, data: string | undefined): Promise<void> {
  const ask = await openDoor(dataFolder(resolve(data ?? ".data")));
  const file = await gatherEvaluation(ask, id);
  await writeFile(out, JSON.stringify(file));
  printLines([`${out}：${file.statements.length} 份报表 · statements`], 0);
}

async function printOut(id: string, values: ReadonlyMap<string, string>): Promise<void> {
  const ask = await openDoor(dataFolder(resolve(values.get("data") ?? ".data")));
  const file = await fetchPrinted(ask, "evaluation", id, values.get("format")!);
  const out = values.get("out") ?? file.name;
  await writeFile(out, file.content);
  printLines([`${out}：${file.content.byteLength} 字节 · bytes · sha256 ${file.sha256}`], 0);
}

async function evaluateFiles(values: ReadonlyMap<string, string>): Promise<void> {
  const named = values.get("scheme") ?? "";
  const catalogue = await figureCatalogue();
  const text = (await shippedScheme(named)) ?? (await readText("scheme", named));
  const isRecognition = /"format"\s*:\s*"recognition-scheme\//.test(text);
  const scheme = explain(named, () =>
    (isRecognition ? readRecognitionScheme : readScheme)(text, catalogue),
  );
  if (values.has("check")) {
    const today = new Date().toISOString().slice(0, 10);
    printLines(
      [
        ...schemeLines(referTo(scheme, today), warningsOf(scheme, today, [])),
        "✓ 方案无误。The scheme is well-formed.",
      ],
      0,
    );
  } else {
    const path = values.get("input") ?? "";
    const inputText = await readText("input", path);
    const { canonical, lines } = explain(path, () =>
      replay(scheme, inputText, values.get("sheet") ?? null),
    );
    const out = values.get("out");
    if (out) await writeFile(out, canonical);
    printLines(lines, 0);
  }
}

function replay(
  scheme: Scheme | RecognitionScheme,
  text: string,
  sheet: string | null,
): { canonical: string; lines: string[] } {
  const input = readInput(text);
  if ("rules" in scheme) {
    const results = input.participants.map((candidate) =>
      check(
        scheme,
        candidate,
        input.evaluatedOn,
        input.overrides.filter(({ participant }) => participant === candidate.id),
        input.year,
      ),
    );
    return { canonical: canonicalJson(results), lines: recognitionLines(results) };
  }
  const result = evaluate(scheme, input);
  const sealed = sealResult(result);
  return { canonical: sealed.text, lines: evaluationLines(result, sealed.hash, sheet) };
}

/** Turns a refusal into lines that name the file and each place. */
function explain<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    throw new NetworkFailure(
      `“${file}”有 ${cause.faults.length} 处错误：`,
      `"${file}" has ${cause.faults.length} mistake(s):`,
      cause.faults.flatMap(({ place, zh, en }) => [`${place || "/"}  ${zh}`, `    ${en}`]),
    );
  }
}

async function readText(option: string, path: string): Promise<string> {
  return readFile(path, "utf8").catch(async (cause: unknown) => {
    const list = option === "scheme" ? await shippedSchemes() : [];
    throw new NetworkFailure(
      `请用 --${option} 指定文件；无法读取“${path}”。${list.length > 0 ? "随附方案：" : ""}`,
      `Name a file with --${option}; "${path}" cannot be read.${list.length > 0 ? " Shipped schemes:" : ""}`,
      list,
      cause,
    );
  });
}
