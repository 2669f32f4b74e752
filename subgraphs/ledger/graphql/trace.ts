/** All events of one service, from every member that took part. */
import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Coverage } from "../../runtime/graphql/coverage.ts";
import { TraceAttachment } from "./attachment.ts";
import { Member } from "./references.ts";

@ObjectType({ description: "A field that was corrected." })
export class TraceChange {
  @Field(() => String, { description: "Name of the field." })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it said before; hidden for personal data and for those who may not see it.",
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "What it says since; hidden likewise." })
  after!: string | null;
}

@ObjectType({ description: "A signed message between two members." })
export class TraceMessage {
  @Field(() => ID, { description: "Identifier; starts with the sender's member code." })
  id!: string;

  @Field(() => ID, { description: "Code of the sender." })
  sender!: string;

  @Field(() => ID, { description: "Code of the receiver." })
  receiver!: string;
}

@ObjectType({ description: "One thing that happened to a service, as one member wrote it down." })
export class TraceEvent {
  @Field(() => ID, {
    description: "Identifier that starts with the code of the member that keeps it.",
  })
  id!: string;

  @Field(() => ID, { description: "Identifier of the service or demand to which it happened." })
  recordId!: string;

  @Field(() => Member, { nullable: true, description: "The member that keeps this event." })
  member!: Member | null;

  @Field(() => String, {
    description:
      "What happened: OPEN, a step such as COMPLETE, a demand's as demand.MATCH, or the words of an imported system.",
  })
  type!: string;

  @Field(() => GraphQLDateTime, { description: "When it happened." })
  at!: Date;

  @Field(() => GraphQLDateTime, { description: "When the member wrote it down." })
  recordedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: "Who acted; only for staff of the member and the hub.",
  })
  actor!: string | null;

  @Field(() => String, { nullable: true, description: "The role in which it was done." })
  actorRole!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The unit inside or beside the member that acted.",
  })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: "What was noted." })
  note!: string | null;

  @Field(() => String, { nullable: true, description: "State of the service afterwards." })
  state!: string | null;

  @Field(() => [TraceAttachment], { description: "Evidence files of the step." })
  attachments!: TraceAttachment[];

  @Field(() => [TraceChange], { description: "What was corrected; empty for other events." })
  changes!: TraceChange[];

  @Field(() => TraceMessage, {
    nullable: true,
    description: "The message by which others were told of it, or by which it became known here.",
  })
  message!: TraceMessage | null;

  @Field(() => ID, {
    nullable: true,
    description: "The event at another member that this one follows from.",
  })
  causeId!: string | null;

  @Field(() => String, {
    description: "Place in the causal order: compares as text, later than every cause.",
  })
  @Directive("@inaccessible")
  causalOrder!: string;
}

@ObjectType({ description: "The events of one service, in causal order." })
export class ServiceTrace {
  @Field(() => [TraceEvent], {
    description: "The events, causes before what follows from them, earliest first.",
  })
  @Directive('@merge(by: SORTED, of: ["causalOrder", "recordedAt", "id"])')
  events!: TraceEvent[];

  @Field(() => Coverage, { description: "Which participants were asked and which answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}
