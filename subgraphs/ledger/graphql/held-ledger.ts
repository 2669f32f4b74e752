/** What a member's ledger holds today, beside the log that says what it must hold (schema/evidence.md). */
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { EntryKind } from "../rules/evidence/held-kind.ts";

export const HeldKind = {
  RECORD: "RECORD",
  ASSIGNMENT: "ASSIGNMENT",
  ATTACHMENT: "ATTACHMENT",
  ACTIVITY: "ACTIVITY",
  PRODUCT: "PRODUCT",
  DEMAND: "DEMAND",
  CANDIDATE: "CANDIDATE",
  REGISTRATION: "REGISTRATION",
} as const satisfies Record<EntryKind, EntryKind>;
export type HeldKind = EntryKind;

registerEnumType(HeldKind, {
  name: "HeldKind",
  description: "What a row of a ledger is.",
  valuesConfig: {
    RECORD: { description: "A service record of the member's own." },
    ASSIGNMENT: { description: "Its part of a service that another member recorded." },
    ATTACHMENT: { description: "An evidence file, without its content." },
    ACTIVITY: { description: "An activity, with those who came." },
    PRODUCT: { description: "A standing offer." },
    DEMAND: { description: "What an enterprise asked a window for." },
    CANDIDATE: { description: "A provider with whom a demand was matched." },
    REGISTRATION: { description: "An enterprise that registered with a window." },
  },
});

@ObjectType({ description: "A row of a member's ledger as it is held today." })
export class HeldEntry {
  @Field(() => ID, {
    description:
      "Its identifier; of a candidate `<demand>#<provider>`, of a registration `<window>:registration:<credit code>`.",
  })
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
