/** Evidence that an event is in its member's log, in forms that anybody can check (schema/evidence.md). */
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What opens one sealed personal field." })
export class SealOpening {
  @Field(() => String, { description: "JSON pointer of the field in the leaf, RFC 6901." })
  place!: string;

  @Field(() => String, { description: "The salt, Base 64." })
  salt!: string;

  @Field(() => String, { description: "The value as canonical JSON, RFC 8785." })
  value!: string;
}

@ObjectType({ description: "A witness' signature under a checkpoint." })
export class EvidenceCosignature {
  @Field(() => ID, { description: "Code of the member that witnessed it." })
  member!: string;

  @Field(() => String, { description: "Its key, a C2SP vkey of type 4." })
  verifierKey!: string;

  @Field(() => GraphQLDateTime, { description: "When it signed, by its own clock." })
  at!: Date;
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

  @Field(() => Boolean, {
    description:
      "Whether enough witnesses have signed the checkpoint; if not, it is the newest, whoever has signed.",
  })
  isWitnessed!: boolean;

  @Field(() => Int, { description: "How many witnesses are enough." })
  quorum!: number;

  @Field(() => [EvidenceCosignature], { description: "Who witnessed the checkpoint, and when." })
  cosignatures!: readonly EvidenceCosignature[];

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

@ObjectType({ description: "A witness of a member's log, as that member knows it." })
export class EvidenceWitness {
  @Field(() => ID, { description: "Code of the witness." })
  member!: string;

  @Field(() => Int, { description: "Rows of the last checkpoint that it has signed; 0 for none." })
  size!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it last signed." })
  answeredAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it has not signed what came after; null where nothing is wrong.",
  })
  fault!: string | null;
}

@ObjectType({ description: "A part of a member's evidence log." })
export class EvidenceLog {
  @Field(() => Int, { description: "Rows of the log." })
  size!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "Latest checkpoint with its cosignatures, a signed note; null while there is none.",
  })
  checkpoint!: string | null;

  @Field(() => Boolean, { description: "Whether enough witnesses have signed that checkpoint." })
  isWitnessed!: boolean;

  @Field(() => [EvidenceCosignature], { description: "Who witnessed that checkpoint, and when." })
  cosignatures!: readonly EvidenceCosignature[];

  @Field(() => String, {
    nullable: true,
    description: "Latest checkpoint that enough witnesses have signed; null while there is none.",
  })
  witnessedCheckpoint!: string | null;

  @Field(() => Int, {
    description: "How many witnesses are enough; 0 in a network without any.",
  })
  quorum!: number;

  @Field(() => [EvidenceWitness], { description: "Those appointed to witness this log." })
  witnesses!: readonly EvidenceWitness[];

  @Field(() => String, {
    nullable: true,
    description: "The member's keys over time, a note that the hub and the member have signed.",
  })
  keyList!: string | null;

  @Field(() => [EvidenceRow], { description: "The rows asked for, in order." })
  rows!: EvidenceRow[];
}
