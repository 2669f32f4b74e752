/** Compares what a member serves with what its log says; what changes meanwhile is looked at again. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Finding, finding } from "../../subgraphs/ledger/rules/evidence/finding.ts";
import { ownerOfRecord } from "../../subgraphs/ledger/rules/evidence/record-replay.ts";
import type { LogReplay } from "../../subgraphs/ledger/rules/evidence/replay-log.ts";
import {
  countLog,
  judgeFigures,
  type Quarter,
} from "../../subgraphs/ledger/rules/evidence/verify-figures.ts";
import {
  judgeEntry,
  judgeRecord,
  type Reader,
} from "../../subgraphs/ledger/rules/evidence/verify-ledger.ts";
import { withoutPersonalNumbers } from "../../subgraphs/ledger/rules/personal-text.ts";
import type { Ask } from "../../gateway/evidence/key-list.ts";
import {
  readEntries,
  readEntry,
  readFigures,
  readFileHash,
  readServed,
  readServedRecord,
} from "./read-ledger.ts";
import { readHead, readRows } from "./read-log.ts";

/** A live member goes on writing: what does not fit is judged again when the log has caught up. */
const mostTries = 8;
const pauseMs = 400;

type Judge = () => Promise<Finding[]>;
type Check = { readonly suspects: readonly Judge[]; readonly proven: Finding };

/** Compares everything; `replay` has taken the rows of the log, and takes those that come meanwhile. */
export async function verifyLedger(
  ask: Ask,
  replay: LogReplay,
  reader: Reader,
): Promise<Finding[]> {
  const { member } = reader;
  const findings: Finding[] = [];
  for (const check of [checkEntries, checkRecords]) {
    const { suspects, proven } = await check(ask, replay, reader);
    const wrong = await judgeAgain(ask, replay, member, suspects);
    findings.push(...(wrong.length > 0 ? wrong : [proven]));
  }
  const outside = () => eventsOutside(ask, member);
  const erased = async () => replay.erasureFindings();
  const events = await judgeAgain(ask, replay, member, [erased, outside]);
  const figures = await verifyFigures(ask, replay, member);
  // Last, for rows that came meanwhile have been met as well.
  return [...replay.eventFindings(), ...events, ...findings, ...figures];
}

/** What stays wrong when nothing is on its way any more. */
async function judgeAgain(
  ask: Ask,
  replay: LogReplay,
  member: string,
  suspects: readonly Judge[],
): Promise<Finding[]> {
  let left = suspects;
  let findings: Finding[] = [];
  for (let tries = 0; left.length > 0 && tries < mostTries; tries += 1) {
    if (tries > 0) await sleep(pauseMs);
    const before = await readHead(ask, member);
    await catchUp(ask, replay, member, before.size);
    findings = [];
    const wrong: Judge[] = [];
    for (const judge of left) {
      const found = await judge();
      if (found.length > 0) wrong.push(judge);
      findings.push(...found);
    }
    left = wrong;
    const after = await readHead(ask, member);
    if (after.size === before.size && before.waiting === 0 && after.waiting === 0) break;
  }
  return findings;
}

/** Lets the replay take the rows up to `size`. */
async function catchUp(ask: Ask, replay: LogReplay, member: string, size: number): Promise<void> {
  // oxlint-disable-next-line no-empty -- rows are taken by the replay
  for await (const _ of readRows(ask, member, replay.size, size, (row) => replay.take(row))) {
  }
}

async function checkEntries(ask: Ask, replay: LogReplay, reader: Reader): Promise<Check> {
  const { member } = reader;
  const suspects: Judge[] = [];
  const again = (id: string) =>
    suspects.push(async () => judgeEntry(replay, id, await readEntry(ask, member, id), reader));
  const seen = new Set<string>();
  for await (const held of readEntries(ask, member)) {
    seen.add(held.id);
    if (judgeEntry(replay, held.id, held, reader).length > 0) again(held.id);
  }
  for (const [kind, id, { row, facts }] of replay.entries()) {
    if (!seen.has(id)) again(id);
    // Files are for the same readers as personal values.
    if (kind !== "ATTACHMENT" || !reader.opensPersonal) continue;
    const judge = async (): Promise<Finding[]> => {
      const place = { member, recordId: facts["recordId"] as string, row };
      const file = await readFileHash(ask, id);
      if (!file) return [finding("FILE_NOT_SERVED", place, id)];
      const isSame = file.sha256 === facts["sha256"] && file.size === facts["size"];
      return isSame ? [] : [finding("FILE_CHANGED", { ...place, field: "sha256" }, id)];
    };
    if ((await judge()).length > 0) suspects.push(judge);
  }
  return { suspects, proven: finding("ENTRIES_HELD", { member }, String(seen.size)) };
}

