/** Statements of made-up members, with sets and claims that overlap; the same for the same wishes. */
import { definitionsVersion } from "../../subgraphs/ledger/rules/indicators/definitions.ts";
import { createHash } from "node:crypto";
import type { BulletinInputs, ExpectedMember } from "../../subgraphs/hub/rules/bulletin/inputs.ts";
import {
  claimsIn,
  type StatementShelf,
} from "../../subgraphs/hub/rules/bulletin/compose-bulletin.ts";
import { canonicalJson } from "../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import {
  type AnnualFigureName,
  annualFigureNames,
  type ClaimColumns,
  type FigureName,
  figureNames,
  type NamedContent,
  type SetName,
  type Statement,
} from "../../subgraphs/ledger/rules/statement.ts";

/** Hashes a text to one key, as members do. */
export const keyOf = (text: string): string =>
  createHash("sha256").update(text).digest().subarray(0, 12).toString("base64");
const nameOf = (text: string): string => createHash("sha256").update(text).digest("base64url");

export type Claim = {
  readonly service: string;
  readonly isHome?: boolean;
  readonly acceptedMs?: number;
  readonly category?: string;
  readonly rating?: number | null;
  readonly feeFen?: number;
};
export type MemberWish = {
  readonly code: string;
  readonly name?: string;
  readonly period?: Statement["period"];
  /** Services by name; each may be claimed by others too. */
  readonly services: readonly Claim[];
  readonly sets?: Readonly<Partial<Record<SetName, readonly string[]>>>;
  /** Figures of the annual evaluation stand in a statement only where they are wished for. */
  readonly figures?: Readonly<Partial<Record<FigureName | AnnualFigureName, number>>>;
  readonly asOf?: string;
  readonly number?: number;
};

export const kindOf = (code: string): ExpectedMember["kind"] =>
  code === "340000" ? "HUB" : code.length === 6 ? "WINDOW" : "INSTITUTION";

/** Keeps contents by digest and statements by hash, as a hub does. */
export class Shelf implements StatementShelf {
  readonly contents = new Map<string, string>();
  readonly statements = new Map<string, Statement>();

  keep(text: string, count: number): NamedContent {
    const digest = nameOf(text);
    this.contents.set(digest, text);
    return { digest, count };
  }
  content = (digest: string): string => this.contents.get(digest)!;
  #read = claimsIn(this.content);
  claims = this.#read.claims;
  settle = this.#read.settle;
  statement = (hash: string): Statement => this.statements.get(hash)!;
}

