/** Takes files in and says what became of them; only for staff of the member and the hub. */
import {
  Arg,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import type { Reference } from "../../runtime/contract.ts";
import { refuse } from "../../runtime/errors.ts";
import { submitImport } from "../actions/submit-import.ts";
import { canSeeImports } from "../rules/permission.ts";
import { type ImportedRowRow, ImportedRows, type ImportRow, Imports } from "../tables/imports.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import {
  ImportCounts,
  ImportedRow,
  type ImportFinding,
  ImportSource,
  ImportVerdict,
  LedgerImport,
  type NormalisedField,
  SubmitLedgerImportInput,
} from "./ledger-import.ts";
import { requireAddressed } from "./service-mutation.ts";
import { ServiceRecord } from "./service-record.ts";

@Resolver(() => LedgerImport)
export class LedgerImportResolver {
  @Query(() => LedgerImport, {
    nullable: true,
    description: "One import; null when the member has none of that identifier.",
  })
  @Directive('@route(to: OWNER, by: "id")')
  async ledgerImport(
    @Ctx() context: MemberContext,
    @Arg("id", () => ID, { description: "Identifier of the import." }) id: string,
  ): Promise<ImportRow | null> {
    requireReader(context);
    return context.em.findOne(Imports, { id }, { disableIdentityMap: true });
  }

  @Query(() => [LedgerImport], {
    nullable: true,
    description: "Imports of one member, dry runs too, latest first.",
  })
  @Directive('@route(to: OWNER, by: "member")')
  async ledgerImports(
    @Ctx() context: MemberContext,
    @Arg("member", () => ID, { description: "Code of the member." }) member: string,
    @Arg("dryRun", () => Boolean, {
      nullable: true,
      description: "Only dry runs, or only imports that stored something.",
    })
    isDryRun?: boolean | null,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 100,
      description: "How many, up to 100.",
    })
    first?: number | null,
    @Arg("skip", () => Int, {
      nullable: true,
      defaultValue: 0,
      description: "How many to leave out first.",
    })
    skip?: number | null,
  ): Promise<ImportRow[]> {
    requireAddressed(context, member);
    requireReader(context);
    return context.em.find(Imports, typeof isDryRun === "boolean" ? { isDryRun } : {}, {
      orderBy: { submittedMs: "desc", id: "desc" },
      limit: Math.min(first ?? 100, 100),
      offset: skip ?? 0,
      disableIdentityMap: true,
    });
  }

  @Mutation(() => LedgerImport, {
    nullable: true,
    description: "Imports a file, or says what importing it would do; goes on in the background.",
  })
  @Directive('@route(to: OWNER, by: "input.member")')
  submitLedgerImport(
    @Ctx() context: MemberContext,
    @Arg("input", () => SubmitLedgerImportInput, { description: "The file." })
    input: SubmitLedgerImportInput,
  ): Promise<ImportRow> {
    requireAddressed(context, input.member);
    return submitImport(context, {
      fileName: input.fileName,
      bytes: Buffer.from(input.contentBase64, "base64"),
      mapping: input.mapping ?? null,
      isDryRun: input.dryRun,
    });
  }

  @FieldResolver(() => ImportCounts, {
    description: "How many rows got which verdict, and what became of them.",
  })
  async counts(@Root() { id }: ImportRow, @Ctx() { em }: MemberContext): Promise<ImportCounts> {
    const rows = await em.execute<{ verdict: ImportVerdict; outcome: string | null; n: number }[]>(
      `select verdict, outcome, count(*)::int as n from imported_row where import_id = ? group by 1, 2`,
      [id],
    );
    const sum = (holds: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(holds).reduce((total, { n }) => total + n, 0);
    return {
      accepted: sum(({ verdict }) => verdict === "ACCEPT"),
      normalised: sum(({ verdict }) => verdict === "NORMALISE"),
      warned: sum(({ verdict }) => verdict === "WARN"),
      duplicates: sum(({ verdict }) => verdict === "DUPLICATE"),
      rejected: sum(({ verdict }) => verdict === "REJECT"),
      created: sum(({ outcome }) => outcome === "CREATED"),
      known: sum(({ outcome }) => outcome === "KNOWN"),
      updated: sum(({ outcome }) => outcome === "UPDATED"),
    };
  }

  @FieldResolver(() => [ImportedRow], { description: "Rows of the file, by sheet and row." })
  async rows(
    @Root() { id }: ImportRow,
    @Ctx() { em }: MemberContext,
    @Arg("verdict", () => [ImportVerdict], {
      nullable: true,
      description: "Only rows with one of these verdicts.",
    })
    verdict?: ImportVerdict[] | null,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 100,
      description: "How many, up to 1000.",
    })
    first?: number | null,
    @Arg("skip", () => Int, {
      nullable: true,
      defaultValue: 0,
      description: "How many to leave out first.",
    })
    skip?: number | null,
  ): Promise<ImportedRow[]> {
    const rows = await em.find(
      ImportedRows,
      { importId: id, ...(verdict ? { verdict: { $in: verdict } } : {}) },
      {
        orderBy: { sheet: "asc", row: "asc" },
        limit: Math.min(first ?? 100, 1000),
        offset: skip ?? 0,
        disableIdentityMap: true,
      },
    );
    return rows.map(shown);
  }
}

@Resolver(() => ServiceRecord)
export class ImportSourceResolver {
  @FieldResolver(() => ImportSource, {
    nullable: true,
    description:
      "The file and row that brought the record; null for live records and for callers who may not see imports.",
  })
  async source(
    @Root() { id, origin }: ServiceRecordRow,
    @Ctx() context: MemberContext,
  ): Promise<ImportSource | null> {
    const { em, caller, member } = context;
    if (origin !== "IMPORT" || !canSeeImports(caller, member)) return null;
    const row = await em.findOne(
      ImportedRows,
      { targetId: id, outcome: "CREATED" },
      { disableIdentityMap: true },
    );
    const job =
      row && (await em.findOne(Imports, { id: row.importId }, { disableIdentityMap: true }));
    return job ? { import: job as unknown as LedgerImport, row: shown(row) } : null;
  }
}

/** Resolves `_entities` of imports. */
export function ledgerImportReference(
  { id }: Reference,
  context: MemberContext,
): Promise<ImportRow | null> {
  requireReader(context);
  return context.em.findOne(Imports, { id: String(id) }, { disableIdentityMap: true });
}

function requireReader({ caller, member }: MemberContext): void {
  if (canSeeImports(caller, member)) return;
  throw refuse(
    "FORBIDDEN",
    `只有${member.name}和枢纽的工作人员可以查看导入。Only staff may see imports.`,
  );
}

function shown(row: ImportedRowRow): ImportedRow {
  const findings = row.findings as {
    reasons?: ImportFinding[];
    warnings?: ImportFinding[];
    normalised?: NormalisedField[];
    duplicateOf?: { sheet: string; row: number } | null;
    duplicateKind?: string | null;
  };
  const { duplicateOf } = findings;
  return {
    ...row,
    reasons: findings.reasons ?? [],
    warnings: findings.warnings ?? [],
    normalised: findings.normalised ?? [],
    duplicateOf: duplicateOf ? `${duplicateOf.sheet}!${duplicateOf.row}` : null,
    duplicateKind: findings.duplicateKind ?? null,
    outcome: row.outcome ?? null,
    targetId: row.targetId ?? null,
  };
}
