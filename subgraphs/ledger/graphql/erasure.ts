/** Lawful erasure of personal values: previewed, reasoned, and kept on record without them. */
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  registerEnumType,
  Resolver,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { erasePersonal } from "../actions/erase-personal.ts";
import { ErasureScope } from "../rules/erasure.ts";
import { requireAddressed } from "./service-mutation.ts";

registerEnumType(ErasureScope, {
  name: "ErasureScope",
  description: "Which personal values go.",
  valuesConfig: {
    CONTACT: { description: "Name and telephone number of the enterprise's contact." },
    ALL: {
      description:
        "Contact, notes, comments, remarks and names of files; who acted for a member stays.",
    },
  },
});

@InputType({ description: "What is to be erased, and why; of one record or one enterprise." })
export class ErasePersonalDataInput {
  @Field(() => ID, { description: "Code of the member whose ledger it is." })
  member!: string;

  @Field(() => ID, { nullable: true, description: "Identifier of the record." })
  record?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Credit code of the enterprise: all its records at this member.",
  })
  enterprise?: string | null;

  @Field(() => ErasureScope, { description: "Which values." })
  scope!: ErasureScope;

  @Field(() => String, {
    description: "The legal reason; kept in the log for good, so it names no person.",
  })
  reason!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True to see what would go; nothing changes.",
  })
  isDryRun!: boolean;
}

@ObjectType({ description: "What was erased of one record, or would be." })
export class RecordErasure {
  @Field(() => ID, { description: "Identifier of the record." })
  recordId!: string;

  @Field(() => [String], { description: "Fields of the record that lose their value." })
  fields!: string[];

  @Field(() => Int, { description: "Personal values that events lose." })
  eventValues!: number;
}

@ObjectType({ description: "What an erasure took, or would take." })
export class ErasureReport {
  @Field(() => Boolean, { description: "True when nothing was changed." })
  isDryRun!: boolean;

  @Field(() => [RecordErasure], { description: "Records with personal values of that kind." })
  records!: RecordErasure[];

  @Field(() => [String], {
    description: "Where values may remain, for a person to look after: files as handed in, others.",
  })
  remains!: string[];
}

@Resolver()
export class ErasureMutation {
  @Mutation(() => ErasureReport, {
    nullable: true,
    description:
      "Erases personal values and what opens their seals; every proof stays whole. For administrators of the member.",
  })
  @Directive('@route(to: OWNER, by: "input.member")')
  async erasePersonalData(
    @Ctx() context: MemberContext,
    @Arg("input", () => ErasePersonalDataInput, { description: "What and why." })
    { member, record, enterprise, scope, reason, isDryRun }: ErasePersonalDataInput,
  ): Promise<ErasureReport> {
    requireAddressed(context, member);
    if (Boolean(record) === Boolean(enterprise))
      throw refuse(
        "BAD_USER_INPUT",
        "请指定 record 或 enterprise 之一。Name either `record` or `enterprise`.",
      );
    const target = record ? { record } : { enterprise: enterprise! };
    const { records, remains } = await inTransaction(context, (inside) =>
      erasePersonal(inside, { target, scope, reason, isDryRun }),
    );
    return {
      isDryRun,
      remains: [...remains],
      records: records.map(({ recordId, fields, places }) => ({
        recordId,
        fields: [...fields],
        eventValues: Object.values(places).flat().length,
      })),
    };
  }
}
