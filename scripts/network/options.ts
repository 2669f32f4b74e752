/** Command-line options and the environment variables of the same meaning, checked, for every script here. */

import { parseArgs } from "node:util";
import { NetworkFailure } from "./failure.ts";

/** One option: its value's name (none for a switch), its environment variable, and what it means. */
export type Option = {
  readonly value?: string;
  readonly variable?: string;
  readonly standard?: string;
  readonly chinese: string;
  readonly english: string;
};

/** Name of the one value that stands without an option, such as FILE; `FILE?` may be left out, `FILE*` may be any number, joined by blanks. */
export type Operand = string;
export type OptionList = Readonly<Record<string, Option>>;
export type OptionValues = ReadonlyMap<string, string>;

const help = { chinese: "显示本说明", english: "show this help" } satisfies Option;

/** Returns the help text of a script. */
export function describeOptions(command: string, options: OptionList): string {
  const rows = Object.entries({ ...options, help }).map(([name, option]: [string, Option]) => {
    const call = `--${name}${option.value ? ` ${option.value}` : ""}`;
    const standard = option.standard === undefined ? "" : ` [${option.standard}]`;
    const variable = option.variable ? ` (${option.variable})` : "";
    return `  ${call.padEnd(26)}${option.chinese} · ${option.english}${standard}${variable}`;
  });
  return [`用法 Usage: ${command} [选项 options]`, "", ...rows].join("\n");
}

/**
 * Returns the values given on the command line, else in the environment, else the standard ones.
 * Prints the help and exits when asked to.
 */
export function readOptions(
  command: string,
  options: OptionList,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  operand?: Operand,
): OptionValues {
  const known = Object.entries({ ...options, help }) as [string, Option][];
  const given = parse(command, options, known, args, operand);
  if (given.has("help")) {
    console.log(describeOptions(command, options));
    process.exit(0);
  }
  const values = new Map(given);
  for (const [name, option] of known) {
    if (values.has(name)) continue;
    const set = option.variable === undefined ? undefined : environment[option.variable];
    // A switch in the environment is off when it says so: DEMO=0 must not mean demo.
    const isOff = !option.value && (set === "0" || set === "false");
    if (set !== undefined && set !== "" && !isOff) values.set(name, set);
    else if (option.standard !== undefined) values.set(name, option.standard);
  }
  return values;
}

function parse(
  command: string,
  options: OptionList,
  known: readonly (readonly [string, Option])[],
  args: readonly string[],
  operand: Operand | undefined,
): Map<string, string> {
  const types = known.map(([name, option]) => [
    name,
    { type: option.value ? ("string" as const) : ("boolean" as const) },
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(types),
      strict: true,
      allowPositionals: operand !== undefined,
    });
    const read = new Map(Object.entries(values).map(([name, value]) => [name, String(value)]));
    if (operand !== undefined && !read.has("help")) {
      const name = operand.replace(/[?*]$/, "");
      const [only, ...more] =
        operand.endsWith("*") && positionals.length > 0 ? [positionals.join(" ")] : positionals;
      if ((only === undefined && name === operand) || more.length > 0)
        throw new Error(`${name} is wanted exactly once`);
      if (only !== undefined) read.set(name, only);
    }
    return read;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NetworkFailure(
      `无法识别的选项：${args.join(" ")}`,
      `Not an option of this command: ${reason}`,
      describeOptions(command, options).split("\n"),
      error,
    );
  }
}

/** Returns a whole number in a range. */
export function wholeNumber(
  values: OptionValues,
  name: string,
  least: number,
  most: number,
): number {
  const text = values.get(name) ?? "";
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new NetworkFailure(
    `--${name} 应为 ${least} 到 ${most} 之间的整数，而不是“${text}”。`,
    `--${name} takes a whole number from ${least} to ${most}, not "${text}".`,
  );
}
