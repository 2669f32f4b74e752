/** The part of a page that says whether there is more. */
import { Directive, Field, ObjectType } from "type-graphql";

@ObjectType({ description: "Says whether more rows follow a page." })
@Directive("@shareable")
export class PageInfo {
  @Field(() => Boolean, { description: "True when rows follow the last one of this page." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the last row of this page." })
  endCursor!: string | null;
}
