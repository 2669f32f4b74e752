/** Service categories of two levels. Source: the eight services (八大服务) and their subdivisions. */
import {
  Arg,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { categories, subcategories, categoryName } from "../../ledger/rules/category.ts";
import { categoryNameEn } from "../rules/category-english.ts";

@ObjectType({ description: "A category of service, of level one or two." })
@Directive('@key(fields: "code")')
export class ServiceCategory {
  @Field(() => ID, { description: "Two digits for level one, six for level two." })
  code!: string;
}

@Resolver(() => ServiceCategory)
export class ServiceCategoryResolver {
  @Query(() => [ServiceCategory], {
    nullable: true,
    description: "Categories by code: those of level one, or those under a parent.",
  })
  serviceCategories(
    @Arg("parent", () => ID, { nullable: true, description: "Two-digit code." }) parent?:
      | string
      | null,
  ): ServiceCategory[] {
    return parent ? leavesOf(parent) : Object.keys(categories).map((code) => ({ code }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Name in Chinese; null for a code that is not in use.",
  })
  name(@Root() { code }: ServiceCategory): string | null {
    return categoryName(code);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Name in English; null for a code that is not in use.",
  })
  nameEn(@Root() { code }: ServiceCategory): string | null {
    return categoryNameEn(code);
  }

  @FieldResolver(() => Int, { nullable: true, description: "1 or 2." })
  level(@Root() { code }: ServiceCategory): number {
    return code.length === 2 ? 1 : 2;
  }

  @FieldResolver(() => ServiceCategory, {
    nullable: true,
    description: "The category of level one above it.",
  })
  parent(@Root() { code }: ServiceCategory): ServiceCategory | null {
    return code.length === 2 ? null : { code: code.slice(0, 2) };
  }

  @FieldResolver(() => [ServiceCategory], {
    nullable: true,
    description: "The categories of level two under it.",
  })
  children(@Root() { code }: ServiceCategory): ServiceCategory[] {
    return leavesOf(code);
  }
}

/** Returns the categories of level two under a code of level one, by code. */
const leavesOf = (parent: string): ServiceCategory[] =>
  [...subcategories.keys()]
    .filter((code) => code.length > parent.length && code.startsWith(parent))
    .toSorted()
    .map((code) => ({ code }));
