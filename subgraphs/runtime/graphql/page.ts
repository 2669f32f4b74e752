/** What is asked of a page, and the part of it that says whether there is more. */
import { ArgsType, Directive, Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Says whether more rows follow a page." })
@Directive("@shareable")
export class PageInfo {
  @Field(() => Boolean, { description: "True when rows follow the last one of this page." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the last row of this page." })
  endCursor!: string | null;
}

// The printed arguments come in reverse (see `tidied` in contract.ts), so `after` stands first here.
@ArgsType()
export class PageArguments {
  @Field(() => String, { nullable: true, description: "Cursor after which to go on." })
  after?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many, up to 100." })
  first?: number | null;
}
