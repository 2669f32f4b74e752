/** Things that other contracts own and a ledger only points to. */
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "A party of the network that owns data." })
@Directive('@key(fields: "code")')
export class Member {
  @Field(() => ID, {
    description:
      "Member code: province code, GB/T 2260 city code, or unified social credit code (GB 32100).",
  })
  code!: string;
}

@ObjectType({ description: "A category of service, of level one or two." })
@Directive('@key(fields: "code")')
export class ServiceCategory {
  @Field(() => ID, { description: "Two digits for level one, six for level two." })
  code!: string;
}

/** Returns the reference for a code that may be missing. */
export const reference = (code: string | null): { code: string } | null => (code ? { code } : null);
