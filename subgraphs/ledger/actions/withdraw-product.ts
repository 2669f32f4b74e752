/** Ends an offer: what was disclosed stays to be seen, and services that were accepted under it keep their terms. */
import type { MemberContext } from "../../runtime/context.ts";
import type { ServiceProductRow } from "../tables/service-products.ts";
import { appendEvent, detailsOf, type EventDetails } from "./append-event.ts";
import { requireWriter } from "./open-service.ts";

/**
 * Runs inside a transaction that holds `product`; one that is withdrawn stays as it is. With `undoes` the offer never
 * should have been there, and counts in no period. @throws FORBIDDEN
 */
export function withdrawProduct(
  context: MemberContext,
  product: ServiceProductRow,
  reason: string,
  { undoes }: Pick<EventDetails, "undoes"> = {},
): void {
  requireWriter(context);
  if (product.withdrawnAt) return;
  const at = context.now();
  const set = undoes
    ? { withdrawnAt: product.offeredAt, importIdentity: null }
    : { withdrawnAt: at };
  Object.assign(product, set);
  appendEvent(context, {
    recordId: product.id,
    type: "product.WITHDRAW",
    at,
    note: reason,
    details: detailsOf({ set, ...(undoes ? { undoes } : {}) }),
  });
}
