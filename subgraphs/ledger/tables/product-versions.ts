/** The versions of an offer, from its events. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { type ProductEvent, type ProductVersion, versionsOf } from "../rules/product-version.ts";
import { ServiceEvents } from "./service-events.ts";
import { ServiceProducts } from "./service-products.ts";

export async function readVersions(
  em: SqlEntityManager,
  productId: string,
): Promise<ProductVersion[]> {
  const product = await em.findOne(
    ServiceProducts,
    { id: productId },
    { disableIdentityMap: true },
  );
  if (!product) return [];
  const rows = await em.find(
    ServiceEvents,
    { recordId: productId, type: { $in: ["product.OFFER", "product.CHANGE"] } },
    { orderBy: { seq: "asc" }, disableIdentityMap: true },
  );
  const events = rows.map(({ at, details }): ProductEvent => ({
    at,
    set: (details?.["set"] ?? {}) as ProductEvent["set"],
  }));
  return versionsOf(events, product.withdrawnAt ?? null);
}
