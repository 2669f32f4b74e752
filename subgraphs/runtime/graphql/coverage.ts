/** Who was asked and who answered: a member answers for itself, the gateway adds up. */
import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";

export const CoverageGapReason = {
  REFUSED: "REFUSED",
  TIMEOUT: "TIMEOUT",
  UNREACHABLE: "UNREACHABLE",
  BUSY: "BUSY",
  SUSPENDED: "SUSPENDED",
  MAINTENANCE: "MAINTENANCE",
  CONTRACT_VERSION: "CONTRACT_VERSION",
  INVALID_ANSWER: "INVALID_ANSWER",
  ERROR: "ERROR",
} as const;
export type CoverageGapReason = (typeof CoverageGapReason)[keyof typeof CoverageGapReason];

registerEnumType(CoverageGapReason, {
  name: "CoverageGapReason",
  description: "Why a member's answer is missing.",
  valuesConfig: {
    REFUSED: { description: "The member refused the request." },
    TIMEOUT: { description: "The member did not answer in time." },
    UNREACHABLE: { description: "No connection to the member could be made or kept." },
    BUSY: { description: "The member, or the gateway's queue for it, has too much to do." },
    SUSPENDED: { description: "The hub has suspended the member." },
    MAINTENANCE: { description: "The member has announced maintenance." },
    CONTRACT_VERSION: { description: "The member speaks a contract version without this field." },
    INVALID_ANSWER: { description: "The member's answer breaks the contract." },
    ERROR: { description: "The member answered with an error." },
  },
});

@ObjectType({ description: "One member whose answer is missing." })
@Directive("@shareable")
export class CoverageGap {
  @Field(() => ID, { description: "Code of the member." })
  member!: string;

  @Field(() => CoverageGapReason, { description: "Why it is missing." })
  reason!: CoverageGapReason;

  @Field(() => String, { nullable: true, description: "The cause in plain words." })
  message!: string | null;
}

@ObjectType({ description: "Who was asked and who answered; `expected = answered + gaps` always." })
@Directive("@shareable")
export class Coverage {
  @Field(() => Int, { description: "How many members should have answered." })
  expected!: number;

  @Field(() => Int, { description: "How many members answered." })
  answered!: number;

  @Field(() => Boolean, { description: "True when nobody is missing." })
  isComplete!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "The oldest time for which an answer in here holds; null when nobody answered.",
  })
  asOf!: Date | null;

  @Field(() => [CoverageGap], { description: "The members that are missing, by code." })
  gaps!: CoverageGap[];
}

/** Returns the coverage of one member that answers for itself. */
export function ownCoverage(asOf: Date): Coverage {
  return { expected: 1, answered: 1, isComplete: true, asOf, gaps: [] };
}
