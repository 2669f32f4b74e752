/** Bulletins (季通报, 年度通报) as callers see them. */
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DocumentStepTaken } from "../step-taken.ts";
import { BulletinState, BulletinStep } from "../../rules/bulletin-state.ts";

registerEnumType(BulletinState, {
  name: "BulletinState",
  description: "Where a bulletin stands.",
  valuesConfig: {
    DRAFT: { description: "Begun; nobody has been asked yet (草拟)." },
    COLLECTING: { description: "Members are asked for their statements (报送中)." },
    CHECKING: { description: "Statements are being checked, in the background (核对中)." },
    VALIDATING: { description: "Statements are checked; questions are settled (审核中)." },
    SEALING: { description: "The document is being made and signed (密封中)." },
    SEALED: { description: "The document is made and signed (已密封)." },
    SUBMITTED: { description: "The department has it to decide on (报审中)." },
    RETURNED: { description: "The department sent it back with a reason (已退回)." },
    APPROVED: { description: "The department approved it (已审定)." },
    PUBLISHED: { description: "Everybody may read it (已发布)." },
    REVISED: { description: "A later revision stands in its place (已修订)." },
    ABANDONED: { description: "Given up before approval, for a reason (已终止)." },
  },
});
registerEnumType(BulletinStep, {
  name: "BulletinStep",
  description: "A step that is taken with a bulletin.",
  valuesConfig: {
    COLLECT: { description: "Ask members for statements (hub)." },
    VALIDATE: { description: "Check what they stated, in the background (hub)." },
    SEAL: { description: "Make the document and sign it (hub)." },
    FINISH: {
      description: "The check, or the document and its signature, is done; follows by itself.",
    },
    STOP: { description: "It could not be done, for the reason given; follows by itself." },
    SUBMIT: { description: "Hand it to the department (hub)." },
    APPROVE: { description: "Approve the document that was read (department)." },
    RETURN: { description: "Send it back with a reason (department)." },
    REOPEN: { description: "Take it up again, with a reason (hub)." },
    PUBLISH: { description: "Make it public (hub)." },
    REVISE: { description: "Begin the next revision, with a reason (hub)." },
    SUPERSEDE: { description: "A later revision was published; follows by itself." },
    ABANDON: { description: "Give it up, with a reason (hub)." },
  },
});

@ObjectType({ description: "A bulletin on a quarter or a year, in one revision." })
export class BulletinDocument {
  @Field(() => ID, { description: "Opaque identifier." })
  id!: string;

  @Field(() => Int, { description: "Calendar year." })
  year!: number;

  @Field(() => Int, { description: "1 for the first; a later one stands instead of it." })
  revision!: number;

  @Field(() => BulletinState, { description: "Where it stands." })
  state!: BulletinState;

  @Field(() => ID, { nullable: true, description: "The published bulletin that it revises." })
  revises!: string | null;

  @Field(() => String, { nullable: true, description: "Why that is revised." })
  reason!: string | null;

  @Field(() => GraphQLDateTime, { description: "When it was begun." })
  createdAt!: Date;
}

@ObjectType({ description: "A step that was taken with a bulletin." })
export class BulletinStepTaken extends DocumentStepTaken {
  @Field(() => String, { description: "The step; DRAFT for its beginning." })
  step!: string;

  @Field(() => BulletinState, { description: "Where it led." })
  state!: BulletinState;
}

@ObjectType({ description: "A document that was sealed; it never changes." })
export class SealedDocument {
  @Field(() => Int, { description: "How many-th sealing of this bulletin; the last one counts." })
  sealing!: number;

  @Field(() => String, { description: "SHA-256 of `document`, in hexadecimal." })
  hash!: string;

  @Field(() => String, { description: "`bulletin/1` as canonical JSON (RFC 8785)." })
  document!: string;

  @Field(() => String, { description: "The document as a compact JWS of the hub's (RFC 7515)." })
  signed!: string;

  @Field(() => GraphQLDateTime, { description: "When it was sealed." })
  sealedAt!: Date;
}

@ObjectType({ description: "What a sealed document was composed of, for composing it again." })
export class BulletinSources {
  @Field(() => String, { description: "`bulletin-inputs/1` as canonical JSON." })
  inputs!: string;

  @Field(() => [String], { description: "Members' statements, each a compact JWS." })
  statements!: string[];

  @Field(() => [ID], { description: "Digests of the contents that they name." })
  contents!: string[];
}

@ObjectType({ description: "A statement that came after the document was sealed." })
export class LateStatement {
  @Field(() => ID, { description: "Code of the member." })
  member!: string;

  @Field(() => Int, { description: "How many-th of this member on this period." })
  number!: number;

  @Field(() => GraphQLDateTime, { description: "When it came." })
  receivedAt!: Date;
}

@ObjectType({ description: "Why a step was refused." })
export class BulletinRefusal {
  @Field(() => String, {
    description:
      "NOT_YOURS, STEP_NOT_ALLOWED, NO_REASON, FORM_INVALID, OPEN_FINDINGS, MEMBERS_MISSING, OTHER_DOCUMENT, COMPANION_NOT_READY or BEING_REVISED.",
  })
  code!: string;

  @Field(() => String, { description: "In words, Chinese first." })
  message!: string;
}

@ObjectType({ description: "The bulletin after a step, or unchanged with why it was refused." })
export class BulletinStepResult {
  @Field(() => BulletinDocument, {
    description: "The bulletin; the new one when a revision begins.",
  })
  bulletin!: BulletinDocument;

  @Field(() => BulletinRefusal, { nullable: true, description: "Null when the step was taken." })
  refusal!: BulletinRefusal | null;
}
