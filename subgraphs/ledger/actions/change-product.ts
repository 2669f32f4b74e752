/** Changes what is disclosed of an offer from now on; what was in force before stays to be read. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { categoryName } from "../rules/category.ts";
import { isPublishable } from "../rules/disclosure.ts";
import { productKeyOf } from "../rules/intake/same-thing.ts";
import type { ServiceProductRow } from "../tables/service-products.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { changedIn } from "./changed-in.ts";
import { requireWriter } from "./open-service.ts";

export type ProductChange = Partial<
  Pick<
    ServiceProductRow,
    | "name"
    | "categoryCode"
    | "nature"
    | "standard"
    | "process"
    | "function"
    | "fee"
    | "timeLimit"
    | "timeLimitDays"
  >
>;

/** Runs in a transaction that holds `product`. @throws FORBIDDEN, BAD_USER_INPUT */
export function changeProduct(
  context: MemberContext,
  product: ServiceProductRow,
  change: ProductChange,
  reason: string,
): void {
  requireWriter(context);
  if (product.withdrawnAt)
    throw refuse("BAD_USER_INPUT", "产品已撤回，不能变更。A withdrawn offer is not changed.");
  const given = changedIn(product, change, reason);
  const next = { ...product, ...given.set };
  const { name, categoryCode, timeLimitDays } = next;
  if (!name?.trim() || name.length > 500)
    throw refuse("BAD_USER_INPUT", "name：应为 1 至 500 个字符。1 to 500 characters.");
  if (categoryCode && categoryName(categoryCode) === null)
    throw refuse("BAD_USER_INPUT", `category：没有类别 ${categoryCode}。No such category.`);
  if (timeLimitDays !== null && timeLimitDays !== undefined && !(timeLimitDays >= 0))
    throw refuse("BAD_USER_INPUT", "timeLimitDays：应不小于 0。It takes 0 or more.");
  const set = {
    ...given.set,
    isPublishable: isPublishable(next),
    ...(given.set.name ? { productKey: productKeyOf(name, product.providerName ?? null) } : {}),
  };
  Object.assign(product, set);
  appendEvent(context, {
    recordId: product.id,
    type: "product.CHANGE",
    at: context.now(),
    note: reason,
    details: detailsOf({ set, before: given.before }),
  });
}
