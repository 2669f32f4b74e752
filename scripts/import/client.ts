/** Hands a file to a member through the gateway, and follows the import until it is complete. */
import { setTimeout as delay } from "node:timers/promises";
import { NetworkFailure } from "../network/failure.ts";

export type Door = { readonly url: string; readonly token: string };
export type Finding = {
  code: string;
  /** Stated by findings on an event log, which belong to no row of the report. */
  row?: number | null;
  caseId?: string | null;
  column: string | null;
  written: string | null;
  problem: string;
  remedy: string;
};
export type ImportedRow = {
  sheet: string;
  row: number;
  verdict: "ACCEPT" | "NORMALISE" | "WARN" | "DUPLICATE" | "REJECT";
  reasons: Finding[];
  warnings: Finding[];
  normalised: { column: string; written: string; value: string }[];
  duplicateOf: string | null;
  duplicateKind: "EXACT" | "REWORDED" | null;
  outcome: string | null;
};
export type SkippedRow = { sheet: string; row: number; kind: string };
export type EventLogCounts = {
  records: number;
  events: number;
  rejected: number;
  cases: number;
  openCases: number;
  eventsWithoutGroup: number;
  resources: number;
  resourcesInSeveralGroups: number;
  offsets: Record<string, number>;
};
export type Import = {
  id: string;
  kind: string;
  fileName: string;
  isDryRun: boolean;
  state: "RUNNING" | "CHECKED" | "DONE" | "REFUSED";
  message: string | null;
  totalRows: number;
  processedRows: number;
  summary: {
    refusedAs?: string;
    fileWarnings?: Finding[];
    counts?: EventLogCounts;
    ignoredSheets?: string[];
    skipped?: SkippedRow[];
    findings?: Finding[];
  } | null;
  counts: Record<
    | "accepted"
    | "normalised"
    | "warned"
    | "duplicates"
    | "rejected"
    | "created"
    | "known"
    | "updated",
    number
  >;
};
export type FinishedImport = Import & { readonly rows: readonly ImportedRow[] };

const progressFields = "id kind fileName isDryRun state message totalRows processedRows";
const pageSize = 500;

/** Sends the file; returns as soon as the member has it. */
export async function submitImport(
  door: Door,
  file: { member: string; fileName: string; bytes: Buffer; mapping: unknown; dryRun: boolean },
): Promise<Import> {
  const { bytes, ...input } = file;
  const data = await ask<{ submitLedgerImport: Import }>(
    door,
    `mutation ($input: SubmitLedgerImportInput!) { submitLedgerImport(input: $input) { ${progressFields} } }`,
    { input: { ...input, contentBase64: bytes.toString("base64") } },
  );
  return data.submitLedgerImport;
}

/** Waits until the import is complete, telling how far it is; returns it with every row. */
export async function followImport(
  door: Door,
  { id }: Import,
  tell: (text: string) => void,
): Promise<FinishedImport> {
  for (;;) {
    const { ledgerImport } = await ask<{ ledgerImport: Import }>(
      door,
      `query ($id: ID!) { ledgerImport(id: $id) { ${progressFields} } }`,
      { id },
    );
    if (ledgerImport.state !== "RUNNING") break;
    if (ledgerImport.message)
      throw new NetworkFailure(ledgerImport.message, "The import was interrupted.");
    tell(`${ledgerImport.processedRows} / ${ledgerImport.totalRows} 行 rows`);
    await delay(200);
  }
  return readImport(door, id);
}

async function readImport(door: Door, id: string): Promise<FinishedImport> {
  const rows: ImportedRow[] = [];
  for (;;) {
    const { ledgerImport } = await ask<{ ledgerImport: Import & { rows: ImportedRow[] } }>(
      door,
      `query ($id: ID!, $skip: Int!) { ledgerImport(id: $id) { ${progressFields} summary
        counts { accepted normalised warned duplicates rejected created known updated }
        rows(first: ${pageSize}, skip: $skip) { sheet row verdict outcome duplicateOf duplicateKind normalised { column written value }
          reasons { code column written problem remedy } warnings { code column written problem remedy } } } }`,
      { id, skip: rows.length },
    );
    rows.push(...ledgerImport.rows);
    if (ledgerImport.rows.length < pageSize) return { ...ledgerImport, rows };
  }
}

/** Asks the gateway; an error of any part of the answer is a failure. */
export async function ask<Data>(door: Door, query: string, variables: object): Promise<Data> {
  const response = await fetch(door.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${door.token}` },
    body: JSON.stringify({ query, variables }),
  }).catch((cause: unknown) => {
    throw new NetworkFailure(
      `网关 ${door.url} 没有应答。`,
      `The gateway ${door.url} does not answer.`,
      [],
      cause,
    );
  });
  const { data, errors } = (await response.json()) as {
    data?: Data;
    errors?: { message: string }[];
  };
  if (data && !errors?.length) return data;
  const [first, ...more] = errors ?? [{ message: `HTTP ${response.status}` }];
  throw new NetworkFailure(
    first!.message,
    "The request was refused.",
    more.map(({ message }) => message),
  );
}
