/** Imports of files into a member's ledger, as its staff sees them. */
import { GraphQLDateTime, GraphQLJSON } from "graphql-scalars";
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";

export const ImportState = {
  RUNNING: "RUNNING",
  CHECKED: "CHECKED",
  DONE: "DONE",
  REFUSED: "REFUSED",
} as const;
export const ImportVerdict = {
  ACCEPT: "ACCEPT",
  NORMALISE: "NORMALISE",
  WARN: "WARN",
  DUPLICATE: "DUPLICATE",
  REJECT: "REJECT",
} as const;
export type ImportVerdict = keyof typeof ImportVerdict;

registerEnumType(ImportState, {
  name: "ImportState",
  description: "How far an import has come.",
  valuesConfig: {
    RUNNING: { description: "Rows are being read or stored." },
    CHECKED: { description: "A dry run is complete; nothing was stored." },
    DONE: { description: "Every row that could be stored is stored." },
    REFUSED: { description: "The file as a whole cannot be read; nothing was stored." },
  },
});
registerEnumType(ImportVerdict, {
  name: "ImportVerdict",
  description: "What was said of a row.",
  valuesConfig: {
    ACCEPT: { description: "Stored as it stands." },
    NORMALISE: { description: "Stored after changing how fields are written." },
    WARN: { description: "Stored, with warnings." },
    DUPLICATE: { description: "Repeats an earlier row of the file; not stored." },
    REJECT: { description: "Goes back with reasons; not stored." },
  },
});

@ObjectType({ description: "Something that was found in a row or a file." })
export class ImportFinding {
  @Field(() => String, { description: "Stable code." })
  code!: string;

  @Field(() => String, { nullable: true, description: "The column, by its header in this file." })
  column!: string | null;

  @Field(() => String, { nullable: true, description: "The text as written." })
  written!: string | null;

  @Field(() => String, { description: "What is wrong, in Chinese." })
  problem!: string;

  @Field(() => String, { description: "What to do about it, in Chinese." })
  remedy!: string;
}

@ObjectType({ description: "A field whose writing was changed on import." })
export class NormalisedField {
  @Field(() => String, { description: "The column, by its header in this file." })
  column!: string;

  @Field(() => String, { description: "The text as written." })
  written!: string;

  @Field(() => String, { description: "What was stored." })
  value!: string;
}

@ObjectType({ description: "One row of a file that was handed in." })
export class ImportedRow {
  @Field(() => String, { description: "Name of the sheet, or of the case in an event log." })
  sheet!: string;

  @Field(() => Int, { description: "Row number as the spreadsheet shows it." })
  row!: number;

  @Field(() => ImportVerdict, { description: "What was said of the row." })
  verdict!: string;

  @Field(() => [ImportFinding], { description: "Why it goes back." })
  reasons!: ImportFinding[];

  @Field(() => [ImportFinding], { description: "What should be looked at." })
  warnings!: ImportFinding[];

  @Field(() => [NormalisedField], { description: "Fields whose writing was changed." })
  normalised!: NormalisedField[];

  @Field(() => String, {
    nullable: true,
    description: "The earlier row that this one repeats, as sheet!row.",
  })
  duplicateOf!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "EXACT, or REWORDED when only the key of the service agrees.",
  })
  duplicateKind!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "CREATED, KNOWN when an earlier import brought it, or UPDATED when it was taken further.",
  })
  outcome!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The record, activity or offer that the row became.",
  })
  targetId!: string | null;

  @Field(() => GraphQLJSON, { description: "The row as it was handed in, by column header." })
  original!: Record<string, string>;
}

@ObjectType({ description: "How many rows got which verdict, and what became of them." })
export class ImportCounts {
  @Field(() => Int, { description: "Stored as they stand." })
  accepted!: number;

  @Field(() => Int, { description: "Stored after changing how fields are written." })
  normalised!: number;

  @Field(() => Int, { description: "Stored with warnings." })
  warned!: number;

  @Field(() => Int, { description: "Repeats within the file; not stored." })
  duplicates!: number;

  @Field(() => Int, { description: "Sent back; not stored." })
  rejected!: number;

  @Field(() => Int, { description: "Newly stored; in a dry run, would be." })
  created!: number;

  @Field(() => Int, { description: "Known from an earlier import; left as they were." })
  known!: number;

  @Field(() => Int, { description: "Known from an earlier import, and taken further." })
  updated!: number;
}

@ObjectType({ description: "A file that was handed in." })
@Directive('@key(fields: "id")')
@Directive('@route(to: OWNER, by: "id")')
export class LedgerImport {
  @Field(() => ID, { description: "Opaque identifier that starts with the member's code." })
  id!: string;

  @Field(() => String, { description: "LEDGER or EVENT_LOG." })
  kind!: string;

  @Field(() => String, { description: "Name of the file." })
  fileName!: string;

  @Field(() => String, { description: "SHA-256 of the file, in hexadecimal." })
  fileHash!: string;

  @Field(() => Boolean, { description: "True when nothing was to be stored." })
  isDryRun!: boolean;

  @Field(() => ImportState, { description: "How far it has come." })
  state!: string;

  @Field(() => String, {
    nullable: true,
    description: "Why the file was refused or the import interrupted.",
  })
  message!: string | null;

  @Field(() => Int, { description: "Rows with data in the file." })
  totalRows!: number;

  @Field(() => Int, { description: "Rows that are done." })
  processedRows!: number;

  @Field(() => String, { description: "Who handed it in." })
  submittedBy!: string;

  @Field(() => GraphQLDateTime, { description: "When it was handed in." })
  submittedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was complete." })
  finishedAt!: Date | null;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: "What was said of the file as a whole.",
  })
  summary!: Record<string, unknown> | null;
}

@ObjectType({ description: "Where a record came from, when a file brought it." })
export class ImportSource {
  @Field(() => LedgerImport, { description: "The file." })
  import!: LedgerImport;

  @Field(() => ImportedRow, { description: "The row, as it was handed in." })
  row!: ImportedRow;
}

@InputType({ description: "A file to import." })
export class SubmitLedgerImportInput {
  @Field(() => ID, { description: "Code of the member whose ledger it is." })
  member!: string;

  @Field(() => String, { description: "Name of the file." })
  fileName!: string;

  @Field(() => String, { description: "The file, in base64." })
  contentBase64!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: "For an event log: which column means what.",
  })
  mapping?: unknown;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True to say what would happen and store nothing.",
  })
  dryRun!: boolean;
}
