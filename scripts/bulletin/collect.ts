/** Collects a period from the command line: asks every member, tells of each that reports, checks, and says what is next. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Ask } from "../../gateway/evidence/key-list.ts";
import { NetworkFailure } from "../network/failure.ts";

type CollectedPeriod = { readonly year: number; readonly quarter: number | null };
type Tell = (line: string) => void;
type Bulletin = {
  readonly id: string;
  readonly quarter: number | null;
  readonly revision: number;
  readonly state: string;
  readonly number: string;
  readonly title: string;
  readonly availableSteps: readonly string[];
};
type Member = {
  readonly code: string;
  readonly name: string;
  readonly progress: string;
  readonly standing: string;
  readonly basis: string | null;
  readonly reason: string | null;
};
type Finding = {
  readonly id: string;
  readonly member: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly state: string;
  readonly dueAt: string;
};

const lookEveryMs = 500;
const fields = "id quarter revision state number title availableSteps";
const periodArguments = "($year: Int!, $quarter: Int)";

/** Reads `2025Q3`, or `2025` for the whole year. @throws NetworkFailure for anything else */
export function periodIn(text: string): CollectedPeriod {
  const [, year, quarter] = /^(\d{4})(?:[Qq]([1-4]))?$/.exec(text) ?? [];
  if (!year)
    throw new NetworkFailure(
      `期别应如 2025Q3 或 2025，收到 ${text}。`,
      `A period is written 2025Q3 or 2025, not ${text}.`,
    );
  return { year: Number(year), quarter: quarter ? Number(quarter) : null };
}

/** Waits up to `waitMs` for members; returns whether everybody is accounted for and nothing is open. */
export async function collect(
  ask: Ask,
  period: CollectedPeriod,
  waitMs: number,
  tell: Tell,
): Promise<boolean> {
  const bulletin = await bulletinOf(ask, period);
  tell(`${bulletin.number} ${bulletin.title} · ${bulletin.id}`);
  if (!["DRAFT", "COLLECTING", "CHECKING", "VALIDATING"].includes(bulletin.state)) {
    tell(`该通报已处于 ${bulletin.state}，无须再收集。It is past collecting.`);
    tell(nextLine(bulletin));
    return true;
  }
  if (bulletin.state === "DRAFT") await take(ask, "openCollection", bulletin.id);
  await watch(ask, period, waitMs, tell);
  if (bulletin.state !== "CHECKING") await take(ask, "validateBulletin", bulletin.id);
  const checked = await untilChecked(ask, bulletin.id);
  const open = await openFindings(ask, period, tell);
  const { members } = await reporting(ask, period);
  const missing = members.filter(({ standing }) => standing === "MISSING");
  for (const { code, name, progress, reason } of missing)
    tell(`✗ ${code} ${name}：${progressWords[progress]}${reason ? `（${reason}）` : ""}`);
  for (const { code, name } of members.filter(({ progress }) => progress === "RENEWING"))
    tell(
      `? ${code} ${name}：重新统计的报表未到，按原报表计。Not counted anew: its last one counts.`,
    );
  if (missing.length > 0)
    tell(
      `缺 ${missing.length} 家：等其报送，或以 excuseMember 说明理由，否则不能报审。${missing.length} missing: wait, or excuse each with a reason; it cannot be submitted otherwise.`,
    );
  if (open > 0)
    tell(
      `${open} 个审核问题待更正、说明或裁定（decideFinding），否则不能密封。${open} findings are open; it cannot be sealed.`,
    );
  tell(nextLine(checked));
  return missing.length === 0 && open === 0;
}

/** The latest revision on the period, or a new bulletin. */
async function bulletinOf(ask: Ask, period: CollectedPeriod): Promise<Bulletin> {
  const { bulletins } = await ask<{ bulletins: Bulletin[] }>(
    `query ($year: Int) { bulletins(year: $year) { ${fields} } }`,
    { year: period.year },
  );
  const known = bulletins.find(
    ({ quarter, state }) => quarter === period.quarter && state !== "ABANDONED",
  );
  if (known) return known;
  const { draftBulletin } = await ask<{ draftBulletin: Bulletin[] }>(
    `mutation ($input: DraftBulletinInput!) { draftBulletin(input: $input) { ${fields} } }`,
    { input: period },
  );
  return draftBulletin[0]!;
}

