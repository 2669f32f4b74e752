/** The counties of the province, by city. Source: GB/T 2260. */
import { Arg, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { counties } from "../../ledger/rules/division.ts";
import { countyNameEn } from "../rules/county-english.ts";

@ObjectType({ description: "A district, county or county-level city." })
class County {
  @Field(() => ID, { description: "GB/T 2260 code." })
  code!: string;

  @Field(() => String, { description: "Name in Chinese." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Name in English." })
  nameEn!: string | null;

  @Field(() => ID, { description: "GB/T 2260 code of its city." })
  cityCode!: string;
}

@Resolver()
export class CountyResolver {
  @Query(() => [County], {
    nullable: true,
    description: "Counties by code: all of the province, or those of a city.",
  })
  counties(
    @Arg("city", () => ID, { nullable: true, description: "GB/T 2260 code of the city." }) city?:
      | string
      | null,
  ): County[] {
    return counties
      .filter(({ cityCode }) => !city || cityCode === city)
      .map((county) => ({ ...county, nameEn: countyNameEn(county) }))
      .toSorted((one, other) => one.code.localeCompare(other.code));
  }
}