/** Makes a sound statement and puts it on the shelf; returns it with its hash. */
export function makeStatement(shelf: Shelf, wish: MemberWish) {
  const { code, services, sets = {} } = wish;
  const set = (name: SetName): NamedContent | null => {
    const isWindows = name === "registrationKeys";
    if (isWindows && kindOf(code) !== "WINDOW") return null;
    const keys = [...new Set(sets[name] ?? [])].map(keyOf).sort();
    return shelf.keep(keys.join(""), keys.length);
  };
  const named = {
    enterpriseKeys: set("enterpriseKeys"),
    activityKeys: set("activityKeys"),
    registrationKeys: set("registrationKeys"),
    providerKeys: set("providerKeys"),
    jointActivityKeys: set("jointActivityKeys"),
    productKeys: set("productKeys"),
  };
  const rows = services
    .map((claim) => ({ ...claim, key: keyOf(claim.service) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const claims: ClaimColumns = {
    key: rows.map(({ key }) => key),
    isHome: rows.map(({ isHome }) => isHome ?? false),
    acceptedMs: rows.map(({ acceptedMs }) => acceptedMs ?? null),
    category: rows.map(({ category }) => category ?? "10"),
    serviceRecords: rows.map(() => 1),
    ratings: rows.map(({ rating }) => (rating ? 1 : 0)),
    ratingSum: rows.map(({ rating }) => rating ?? 0),
    publicWelfareRecords: rows.map(() => 1),
    feeFen: rows.map(({ feeFen }) => feeFen ?? 0),
  };
  const sum = (column: readonly number[]): number => column.reduce((all, one) => all + one, 0);
  const counted: Partial<Record<FigureName, number | null>> = {
    demandsMatched: kindOf(code) === "WINDOW" ? 0 : null,
    demandsCollected: kindOf(code) === "WINDOW" ? 0 : null,
    enterprisesServed: named.enterpriseKeys!.count,
    activities: named.activityKeys!.count,
    registeredUsers: named.registrationKeys?.count ?? null,
    resourcesMobilised: named.providerKeys!.count,
    jointServices: named.jointActivityKeys!.count,
    productsOffered: named.productKeys!.count,
    serviceRecords: services.length,
    ratings: sum(claims.ratings),
    ratingSum: sum(claims.ratingSum),
    publicWelfareRecords: services.length,
    feeFen: sum(claims.feeFen),
    ...wish.figures,
  };
  const byCategory = Map.groupBy(rows, ({ category }) => category ?? "10");
  const statement: Statement = {
    format: "member-statement/1",
    network: "one-sixteen-x.local",
    member: code,
    kind: kindOf(code),
    period: wish.period ?? { year: 2025, quarter: 3 },
    number: wish.number ?? 1,
    definitions: definitionsVersion,
    asOf: wish.asOf ?? "2025-10-08T01:00:00.000Z",
    figures: Object.fromEntries([
      ...figureNames.map((name) => [name, counted[name] ?? null]),
      ...annualFigureNames.flatMap((name) => {
        const value = wish.figures?.[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ]) as Statement["figures"],
    byCategory: [...byCategory]
      .map(([category, own]) => ({ category, serviceRecords: own.length }))
      .sort((a, b) => (a.category < b.category ? -1 : 1)),
    sets: named,
    claims: shelf.keep(JSON.stringify(claims), rows.length),
    coverage: { importsOpen: 0, liveRecords: services.length, importedRecords: 0 },
    checkpoint: null,
  };
  const hash = createHash("sha256").update(canonicalJson(statement)).digest("hex");
  shelf.statements.set(hash, statement);
  return { hash, statement };
}

/** Inputs for a bulletin over `members`; those with `hash` null did not report. */
export function makeInputs(
  members: readonly {
    readonly code: string;
    readonly hash: string | null;
    readonly name?: string;
    readonly excuse?: string;
    readonly receivedAt?: string;
  }[],
  change: Partial<BulletinInputs> = {},
): BulletinInputs {
  return {
    format: "bulletin-inputs/1",
    network: "one-sixteen-x.local",
    title: "2025年第三季度安徽省中小企业公共服务平台网络运行情况通报",
    number: "皖中小企服〔2025〕3号",
    issuer: "安徽省中小企业公共服务平台",
    addressee: "各市级综合服务平台、各入驻服务机构",
    form: {
      tableNumber: "皖中小企服统1表",
      authority: "安徽省经济和信息化厅",
      approvalNumber: "皖统备〔2025〕1号",
      validUntil: "2026-12-31",
    },
    period: { year: 2025, quarter: 3, firstDay: "2025-07-01", lastDay: "2025-09-30" },
    revision: 1,
    revises: null,
    sealedAt: "2025-10-13T02:00:00.000Z",
    dueAt: "2025-10-10T15:59:59.999Z",
    ranking: {
      WINDOW: { by: "PLACE_SUM", provenance: "PLACEHOLDER" },
      INSTITUTION: { by: "PLACE_SUM", provenance: "PLACEHOLDER" },
    },
    smallestCell: 3,
    expected: members.map(({ code, hash, name, excuse, receivedAt }) => ({
      code,
      name: name ?? `成员 ${code}`,
      kind: kindOf(code),
      cityCode: kindOf(code) === "WINDOW" ? code : null,
      excuse: excuse ?? null,
      report: hash
        ? {
            firstReceivedAt: receivedAt ?? "2025-10-08T01:00:02.000Z",
            hash,
            kid: `${code}-test`,
          }
        : null,
    })),
    findings: [],
    previous: null,
    lastYear: null,
    ...change,
  };
}
