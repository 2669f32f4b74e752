/** A service record, where another contract only points to it. */
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "One service to one enterprise, from acceptance to follow-up." })
@Directive('@key(fields: "id", resolvable: false)')
export class ServiceRecord {
  @Field(() => ID, { description: "Opaque identifier that starts with the owner's member code." })
  id!: string;
}
