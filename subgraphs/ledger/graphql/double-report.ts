/** Services that several members report: whose report counts, and why. */
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Coverage } from "../../runtime/graphql/coverage.ts";
import { PageInfo } from "../../runtime/graphql/page.ts";
import type { VerdictReason } from "../rules/verdict.ts";
import { Member } from "./references.ts";
import { ServiceRecord } from "./service-record.ts";

const DoubleReportReason = {
  HOME_WINDOW: "HOME_WINDOW",
  EARLIER_ACCEPTANCE: "EARLIER_ACCEPTANCE",
  LOWER_CODE: "LOWER_CODE",
} as const satisfies { [Reason in VerdictReason]: Reason };

registerEnumType(DoubleReportReason, {
  name: "DoubleReportReason",
  description: "What set the report that counts apart; the first that holds.",
  valuesConfig: {
    HOME_WINDOW: { description: "It is that of the window in whose city the enterprise sits." },
    EARLIER_ACCEPTANCE: { description: "It was accepted earlier." },
    LOWER_CODE: { description: "Nothing but the lower member code tells them apart." },
  },
});

@ObjectType({ description: "One of several reports of the same service." })
export class DoubleReport {
  @Field(() => ID, {
    description: "The service; the same in all its reports, which stand together.",
  })
  service!: string;

  @Field(() => Member, { nullable: true, description: "The member that reports it." })
  member!: Member | null;

  @Field(() => ServiceRecord, { nullable: true, description: "Its record." })
  serviceRecord!: object | null;

  @Field(() => Boolean, {
    description: "True for the report that counts in the network's figures.",
  })
  counts!: boolean;

  @Field(() => DoubleReportReason, { description: "Why this one counts, or why it does not." })
  reason!: VerdictReason;
}

@ObjectType({ description: "One report and its place in the order." })
export class DoubleReportEdge {
  @Field(() => DoubleReport, { description: "The report." })
  node!: DoubleReport;

  @Field(() => String, { description: "Its place." })
  cursor!: string;
}

@ObjectType({ description: "A page of reports of services that several members report." })
export class DoubleReportConnection {
  @Field(() => [DoubleReportEdge], { description: "The reports of this page, service by service." })
  @Directive("@merge(by: CONNECTION)")
  edges!: DoubleReportEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  @Directive("@merge(by: CONNECTION)")
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "How many reports there are in all." })
  @Directive("@merge(by: SUM)")
  totalCount!: number | null;

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}
