/** What this window knows of one enterprise: its demands and its registration. */
import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Member } from "../../ledger/graphql/references.ts";
import { Coverage } from "../../runtime/graphql/coverage.ts";

@ObjectType({ description: "An enterprise, known by its unified social credit code." })
@Directive('@key(fields: "creditCode")')
export class Enterprise {
  @Field(() => ID, { description: "Unified social credit code (GB 32100-2015), 18 characters." })
  creditCode!: string;
}

@ObjectType({ description: "That an enterprise registered with a window." })
export class EnterpriseRegistration {
  @Field(() => Member, { nullable: true, description: "The window." })
  window!: Member | null;

  @Field(() => String, { description: "Name under which it registered." })
  name!: string;

  @Field(() => String, { nullable: true, description: "County, district or zone." })
  county!: string | null;

  @Field(() => String, { nullable: true, description: "Industry code (GB/T 4754-2017)." })
  industryCode!: string | null;

  @Field(() => GraphQLDateTime, { description: "When it registered." })
  registeredAt!: Date;
}

@ObjectType({ description: "Registrations of one enterprise with all windows." })
export class EnterpriseRegistrations {
  @Field(() => [EnterpriseRegistration], { description: "One for each window it registered with." })
  @Directive("@merge(by: LIST)")
  nodes!: EnterpriseRegistration[];

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}
