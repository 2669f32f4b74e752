/** Answers questions about demands. */
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Contact } from "../../ledger/graphql/service-record.ts";
import { Member, reference, ServiceCategory } from "../../ledger/graphql/references.ts";
import { canSeePersonalData } from "../../ledger/rules/permission.ts";
import { withoutPersonalNumbers } from "../../ledger/rules/personal-text.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { PageArguments } from "../../runtime/graphql/page.ts";
import type { Reference } from "../../runtime/contract.ts";
import { ownerOf } from "../../runtime/identifier.ts";
import type { Page } from "../../runtime/page.ts";
import { DemandMatches, type DemandRow, Demands } from "../tables/demands.ts";
import { Demand, DemandConnection, DemandFilter, DemandMatch } from "./demand.ts";
import { pageOfDemands } from "./demand-page.ts";
import { Enterprise } from "./enterprise.ts";

@Resolver(() => Demand)
export class DemandResolver {
  @Query(() => DemandConnection, {
    nullable: true,
    description: "Demands of the network, latest first.",
  })
  @Directive('@route(to: ALL, narrowedBy: "filter.recordedBy")')
  @Directive("@merge(by: OBJECT)")
  demands(
    @Ctx() context: MemberContext,
    @Arg("filter", () => DemandFilter, { nullable: true, description: "Chooses demands." })
    filter: DemandFilter | null | undefined,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ): Page<DemandRow> {
    return pageOfDemands(context, filter, first ?? 20, after);
  }

  @Query(() => Demand, {
    nullable: true,
    description: "One demand; null when its owner has none of that identifier.",
  })
  @Directive('@route(to: OWNER, by: "id")')
  demand(
    @Ctx() context: MemberContext,
    @Arg("id", () => ID, { description: "Identifier of the demand." }) id: string,
  ): Promise<DemandRow | null> {
    return context.em.findOne(Demands, { id });
  }

  @FieldResolver(() => Member, { nullable: true, description: "The window that took it down." })
  recordedBy(@Root() root: DemandRow): Member | null {
    return reference(ownerOf(root.id));
  }

  @FieldResolver(() => ServiceCategory, {
    nullable: true,
    description: "Category of the demand; null when unknown.",
  })
  category(@Root() root: DemandRow): ServiceCategory | null {
    return reference(root.categoryCode ?? null);
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: "The enterprise that asks." })
  enterprise(@Root() root: DemandRow): Enterprise | null {
    return root.enterpriseCode ? { creditCode: root.enterpriseCode } : null;
  }

  @FieldResolver()
  title(@Root() root: DemandRow, @Ctx() { caller, member }: MemberContext): string {
    return canSeePersonalData(caller, member, null)
      ? root.title
      : withoutPersonalNumbers(root.title);
  }

  @FieldResolver()
  description(@Root() root: DemandRow, @Ctx() { caller, member }: MemberContext): string | null {
    if (!root.description || canSeePersonalData(caller, member, null))
      return root.description ?? null;
    return withoutPersonalNumbers(root.description);
  }

  @FieldResolver(() => Contact, {
    nullable: true,
    description: "The person to talk to; null for callers who may not see personal data.",
  })
  contact(@Root() root: DemandRow, @Ctx() { caller, member }: MemberContext): Contact | null {
    if (!canSeePersonalData(caller, member, null)) return null;
    if (!root.contactName && !root.contactPhone) return null;
    return { name: root.contactName ?? null, phone: root.contactPhone ?? null };
  }

  @FieldResolver(() => [DemandMatch], {
    description: "The providers that it was matched with, earliest first.",
  })
  async matches(
    @Root() root: DemandRow,
    @Ctx() { em, caller, member }: MemberContext,
  ): Promise<DemandMatch[]> {
    const maySeeWords = canSeePersonalData(caller, member, null);
    const rows = await em.find(
      DemandMatches,
      { demandId: root.id },
      { orderBy: { matchedAt: "asc", providerCode: "asc" }, disableIdentityMap: true },
    );
    return rows.map((row) => ({
      ...row,
      provider: { code: row.providerCode },
      providerName: row.providerName ?? null,
      productId: row.productId ?? null,
      recordId: row.recordId ?? null,
      record: row.recordId ? { id: row.recordId } : null,
      reason: row.reason ? (maySeeWords ? row.reason : withoutPersonalNumbers(row.reason)) : null,
      changedAt: row.changedAt ?? null,
    }));
  }
}

/** Resolves `_entities` of demands; of another window's this one knows the name, and what it wrote down of it. */
export const demandReference = ({ id }: Reference, { em, member }: MemberContext) =>
  ownerOf(String(id)) === member.code ? em.findOne(Demands, { id: String(id) }) : { id };
