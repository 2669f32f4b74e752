/** Who took part in a service: members of the network, and units inside or beside them. */
import { Field, ObjectType } from "type-graphql";
import { Member } from "./references.ts";

@ObjectType({
  description: "A member, or a unit inside or beside it, that took part in a service.",
})
export class Participant {
  @Field(() => Member, {
    nullable: true,
    description: "The member; null for a unit outside the network.",
  })
  member!: Member | null;

  @Field(() => String, { nullable: true, description: "Name of the unit, as its events give it." })
  unit!: string | null;
}
