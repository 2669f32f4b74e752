/** What `npm start` can be told. */

import { resolve } from "node:path";
import { NetworkFailure } from "./failure.ts";
import { readOptions, wholeNumber, type OptionList } from "./options.ts";

export type Beginning = "DEMO" | "EMPTY";

export type StartOptions = {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the data folder. */
  readonly data: string;
  readonly institutions: number;
  /** Absolute path of a roster to use instead of Anhui's, if one was named. */
  readonly roster: string | undefined;
  /** What was asked for; undefined means whatever the data folder was begun with. */
  readonly beginning: Beginning | undefined;
};

export const dataOption = {
  value: "DIR",
  variable: "DATA",
  standard: ".data",
  chinese: "数据目录",
  english: "data folder",
} as const;

const startOptionList = {
  port: {
    value: "N",
    variable: "PORT",
    standard: "4000",
    chinese: "网关端口（0 为任意空闲端口）",
    english: "gateway port, 0 for any free one",
  },
  host: {
    value: "ADDRESS",
    variable: "HOST",
    standard: "127.0.0.1",
    chinese: "网关监听地址",
    english: "address the gateway listens on",
  },
  data: dataOption,
  institutions: {
    value: "N",
    variable: "INSTITUTIONS",
    standard: "8",
    chinese: "服务机构数量",
    english: "number of institutions",
  },
  roster: {
    value: "FILE",
    variable: "ROSTER",
    chinese: "成员名单（JSON），代替安徽名单",
    english: "JSON roster of members instead of Anhui's",
  },
  demo: {
    variable: "DEMO",
    chinese: "以演示数据开始（空目录的默认方式）",
    english: "begin with demo data (the default of an empty folder)",
  },
  empty: { variable: "EMPTY", chinese: "以空库开始", english: "begin empty" },
} as const satisfies OptionList;

/** Returns what was asked of `npm start`. */
export function readStartOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): StartOptions {
  const values = readOptions("npm start --", startOptionList, args, environment);
  const roster = values.get("roster");
  return {
    port: wholeNumber(values, "port", 0, 65_535),
    host: values.get("host") ?? "127.0.0.1",
    data: resolve(values.get("data") ?? ".data"),
    institutions: wholeNumber(values, "institutions", 0, 2000),
    roster: roster === undefined ? undefined : resolve(roster),
    beginning: beginningOf(args, values.has("demo"), values.has("empty")),
  };
}

function beginningOf(
  args: readonly string[],
  isDemo: boolean,
  isEmpty: boolean,
): Beginning | undefined {
  if (isDemo && isEmpty) {
    // The command line outranks the environment, so only two words at the same level contradict.
    const demoGiven = args.includes("--demo");
    const emptyGiven = args.includes("--empty");
    if (demoGiven !== emptyGiven) return demoGiven ? "DEMO" : "EMPTY";
    throw new NetworkFailure(
      "--demo 与 --empty 不能同时使用，请只选其一。",
      "--demo and --empty exclude each other; choose one.",
    );
  }
  if (isDemo) return "DEMO";
  return isEmpty ? "EMPTY" : undefined;
}
