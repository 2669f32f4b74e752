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
  MESSAGE: "MESSAGE",
  STATEMENT: "STATEMENT",
  BULLETIN: "BULLETIN",
  EVALUATION: "EVALUATION",
  CONSEQUENCE: "CONSEQUENCE",
  STEP: "STEP",
  SEALING: "SEALING",
  DECLARATION: "DECLARATION",
  SUMMARY: "SUMMARY",
  SCORE: "SCORE",
  OBJECTION: "OBJECTION",
  FINDING: "FINDING",
  EXCUSE: "EXCUSE",
  MEMBER: "MEMBER",
  KEY: "KEY",
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
    MESSAGE: { description: "That a message tells another member of an event." },
    STATEMENT: { description: "What it stated on a period: what its text hashes to." },
    BULLETIN: { description: "A hub's bulletin." },
    EVALUATION: { description: "A hub's evaluation." },
    CONSEQUENCE: { description: "What follows from an evaluation." },
    STEP: { description: "A step that was taken with a bulletin, an evaluation or a consequence." },
    SEALING: { description: "A document that was sealed: what its parts hash to." },
    DECLARATION: { description: "What was declared for a participant of an evaluation." },
    SUMMARY: { description: "A participant's summary of work, or why it is let off: its hash." },
    SCORE: { description: "An expert's score, or that one was reopened." },
    OBJECTION: { description: "An objection or appeal, and what was decided on it." },
    FINDING: { description: "A finding in a statement that the hub has decided." },
    EXCUSE: { description: "That a member need not report a period." },
    MEMBER: { description: "Who belongs to the network, by the hub's register." },
    KEY: { description: "A key by which a member signs, by the hub's register." },
  },
});

@ObjectType({ description: "A row of a member's ledger as it is held today." })
export class HeldEntry {
  @Field(() => ID, {
    description:
      "Its identifier; of a candidate `<demand>#<provider>`, of a registration `<window>:registration:<credit code>`; below a hub's document with `#`.",
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
