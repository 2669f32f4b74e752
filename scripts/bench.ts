/** `npm run bench`: ratios against named rivals, measured side by side; `--quick`, `--json FILE`, `--records N`. */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { measureBulletin } from "./bench/bulletin.ts";
import { type Comparison, compare, questions } from "./bench/compare.ts";
import { measureEvaluation } from "./bench/evaluation.ts";
import { measureEvidenceCost } from "./bench/evidence-cost.ts";
import { measureGatewayCost } from "./bench/gateway-cost.ts";
import { callsPerHost, lateWithHungMembers } from "./bench/hosts.ts";
import { type BenchNetwork, startBench } from "./bench/network.ts";
import { quantile, visitDashboard } from "./bench/visit.ts";
import { buildDashboard } from "./dashboard.ts";

type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  /** Null where the goal is not for a network of this size. */
  readonly met: boolean | null;
};

const { values: options } = parseArgs({
  options: { quick: { type: "boolean" }, json: { type: "string" }, records: { type: "string" } },
});
const isQuick = options.quick ?? false;
const records = Number(options.records ?? (isQuick ? 80_000 : 1_000_000));
/** The size that goals are stated for. */
const goalRecords = 1_000_000;
const [few, many] = [17, isQuick ? 41 : 217];
const rounds = isQuick ? 15 : 61;

const rows: Row[] = [];
const add = (name: string, value: number, unit: string, most: number, isMeant = true) => {
  const goal = isMeant ? `≤ ${most}` : `≤ ${most} at ${goalRecords} records`;
  const met = isMeant ? value <= most : null;
  rows.push({ name, value: Number(value.toFixed(3)), unit, goal, met });
};
const addAtLeast = (name: string, value: number, unit: string, least: number) => {
  rows.push({
    name,
    value: Number(value.toFixed(3)),
    unit,
    goal: `≥ ${least}`,
    met: value >= least,
  });
};
const tell = (text: string) => console.error(`… ${text}`);

const cost = await measureGatewayCost(isQuick ? 5 : 15, isQuick ? 40 : 100);
console.log(
  `gateway CPU for one answer of ${Math.round(cost.bytes / 1000)} KB: ours ${cost.ours.toFixed(2)} ms, @apollo/gateway ${cost.rival.toFixed(2)} ms, floor ${cost.floor.toFixed(2)} ms`,
);
add("gateway CPU, against @apollo/gateway", cost.ours / cost.rival, "ratio", 0.333);
add("gateway CPU, against the floor (parse + stringify)", cost.ours / cost.floor, "ratio", 4);

const evidence = await measureEvidenceCost(
  isQuick
    ? { rounds: 5, services: 60, importRows: 200, leaves: 100_000 }
    : { rounds: 11, services: 300, importRows: 1000, leaves: 1_000_000 },
  tell,
);
const { checked, proofLeaves } = evidence;
addAtLeast("changes a second with evidence, against without", evidence.appendRate, "ratio", 0.7);
add("import of a ledger with evidence, against without", evidence.importTime, "ratio", 1.5);
add(`check of a whole log of ${checked} events`, evidence.checkSeconds, "s", 10);
add(`one proof in a log of ${proofLeaves} leaves`, evidence.proofMs, "ms", 10);

add(
  `bulletin over 217 members and ${records} services, from statements to the sealed document`,
  await measureBulletin(records, tell),
  "s",
  10,
);
add("evaluation of 216 members by Anhui's schemes", await measureEvaluation(), "s", 2);

await buildDashboard();
const bench = await startBench(records, tell);
const measure = async (network: BenchNetwork, key: string): Promise<Comparison> => {
  const question = questions[key]!;
  const found = await compare(question, network, bench.central, rounds);
  const [ours, central] = [found.networkMs.toFixed(1), found.centralMs.toFixed(1)];
  console.log(
    `${question.name}: ${network.members.length} members in ${network.hosts} hosts ${ours} ms, central ${central} ms (p50 of ${rounds}), ratio ${found.ratio.toFixed(2)}`,
  );
  return found;
};
try {
  const small = await bench.network(few, records);
  const about = (key: string) =>
    `${questions[key]!.name}, ${records} records, ${few} members, against central`;
  // Answers of so many owners cost the same at any size: the fewer records there are to count, the more of the whole.
  const counted = await measure(small, "statistics");
  add(about("statistics"), counted.ratio, "ratio", 1.5, records >= goalRecords);
  for (const [key, most] of [
    ["newestFiltered", 3],
    ["trace", 2],
  ] as const)
    add(about(key), (await measure(small, key)).ratio, "ratio", most);
  // Without a goal of their own: how near to each other both are when nothing has to be counted or searched.
  const first = await measure(small, "newest");
  const resting = await measure(small, "statisticsAtRest");
  console.log(
    `of the ${counted.networkMs.toFixed(1)} ms of the first, ${resting.networkMs.toFixed(1)} ms are what ${few} answers cost at any number of records`,
  );
  for (const key of ["history", "openedFigure", "openedThings"]) await measure(small, key);
  tell("visiting the dashboard");
  const visited = await visitDashboard(small.gateway, isQuick ? 5 : 9);
  const told = visited.map(({ name, paints, readies }) => ({
    interaction: name,
    "to the next paint, p75 ms": quantile(paints, 0.75),
    "until the data are there, p50 ms": quantile(readies, 0.5),
    "p75 ms": quantile(readies, 0.75),
  }));
  console.table(told);
  // How soon the data are there is told without a goal: what the network is asked for has goals of its own above.
  add(
    `dashboard over ${records} records: slowest of ${visited.length} interactions, from input to the next paint`,
    Math.max(...visited.map(({ paints }) => quantile(paints, 0.75) ?? Infinity)),
    "ms",
    100,
  );
  tell("counting calls, hanging members");
  add("calls for each host and question, hosted members", await callsPerHost(small), "calls", 1.5);
  add(
    "3 members hung: slowest answer after the deadline",
    await lateWithHungMembers(small),
    "ms",
    100,
  );
  await small.stop();

  const large = await bench.network(many, isQuick ? records / 8 : records);
  for (const [key, base] of [
    ["newest", first],
    ["statisticsAtRest", resting],
  ] as const) {
    const found = await measure(large, key);
    const added = (found.networkMs - base.networkMs) / (many - few);
    const each = base.networkMs / few;
    add(
      `${questions[key]!.name}: cost of one more member, ${few} to ${many}, against the mean of the first ${few}`,
      added / each,
      "ratio",
      // Constant or falling; a tenth is the noise of one run.
      1.1,
    );
  }
  await large.stop();
} finally {
  await bench.stop();
}

console.table(rows);
if (options.json) await writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`);
