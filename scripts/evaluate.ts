/** `npm run evaluate`: replays an evaluation or a recognition check from files alone, on any machine. */
import { readFile, writeFile } from "node:fs/promises";
import { evaluate, sealResult } from "../subgraphs/hub/rules/evaluation/evaluate.ts";
import { Refused } from "../subgraphs/hub/rules/evaluation/read/document.ts";
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
import { evaluationLines, recognitionLines, schemeLines } from "./evaluate/print-evaluation.ts";
import { printLines } from "./import/output.ts";
import { failAndExit, NetworkFailure } from "./network/failure.ts";
import { type OptionList, readOptions } from "./network/options.ts";

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
  check: { chinese: "只检查方案", english: "only check the scheme" },
} as const satisfies OptionList;

try {
  const values = readOptions("npm run evaluate", options, process.argv.slice(2), process.env);
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
} catch (cause) {
  failAndExit(cause);
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
