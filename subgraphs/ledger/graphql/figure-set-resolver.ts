/** Answers for the sets behind distinct counts; an asker that has a set already gets its name only. */
import { Arg, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { MemberFigures, SetName } from "./member-figures.ts";
import { KeySet, StatisticsRow } from "./statistics.ts";

/** The argument by which an asker names the content that it has already. */
export const Unless = () =>
  Arg("unless", () => String, { nullable: true, description: "Digest that the asker has." });

/** Defines a field that gives the set behind a figure. */
function setField(figure: string): MethodDecorator {
  const field = FieldResolver(() => KeySet, {
    nullable: true,
    description: `The set behind \`${figure}\`.`,
  });
  return (target, name, descriptor) => {
    field(target, name, descriptor);
    Directive("@inaccessible")(target, name as string, descriptor);
    Directive("@merge(by: NONE)")(target, name as string, descriptor);
  };
}

@Resolver(() => StatisticsRow)
export class FigureSetResolver {
  @setField("enterprisesServed")
  enterpriseKeys(@Root() row: MemberFigures, @Unless() unless: string): Promise<KeySet | null> {
    return setOf(row, "enterpriseKeys", unless);
  }

  @setField("activities")
  activityKeys(@Root() row: MemberFigures, @Unless() unless: string): Promise<KeySet | null> {
    return setOf(row, "activityKeys", unless);
  }

  @setField("registeredUsers")
  registrationKeys(@Root() row: MemberFigures, @Unless() unless: string): Promise<KeySet | null> {
    return setOf(row, "registrationKeys", unless);
  }

  @setField("resourcesMobilised")
  providerKeys(@Root() row: MemberFigures, @Unless() unless: string): Promise<KeySet | null> {
    return setOf(row, "providerKeys", unless);
  }

  @setField("jointServices")
  jointActivityKeys(@Root() row: MemberFigures, @Unless() unless: string): Promise<KeySet | null> {
    return setOf(row, "jointActivityKeys", unless);
  }

  @setField("productsOffered")
  productKeys(@Root() row: MemberFigures, @Unless() unless: string): Promise<KeySet | null> {
    return setOf(row, "productKeys", unless);
  }
}

async function setOf(row: MemberFigures, name: SetName, unless: string): Promise<KeySet | null> {
  const set = await row.set(name);
  return set && { digest: set.digest, keys: set.digest === unless ? null : set.content };
}
