/** What a member's ledger holds today, beside the log that says what it must hold (schema/evidence.md). */
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";

export const HeldKind = {
  RECORD: "RECORD",
  ASSIGNMENT: "ASSIGNMENT",
  ATTACHMENT: "ATTACHMENT",
} as const;
export type HeldKind = keyof typeof HeldKind;

registerEnumType(HeldKind, {
  name: "HeldKind",
  description: "What a row of a ledger is.",
  valuesConfig: {
    RECORD: { description: "A service record of the member's own." },
    ASSIGNMENT: { description: "Its part of a service that another member recorded." },
    ATTACHMENT: { description: "An evidence file, without its content." },
  },
});

@ObjectType({ description: "A row of a member's ledger as it is held today." })
export class HeldEntry {
  @Field(() => ID, { description: "Identifier of the record or file." })
  id!: string;

  @Field(() => HeldKind, { description: "What it is." })
  kind!: HeldKind;

  @Field(() => String, {
    description:
      "All that is held, in the names under which events set it: canonical JSON without nulls; personal values only for callers who may see them.",
  })
  entry!: string;
}

@ObjectType({ description: "An event that a member shows and its log does not hold." })
export class EventOutside {
  @Field(() => ID, { description: "Identifier of the event." })
  id!: string;

  @Field(() => ID, { description: "Identifier of the record." })
  recordId!: string;

  @Field(() => String, { description: "What happened, as it is said." })
  type!: string;
}
