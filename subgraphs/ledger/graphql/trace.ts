/** All events of one service, from every member that took part. */
import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Coverage } from "../../runtime/graphql/coverage.ts";
import { Member } from "./references.ts";

@ObjectType({ description: "One thing that happened to a service, as one member wrote it down." })
export class TraceEvent {
  @Field(() => ID, {
    description: "Identifier that starts with the code of the member that keeps it.",
  })
  id!: string;

  @Field(() => Member, { nullable: true, description: "The member that keeps this event." })
  member!: Member | null;

  @Field(() => String, {
    description:
      "What happened: OPEN, a step such as COMPLETE, or the words of an imported system.",
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
}

@ObjectType({ description: "The events of one service in the order in which they happened." })
export class ServiceTrace {
  @Field(() => [TraceEvent], { description: "The events, earliest first." })
  @Directive('@merge(by: SORTED, of: ["at", "recordedAt", "id"])')
  events!: TraceEvent[];

  @Field(() => Coverage, { description: "Which participants were asked and which answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}
