/** A step that somebody took, and who; with a document, which one. */
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";

@ObjectType()
export abstract class StepTaken {
  @Field(() => GraphQLDateTime, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "Who took it." })
  takenBy!: string;

  @Field(() => String, { description: "In which role." })
  role!: string;

  @Field(() => String, { nullable: true, description: "Why, where a reason was wanted." })
  reason!: string | null;
}

@ObjectType()
export abstract class DocumentStepTaken extends StepTaken {
  @Field(() => String, { nullable: true, description: "The document that the step was about." })
  hash!: string | null;
}
