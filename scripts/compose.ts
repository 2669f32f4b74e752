/** `npm run compose`: prints docker-compose.yml from the roster; `--check` fails on any drift or fault. */

import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findFaults } from "./compose/faults.ts";
import { printComposeFile } from "./compose/print.ts";
import { failAndExit, NetworkFailure } from "./network/failure.ts";
import { anhuiRoster, readRoster } from "./network/members/roster.ts";
import { readOptions, wholeNumber, type OptionList } from "./network/options.ts";
import { projectFolder } from "./network/processes/child.ts";

const options = {
  check: { chinese: "只检查，不写入", english: "only check, write nothing" },
  institutions: {
    value: "N",
    standard: "8",
    chinese: "服务机构数量",
    english: "number of institutions",
  },
  roster: {
    value: "FILE",
    chinese: "成员名单（JSON），代替安徽名单",
    english: "JSON roster of members instead of Anhui's",
  },
} as const satisfies OptionList;

try {
  const values = readOptions("npm run compose --", options, process.argv.slice(2), process.env);
  const named = values.get("roster");
  // Each member needs a container and a server of its own: one machine carries no thousands.
  const institutions = wholeNumber(values, "institutions", 0, 500);
  const text = printComposeFile(
    named ? await readRoster(resolve(named)) : anhuiRoster(institutions),
  );
  const faults = findFaults(text);
  if (faults.length > 0) {
    throw new NetworkFailure(
      "生成的 docker-compose.yml 有误：",
      "The compose file that was printed is faulty:",
      faults,
    );
  }
  await keep(join(projectFolder, "docker-compose.yml"), text, values.has("check"));
} catch (error) {
  failAndExit(error);
}

async function keep(path: string, text: string, isCheck: boolean): Promise<void> {
  if ((await readFile(path, "utf8").catch(() => "")) === text) return;
  if (isCheck) {
    throw new NetworkFailure(
      "docker-compose.yml 与代码不一致，请运行 npm run compose 并检查差异。",
      "docker-compose.yml differs from the code; run `npm run compose` and review the difference.",
    );
  }
  await writeFile(path, text);
  console.log("compose: wrote docker-compose.yml");
}
