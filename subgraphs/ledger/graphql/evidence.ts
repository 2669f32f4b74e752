/** Evidence that an event is in its member's log, in forms that anybody can check (schema/evidence.md). */
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What opens one sealed personal field." })
export class SealOpening {
  @Field(() => String, { description: "JSON pointer of the field in the leaf, RFC 6901." })
  place!: string;

  @Field(() => String, { description: "The salt, Base 64." })
  salt!: string;

  @Field(() => String, { description: "The value as canonical JSON, RFC 8785." })
  value!: string;
}

@ObjectType({ description: "Proof that an event is in its member's log, RFC 6962." })
export class EventProof {
  @Field(() => String, { description: "The leaf: the text that is hashed." })
  leaf!: string;

  @Field(() => Int, { description: "Row of the log, from 0." })
  index!: number;

  @Field(() => [String], { description: "Inclusion proof up to the checkpoint's root, Base 64." })
  inclusion!: string[];

  @Field(() => String, {
    description: "Checkpoint with its cosignatures, a signed note (C2SP tlog-checkpoint).",
  })
  checkpoint!: string;

  @Field(() => [SealOpening], {
    description: "Openings of sealed fields; only for callers who may see what they hold.",
  })
  opened!: SealOpening[];
}

@ObjectType({ description: "One row of a member's log." })
export class EvidenceRow {
  @Field(() => Int, { description: "Row, from 0." })
  index!: number;

  @Field(() => String, { description: "The leaf: the text that is hashed." })
  leaf!: string;

  @Field(() => String, { description: "Leaf hash as stored when the row was written, Base 64." })
  leafHash!: string;
}

@ObjectType({ description: "A part of a member's evidence log." })
export class EvidenceLog {
  @Field(() => Int, { description: "Rows of the log." })
  size!: number;

  @Field(() => String, {
    nullable: true,
    description: "Latest checkpoint, a signed note; null while there is none.",
  })
  checkpoint!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The member's keys over time, a note that it signed itself.",
  })
  keyList!: string | null;

  @Field(() => [EvidenceRow], { description: "The rows asked for, in order." })
  rows!: EvidenceRow[];
}
