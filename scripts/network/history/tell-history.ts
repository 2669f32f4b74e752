/**
 * What the demo year led to: quarterly bulletins and the year's, published; a revision of the last that is being
 * worked on; an annual evaluation in publicity. The third quarter is left for whoever tries the demo: nothing is
 * collected of it yet. It is done by the demo's people through the gateway, step by step, once the network is ready; a
 * run that was cut short goes on at the next start.
 */
import { existsSync } from "node:fs";
import { demoYear } from "../../../subgraphs/demo/working-days.ts";
import { NetworkFailure } from "../failure.ts";
import type { DataFolder } from "../folder/data-folder.ts";
import { writeJson } from "../folder/json-file.ts";
import { readPrivateKey } from "../folder/keys.ts";
import { carry } from "./bulletins.ts";
import { type Desks, openDesks } from "./desks.ts";
import { announceEvaluation, objectOnce } from "./evaluation.ts";
import { kindsOfMembers } from "./findings.ts";
import { workOnRevision } from "./revision.ts";

const lastQuarter = { year: demoYear, quarter: 4 };
const wholeYear = { year: demoYear, quarter: null };

/** Does what is left of it; returns false when it was all done before. @throws NetworkFailure, or what `signal` says */
export async function tellHistory(
  folder: DataFolder,
  url: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (existsSync(folder.demoHistory)) return false;
  const key = await readPrivateKey(folder.identityKey);
  if (!key) throw new NetworkFailure("没有网络密钥。", "There are no network keys.");
  await makeHistory(openDesks(key, url), signal);
  await writeJson(folder.demoHistory, { at: new Date().toISOString() });
  return true;
}

/** Goes on from wherever it stands; what people began themselves stays theirs. @throws likewise */
export async function makeHistory(desks: Desks, signal: AbortSignal): Promise<void> {
  const kinds = await kindsOfMembers(desks);
  for (const quarter of [1, 2])
    await carry(desks, { year: demoYear, quarter }, "PUBLISHED", signal);
  // The fourth quarter's and the year's are published together.
  for (const wanted of ["APPROVED", "PUBLISHED"] as const)
    for (const place of [wholeYear, lastQuarter]) await carry(desks, place, wanted, signal);
  if ([...kinds.values()].includes("WINDOW")) {
    await announceEvaluation(desks, demoYear, signal);
    await objectOnce(desks, demoYear);
  }
  await workOnRevision(desks, lastQuarter, kinds, signal);
}
