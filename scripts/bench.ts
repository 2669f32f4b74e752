/** `npm run bench`: ratios against named rivals, measured side by side; `--quick`, `--json FILE`, `--records N`. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { compareWithCentral } from "./bench/compare.ts";
import { measureGatewayCost } from "./bench/gateway-cost.ts";
import { startBenchNetwork } from "./bench/network.ts";

type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly met: boolean;
};

const { values: options } = parseArgs({
  options: { quick: { type: "boolean" }, json: { type: "string" }, records: { type: "string" } },
});
const isQuick = options.quick ?? false;
const records = Number(options.records ?? (isQuick ? 50_000 : 1_000_000));
const rows: Row[] = [];
const add = (name: string, value: number, unit: string, most: number) =>
  rows.push({ name, value: Number(value.toFixed(3)), unit, goal: `≤ ${most}`, met: value <= most });

const cost = await measureGatewayCost(isQuick ? 5 : 15, isQuick ? 40 : 100);
console.log(
  `gateway CPU for one answer of ${Math.round(cost.bytes / 1000)} KB: ours ${cost.ours.toFixed(2)} ms, @apollo/gateway ${cost.rival.toFixed(2)} ms, floor ${cost.floor.toFixed(2)} ms`,
);
add("gateway CPU, against @apollo/gateway", cost.ours / cost.rival, "ratio", 0.333);
add("gateway CPU, against the floor (parse + stringify)", cost.ours / cost.floor, "ratio", 4);

const network = await startBenchNetwork(records, (text) => console.error(`… ${text}`));
try {
  const most: Record<string, number> = {
    "statistics of a quarter": 1.5,
    "newest 20, filtered": 3,
    "one trace": 2,
  };
  for (const { name, networkMs, centralMs, ratio } of await compareWithCentral(
    network,
    isQuick ? 15 : 41,
  )) {
    console.log(
      `${name}: 17 members ${networkMs.toFixed(1)} ms, central ${centralMs.toFixed(1)} ms (p50)`,
    );
    add(`${name}, ${records} records, 17 members against central`, ratio, "ratio", most[name] ?? 1);
  }
} finally {
  await network.stop();
}

console.table(rows);
if (options.json) await writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`);
