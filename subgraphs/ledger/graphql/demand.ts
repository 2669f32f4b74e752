/** The demand that a service came of, and all that members wrote down of a demand and of its services. */
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import { servicesOfDemand } from "./event-loader.ts";
import { ServiceRecord } from "./service-record.ts";
import { ServiceTrace } from "./trace.ts";
import { traceOf } from "./trace-resolver.ts";

@ObjectType({ description: "What an enterprise asks for." })
@Directive('@key(fields: "id", resolvable: false)')
@Directive('@key(fields: "id participantCodes")')
export class Demand {
  @Field(() => ID, { description: "Opaque identifier that starts with the owner's member code." })
  id!: string;

  @Field(() => [ID], {
    description: "Codes of the members that keep events of this demand or of its services.",
  })
  participantCodes!: string[];
}

@Resolver(() => Demand)
export class DemandTraceResolver {
  @FieldResolver(() => ServiceTrace, {
    nullable: true,
    description: "All events of the demand and of its services, from everyone who took part.",
  })
  @Directive('@route(to: NAMED, by: "participantCodes")')
  @Directive("@merge(by: OBJECT)")
  async trace(@Root() { id }: Demand, @Ctx() context: MemberContext): Promise<ServiceTrace> {
    return traceOf(context, id, ...(await servicesOfDemand(context).load(id)));
  }
}

@Resolver(() => ServiceRecord)
export class ServiceDemandResolver {
  @FieldResolver(() => Demand, {
    nullable: true,
    description: "The demand that it came of; it may lie with another member.",
  })
  demand(@Root() { demandId }: ServiceRecordRow): Pick<Demand, "id"> | null {
    return demandId ? { id: demandId } : null;
  }
}