async function checkRecords(ask: Ask, replay: LogReplay, reader: Reader): Promise<Check> {
  const { member } = reader;
  const suspects: Judge[] = [];
  const saidOf = (id: string) => {
    const said = replay.entry(id);
    return said?.[0] === "RECORD" ? said[1] : null;
  };
  const again = (id: string) =>
    suspects.push(async () =>
      judgeRecord(saidOf(id), id, await readServedRecord(ask, id), reader, withoutPersonalNumbers),
    );
  const seen = new Set<string>();
  for await (const [id, facts] of readServed(ask, member)) {
    seen.add(id);
    const found = judgeRecord(saidOf(id), id, facts, reader, withoutPersonalNumbers);
    // Whoever owns an identifier answers for it; this member cannot be asked for it alone.
    if (ownerOfRecord(id) !== member) suspects.push(async () => found);
    else if (found.length > 0) again(id);
  }
  for (const [kind, id] of replay.entries()) if (kind === "RECORD" && !seen.has(id)) again(id);
  return { suspects, proven: finding("RECORDS_SERVED", { member }, String(seen.size)) };
}

/** Figures are sums over everything: they are compared with just those events that were there when they were read. */
async function verifyFigures(ask: Ask, replay: LogReplay, member: string): Promise<Finding[]> {
  let left = periodsOf(countLog(replay, member).years, new Date().getFullYear());
  const proven = finding("FIGURES_SERVED", { member }, String(left.length));
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (tries > 0) await sleep(pauseMs);
    const before = await readHead(ask, member);
    const served = await readFigures(ask, member, left);
    const after = await readHead(ask, member);
    const written = before.size + before.waiting;
    if (replay.size > written || !(await isTakenIn(ask, member, written))) continue;
    await catchUp(ask, replay, member, written);
    const counted = countLog(replay, member);
    const judged = left.map((period, i) => {
      const figures = served[i];
      return figures
        ? judgeFigures(counted, period, figures, member)
        : [finding("LEDGER_NOT_READ", { member }, "networkStatistics")];
    });
    if (judged.every((found) => found.length === 0)) return [proven];
    if (after.size + after.waiting === written) return judged.flat();
    left = left.filter((_, i) => judged[i]!.length > 0);
  }
  return [finding("FIGURES_MOVING", { member })];
}

/** Waits until the log holds so many events. */
async function isTakenIn(ask: Ask, member: string, size: number): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    if ((await readHead(ask, member)).size >= size) return true;
    await sleep(pauseMs);
  }
  return false;
}

/** Years of which figures are served. */
const [firstYear, lastYear] = [1991, 2999];

/** The quarters of every year in which something happened and of this year; before, between and after, some years as a whole. */
function periodsOf(counted: ReadonlySet<number>, thisYear: number): Quarter[] {
  const isServed = (year: number): boolean => year >= firstYear && year <= lastYear;
  const years = [...new Set([...counted, thisYear])].filter(isServed).sort((a, b) => a - b);
  const [first, last] = [years[0]!, years.at(-1)!];
  const around = [first - 3, first - 2, first - 1, last + 1, last + 2].filter(isServed);
  const gaps = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return [
    ...years.flatMap((year) => [1, 2, 3, 4].map((quarter) => ({ year, quarter }))),
    ...[...around, ...gaps]
      .filter((year) => !years.includes(year))
      .map((year) => ({ year, quarter: null })),
  ];
}

async function eventsOutside(ask: Ask, member: string): Promise<Finding[]> {
  const query = `query ($member: ID!) { evidenceLog(member: $member, rows: 0) { eventsOutside { id recordId type } } }`;
  const { evidenceLog } = await ask<{
    evidenceLog: { eventsOutside: { id: string; recordId: string; type: string }[] } | null;
  }>(query, { member });
  return (evidenceLog?.eventsOutside ?? []).map(({ id, recordId, type }) =>
    finding("EVENT_NOT_IN_LOG", { member, recordId, eventId: id }, type),
  );
}
