/** Reads through the public API what a member's ledger holds and serves today. */
import { createHash } from "node:crypto";
import type { Facts } from "../../subgraphs/ledger/rules/evidence/difference.ts";
import {
  divisions,
  partNames,
  servedParts,
} from "../../subgraphs/ledger/rules/evidence/count-parts.ts";
import {
  factsOfServed,
  type ServedRecord,
  servedRecordSelection,
} from "../../subgraphs/ledger/rules/evidence/served-record.ts";
import {
  figureNames,
  type Figures,
  type Quarter,
} from "../../subgraphs/ledger/rules/evidence/verify-figures.ts";
import type { HeldEntry } from "../../subgraphs/ledger/rules/evidence/verify-ledger.ts";
import type { Ask } from "../../gateway/evidence/key-list.ts";

const entriesAtOnce = 500;
const entriesQuery = `query ($member: ID!, $after: ID!, $count: Int!) {
  evidenceLog(member: $member, rows: 0) { entries(after: $after, count: $count) { id kind entry } } }`;
type Entries = {
  evidenceLog: { entries: { id: string; kind: HeldEntry["kind"]; entry: string }[] } | null;
};

/**
 * Reads the ledger by identifier.
 *
 * @yields each entry
 */
export async function* readEntries(ask: Ask, member: string): AsyncIterable<HeldEntry> {
  for (let after = ""; ;) {
    const found = await askEntries(ask, member, after, entriesAtOnce);
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < entriesAtOnce) return;
    after = last.id;
  }
}

/** Reads the entries under one identifier again. */
export async function readEntry(ask: Ask, member: string, id: string): Promise<HeldEntry | null> {
  // What comes after the longest text below `id` begins with it; no identifier holds such a character.
  const before =
    id.slice(0, -1) + String.fromCharCode(id.charCodeAt(id.length - 1) - 1) + "\u{10FFFF}";
  const [found] = await askEntries(ask, member, before, 1);
  return found?.id === id ? found : null;
}

async function askEntries(
  ask: Ask,
  member: string,
  after: string,
  count: number,
): Promise<HeldEntry[]> {
  const { evidenceLog } = await ask<Entries>(entriesQuery, { member, after, count });
  return (evidenceLog?.entries ?? []).map(({ id, kind, entry }) => ({
    id,
    kind,
    facts: JSON.parse(entry) as Facts,
  }));
}

const pageQuery = `query ($member: [ID!]!, $after: String) {
  serviceRecords(filter: { recordedBy: $member }, orderBy: OPENED_ASC, first: 100, after: $after) {
    edges { node { ${servedRecordSelection} } } pageInfo { hasNextPage endCursor } } }`;
type Page = {
  serviceRecords: {
    edges: { node: ServedRecord }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  } | null;
};

/**
 * Reads what the member serves of its records, page by page, as anybody would.
 *
 * @yields each record
 */
export async function* readServed(
  ask: Ask,
  member: string,
): AsyncIterable<readonly [id: string, facts: Facts]> {
  for (let after: string | null = null; ;) {
    const { serviceRecords }: Page = await ask<Page>(pageQuery, { member: [member], after });
    for (const { node } of serviceRecords?.edges ?? []) yield [node.id, factsOfServed(node)];
    if (!serviceRecords?.pageInfo.hasNextPage) return;
    after = serviceRecords.pageInfo.endCursor;
  }
}

/** Reads one record as it is served now; null where there is none. */
export async function readServedRecord(ask: Ask, id: string): Promise<Facts | null> {
  const query = `query ($id: ID!) { serviceRecord(id: $id) { ${servedRecordSelection} } }`;
  const { serviceRecord } = await ask<{ serviceRecord: ServedRecord | null }>(query, { id });
  return serviceRecord && factsOfServed(serviceRecord);
}

/** Downloads an evidence file and says its SHA-256 in hexadecimal and its size; null where there is none. */
export async function readFileHash(
  ask: Ask,
  id: string,
): Promise<{ readonly sha256: string; readonly size: number } | null> {
  const query = `query ($id: ID!) { attachment(id: $id) { contentBase64 } }`;
  const { attachment } = await ask<{ attachment: { contentBase64: string } | null }>(query, { id });
  if (!attachment) return null;
  const bytes = Buffer.from(attachment.contentBase64, "base64");
  return { sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
}

type FigureRow = Record<string, unknown> & {
  member: { code: string };
  byCategory: { category: string; serviceRecords: number }[];
  breakdown: Parameters<typeof servedParts>[0];
};
const divided = Object.entries(divisions)
  .map(([name, value]) => `${name} { ${value} ${partNames.join(" ")} }`)
  .join(" ");
type Statistics = { networkStatistics: { byMember: FigureRow[] } | null };
// Asking for coverage takes answers without the other members, who are not in question.
const figuresQuery = `query ($period: PeriodInput!) { networkStatistics(period: $period) {
  coverage { isComplete }
  byMember { member { code } ${figureNames.join(" ")} byCategory { category serviceRecords } breakdown { ${divided} } } } }`;

/**
 * Reads the figures that a member serves for `periods`, in their order; null for those that it does not answer. One
 * period at a time: with its divisions it is as much as a gateway over some hundred members answers at once.
 */
export async function readFigures(
  ask: Ask,
  member: string,
  periods: readonly Quarter[],
): Promise<(Figures | null)[]> {
  const found: (Figures | null)[] = [];
  for (const period of periods) {
    const { networkStatistics } = await ask<Statistics>(figuresQuery, { period });
    const row = networkStatistics?.byMember.find((one) => one.member.code === member);
    found.push(row ? figuresIn(row) : null);
  }
  return found;
}

function figuresIn({ byCategory, breakdown, ...row }: FigureRow): Figures {
  // Large whole numbers may travel as text; what a kind of member does not keep is null.
  const figures = figureNames.map((name) => [name, Number(row[name] ?? 0)]);
  return {
    ...Object.fromEntries(figures),
    byCategory: Object.fromEntries(
      byCategory.map(({ category, serviceRecords }) => [category, serviceRecords]),
    ),
    breakdown: servedParts(breakdown),
  } as Figures;
}
