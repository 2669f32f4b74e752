/** Makes a bulletin of statements and settings: the same in gives the same out, on any machine. */
import {
  type ClaimColumns,
  readClaimColumns,
  setNames,
  type Statement,
} from "../../../ledger/rules/statement.ts";
import type { Bulletin, MemberKind, MemberRow, UsedStatement } from "./bulletin.ts";
import { changesOf } from "./changes.ts";
import { columns } from "./column.ts";
import { coverageOf } from "./coverage.ts";
import { differences } from "./difference.ts";
import type { BulletinInputs, ExpectedMember } from "./inputs.ts";
import { notesOf } from "./notes.ts";
import { rank } from "./rank.ts";
import { type Settled, settleClaims } from "./settle-claims.ts";
import { figuresOf, satisfactionOf, totalOf, type TotalledStatement } from "./total.ts";

/** A statement as it was signed, by its hash, and the contents that it names. */
export type StatementShelf = {
  readonly statement: (hash: string) => Statement;
  /** Returns the content of that digest. @throws when it is not there */
  readonly content: (digest: string) => string;
  /** Returns the claims that a statement names. @throws likewise */
  readonly claims: (statement: Statement) => ClaimColumns;
  /** Settles the claims of statements, which come by ascending member code. @throws likewise */
  readonly settle: (statements: readonly Statement[]) => Settled;
};

/** Reads claims from their contents, each once; those of the same statements are settled once. */
export function claimsIn(
  content: StatementShelf["content"],
): Pick<StatementShelf, "claims" | "settle"> {
  const known = new Map<string, ClaimColumns>();
  const settled = new Map<string, Settled>();
  const read = ({ claims, member }: Statement): ClaimColumns => {
    const columns = known.get(claims.digest) ?? readClaimColumns(content(claims.digest), claims);
    if (!columns)
      throw new Error(`成员 ${member} 的服务清单无法读取。The claims of ${member} cannot be read.`);
    known.set(claims.digest, columns);
    return columns;
  };
  return {
    claims: read,
    settle: (statements) => {
      const name = statements.map(({ member, claims }) => `${member} ${claims.digest}`).join();
      const made =
        settled.get(name) ??
        settleClaims(statements.map((one) => ({ member: one.member, columns: read(one) })));
      settled.set(name, made);
      return made;
    },
  };
}

const order: Readonly<Record<MemberKind, number>> = { HUB: 0, WINDOW: 1, INSTITUTION: 2 };

/** Composes the document. @throws when the shelf lacks something that `inputs` name */
export function composeBulletin(inputs: BulletinInputs, shelf: StatementShelf): Bulletin {
  const expected = inputs.expected.toSorted(
    (a, b) => order[a.kind] - order[b.kind] || (a.code < b.code ? -1 : 1),
  );
  const statements = new Map(
    expected.flatMap(({ code, report }) =>
      report ? [[code, shelf.statement(report.hash)] as const] : [],
    ),
  );
  const members = expected.map((one) => rowOf(one, statements.get(one.code), inputs));
  const asOf = [...statements.values()].map((statement) => statement.asOf).sort();
  const versions = new Set([...statements.values()].map(({ definitions }) => definitions));
  const coverage = coverageOf(
    expected.map(({ code, name, excuse, dueAt, report }) => ({
      code,
      name,
      excuse,
      dueAt: dueAt ?? null,
      firstReceivedAt: report?.firstReceivedAt ?? null,
      basis: statements.get(code)?.coverage ?? null,
    })),
    inputs.dueAt,
  );
  const { network, title, number, issuer, addressee, form, period, revision, sealedAt } = inputs;
  const { ranking, findings, previous, lastYear } = inputs;
  const content = {
    format: "bulletin/1" as const,
    network,
    title,
    number,
    issuer,
    addressee,
    form,
    period,
    revision,
    sealedAt,
    definitions: [...versions].sort().join("、"),
    countedAt: asOf.length > 0 ? { earliest: asOf[0]!, latest: asOf.at(-1)! } : null,
    columns,
    members,
    rankings: [
      rank("WINDOW", members, ranking.WINDOW),
      rank("INSTITUTION", members, ranking.INSTITUTION),
    ],
    total: totalOf(
      [...statements]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, statement]) => opened(statement, shelf)),
      shelf.settle,
      inputs.smallestCell,
      (figures) => changesOf(figures, inputs, ({ total }) => total),
    ),
    coverage,
    findings,
    comparedWith: { previous: previous?.period ?? null, lastYear: lastYear?.period ?? null },
    statements: expected.flatMap((one) => usedStatement(one, statements.get(one.code))),
  };
  const revises = inputs.revises && {
    revision: inputs.revises.document.revision,
    number: inputs.revises.document.number,
    hash: inputs.revises.hash,
    reason: inputs.revises.reason,
    differences: differences(inputs.revises.document, content),
  };
  return { ...content, revises, notes: notesOf({ ...content, revises }, inputs.smallestCell) };
}

function rowOf(
  { code, name, kind, cityCode }: ExpectedMember,
  statement: Statement | undefined,
  inputs: BulletinInputs,
): MemberRow {
  const figures = statement ? figuresOf((key) => statement.figures[key]) : null;
  const counted = statement?.figures;
  return {
    code,
    name,
    kind,
    cityCode,
    figures,
    satisfaction: counted
      ? satisfactionOf(counted.serviceRecords ?? 0, counted.ratings ?? 0, counted.ratingSum ?? 0)
      : null,
    changes: changesOf(
      figures,
      inputs,
      ({ members }) => members.find((member) => member.code === code)?.figures ?? null,
    ),
  };
}

function usedStatement(
  { code, report }: ExpectedMember,
  statement: Statement | undefined,
): UsedStatement[] {
  if (!report || !statement) return [];
  const { number, asOf, definitions, checkpoint } = statement;
  const { hash, kid } = report;
  return [{ member: code, hash, kid, number, asOf, definitions, checkpoint }];
}

function opened(statement: Statement, shelf: StatementShelf): TotalledStatement {
  const keys = Object.fromEntries(
    setNames.flatMap((name) => {
      const set = statement.sets[name];
      return set ? [[name, shelf.content(set.digest)]] : [];
    }),
  );
  return { statement, keys };
}