async function take(ask: Ask, step: string, id: string): Promise<Bulletin> {
  const { taken } = await ask<{
    taken: { bulletin: Bulletin; refusal: { message: string } | null };
  }>(
    `mutation ($id: ID!) { taken: ${step}(id: $id) { bulletin { ${fields} } refusal { message } } }`,
    { id },
  );
  if (taken.refusal) throw new NetworkFailure(taken.refusal.message, step);
  return taken.bulletin;
}

/** The hub checks in the background. @throws NetworkFailure when it could not */
async function untilChecked(ask: Ask, id: string): Promise<Bulletin> {
  for (;;) {
    const { bulletin } = await ask<{
      bulletin: Bulletin & { readonly steps: readonly { readonly reason: string | null }[] };
    }>(`query ($id: ID!) { bulletin(id: $id) { ${fields} steps { reason } } }`, { id });
    if (bulletin.state === "VALIDATING") return bulletin;
    if (bulletin.state !== "CHECKING")
      throw new NetworkFailure(bulletin.steps.at(-1)?.reason ?? bulletin.state, "validateBulletin");
    await sleep(lookEveryMs);
  }
}

type Reported = {
  readonly expected: number;
  readonly received: number;
  readonly dueAt: string;
  readonly members: readonly Member[];
};

const reporting = async (ask: Ask, period: CollectedPeriod): Promise<Reported> =>
  (
    await ask<{ reporting: Reported }>(
      `query ${periodArguments} { reporting(year: $year, quarter: $quarter) {
        expected received dueAt members { code name progress standing basis reason } } }`,
      period,
    )
  ).reporting;

/** Tells of every member as it reports, until nobody is left to wait for. */
async function watch(ask: Ask, period: CollectedPeriod, waitMs: number, tell: Tell) {
  const told = new Map<string, string>();
  const until = Date.now() + waitMs;
  for (;;) {
    const { members, received, expected } = await reporting(ask, period);
    for (const { code, name, progress, standing, basis, reason } of members) {
      if (told.get(code) === progress || !settled.has(progress)) continue;
      told.set(code, progress);
      const more = progress === "RECEIVED" ? `${standing}，${basis}` : reason;
      const mark = progress === "REFUSED" ? "✗" : "✓";
      tell(`${mark} ${code} ${name}：${progressWords[progress]}（${more}）`);
    }
    const isOver = members.every(({ progress }) => settled.has(progress));
    if (isOver || Date.now() >= until)
      return tell(`已收 ${received} / ${expected} · received of expected`);
    await sleep(lookEveryMs);
  }
}

const settled: ReadonlySet<string> = new Set(["RECEIVED", "EXCUSED", "REFUSED"]);
const progressWords: Readonly<Record<string, string>> = {
  WAITING: "要求尚未送达，将自动重试 not reached yet",
  REQUESTED: "已收到要求，尚未报送 asked, not reported",
  REFUSED: "拒绝报送 refused",
  RECEIVED: "已报送 reported",
  RENEWING: "重新统计中 counting anew",
  EXCUSED: "免报 excused",
};

async function openFindings(ask: Ask, period: CollectedPeriod, tell: Tell): Promise<number> {
  const { findings } = await ask<{ findings: Finding[] }>(
    `query ${periodArguments} { findings(year: $year, quarter: $quarter) { id member rule severity message state dueAt } }`,
    period,
  );
  const open = findings.filter(({ state }) => state === "OPEN" || state === "EXPLAINED");
  for (const { id, member, rule, severity, message, state, dueAt } of open)
    tell(`? ${member} ${rule} ${severity} ${state}：${message}（${dueAt.slice(0, 10)} 前）${id}`);
  return open.length;
}

const nextLine = ({ state, availableSteps }: Bulletin): string =>
  `${state}；下一步 next: ${availableSteps.join("、") || "—"}`;
