/** Puts a standing offer on record; it may be published only with all five disclosures. */
import type { MemberContext } from "../../runtime/context.ts";
import { isPublishable } from "../rules/disclosure.ts";
import { type ServiceProductRow, ServiceProducts } from "../tables/service-products.ts";
import type { Origin } from "../tables/service-records.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { requireWriter } from "./open-service.ts";

export type NewProduct = {
  readonly name: string;
  readonly categoryCode?: string | null;
  readonly providerCode?: string | null;
  readonly providerName?: string | null;
  readonly nature?: string | null;
  readonly standard?: string | null;
  readonly process?: string | null;
  readonly function?: string | null;
  readonly fee?: string | null;
  readonly timeLimit?: string | null;
  readonly timeLimitDays?: number | null;
  readonly offeredAt: Date;
  readonly productKey: string;
  readonly importIdentity?: string | null;
  readonly origin: Origin;
};

/** @throws FORBIDDEN for callers who are not staff here */
export function offerProduct(context: MemberContext, product: NewProduct): ServiceProductRow {
  requireWriter(context);
  const { em, now, newId } = context;
  const set = {
    ...product,
    id: newId(now()),
    isPublishable: isPublishable(product),
    offeredMs: product.offeredAt.getTime(),
    createdAt: now(),
  };
  appendEvent(context, {
    recordId: set.id,
    type: "product.OFFER",
    at: product.offeredAt,
    details: detailsOf({ set }),
  });
  return em.create(ServiceProducts, set);
}
