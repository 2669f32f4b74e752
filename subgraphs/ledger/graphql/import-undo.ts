/** The undo of an import, as staff asks for it and sees it. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { undoImport } from "../actions/undo-import.ts";
import { isTakenBack, UndoOutcome } from "../rules/import-undo.ts";
import type { ImportRow } from "../tables/imports.ts";
import { countWritten, readWritten } from "../tables/written-by-imports.ts";
import { LedgerImport } from "./ledger-import.ts";

export const UndoState = { CHECKED: "CHECKED", RUNNING: "RUNNING", DONE: "DONE" } as const;

registerEnumType(UndoState, {
  name: "UndoState",
  description: "How far the undo of an import has come.",
  valuesConfig: {
    CHECKED: { description: "A dry run: nothing was changed." },
    RUNNING: { description: "Things are being taken back." },
    DONE: { description: "All that could be taken back is." },
  },
});
registerEnumType(UndoOutcome, {
  name: "UndoOutcome",
  description: "What an undo does with a thing that the import wrote, or why it stays.",
  valuesConfig: {
    WITHDRAW: { description: "The import made it: withdrawn (撤回)." },
    REVERT: { description: "The import took it further: it is as it was before (恢复)." },
    WITHDRAWN_BEFORE: { description: "Stays: it was withdrawn already." },
    CHANGED_SINCE: { description: "Stays: somebody changed it after the import." },
    IN_USE: { description: "Stays: services came of the offer." },
    LOG_CONTINUED: {
      description: "Stays: the import added lines of a log to a record of an earlier import.",
    },
  },
});

@InputType({ description: "Which import is to be undone, and why." })
export class UndoLedgerImportInput {
  @Field(() => ID, { description: "Identifier of the import." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "Why; kept with every event of the undo. Needed unless this is a dry run.",
  })
  reason?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True to see what would be taken back and what stays; nothing changes.",
  })
  dryRun!: boolean;
}

@ObjectType({ description: "How many things were or would be treated so." })
export class UndoCount {
  @Field(() => UndoOutcome, { description: "What is done, or why it stays." })
  outcome!: UndoOutcome;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({ description: "One thing that the import wrote." })
export class UndoneRow {
  @Field(() => String, { description: "Name of the sheet, or of the case in an event log." })
  sheet!: string;

  @Field(() => Int, { description: "Row number as the spreadsheet shows it." })
  row!: number;

  @Field(() => ID, { description: "The record, activity or offer." })
  targetId!: string;

  @Field(() => UndoOutcome, { description: "What is done, or why it stays." })
  outcome!: UndoOutcome;
}

@ObjectType({ description: "The undo of an import, done or tried." })
export class ImportUndo {
  @Field(() => UndoState, { description: "How far it has come." })
  state!: string;

  @Field(() => String, { nullable: true, description: "Why; null in a dry run." })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: "Who asked for it; null in a dry run." })
  by!: string | null;

  @Field(() => String, { nullable: true, description: "In which role; null in a dry run." })
  role!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was asked for." })
  startedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was complete." })
  finishedAt!: Date | null;

  /** The import that it is of. */
  job!: ImportRow;
}

/** The undo of `job` as far as it has come; of a dry run if nobody asked for it. */
const shown = (job: ImportRow): ImportUndo => ({
  state: job.undoState ?? "CHECKED",
  reason: job.undoReason ?? null,
  by: job.undoBy ?? null,
  role: job.undoRole ?? null,
  startedAt: job.undoStartedAt ?? null,
  finishedAt: job.undoFinishedAt ?? null,
  job,
});

@Resolver(() => ImportUndo)
export class ImportUndoResolver {
  @Mutation(() => ImportUndo, {
    nullable: true,
    description:
      "Takes back what an import wrote and nobody changed since, or says what it would; goes on in the background. Asked for again, it answers the same.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  async undoLedgerImport(
    @Ctx() context: MemberContext,
    @Arg("input", () => UndoLedgerImportInput, { description: "Which, and why." })
    { id, reason, dryRun }: UndoLedgerImportInput,
  ): Promise<ImportUndo> {
    return shown(await undoImport(context, { id, reason: reason ?? "", isDryRun: dryRun }));
  }

  @FieldResolver(() => LedgerImport, { description: "The import." })
  import(@Root() { job }: ImportUndo): ImportRow {
    return job;
  }

  @FieldResolver(() => [UndoCount], { description: "How many things are treated how." })
  async counts(@Root() { job }: ImportUndo, @Ctx() { em }: MemberContext): Promise<UndoCount[]> {
    const counts = await countWritten(em, job.id);
    return Object.values(UndoOutcome).flatMap((outcome) => {
      const count = counts.get(outcome) ?? 0;
      return count === 0 ? [] : [{ outcome, count }];
    });
  }

  @FieldResolver(() => Int, { description: "How many things are taken back, or would be." })
  async takenBack(@Root() { job }: ImportUndo, @Ctx() { em }: MemberContext): Promise<number> {
    const counts = await countWritten(em, job.id);
    return [...counts].reduce((sum, [outcome, n]) => sum + (isTakenBack(outcome) ? n : 0), 0);
  }

  @FieldResolver(() => Int, { description: "How many things stay as they are." })
  async staying(@Root() { job }: ImportUndo, @Ctx() { em }: MemberContext): Promise<number> {
    const counts = await countWritten(em, job.id);
    return [...counts].reduce((sum, [outcome, n]) => sum + (isTakenBack(outcome) ? 0 : n), 0);
  }

  @FieldResolver(() => [UndoneRow], {
    description: "What the import wrote, in the order of the file.",
  })
  rows(
    @Root() { job }: ImportUndo,
    @Ctx() { em }: MemberContext,
    @Arg("outcome", () => [UndoOutcome], {
      nullable: true,
      description: "Only what is treated so.",
    })
    outcome?: UndoOutcome[] | null,
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
  ): Promise<UndoneRow[]> {
    return readWritten(em, job.id, {
      outcomes: outcome ?? null,
      isLeft: false,
      first: Math.min(first ?? 100, 1000),
      skip: skip ?? 0,
    });
  }
}

@Resolver(() => LedgerImport)
export class UndoOfImportResolver {
  @FieldResolver(() => ImportUndo, {
    nullable: true,
    description: "Its undo; null while nobody asked for one.",
  })
  undo(@Root() job: ImportRow): ImportUndo | null {
    return job.undoState ? shown(job) : null;
  }
}
