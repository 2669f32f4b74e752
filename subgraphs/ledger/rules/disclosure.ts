/** The five disclosures 五公开 of an offer. Source: AH-M art. 12. */

export type Disclosed = {
  readonly standard?: string | null;
  readonly process?: string | null;
  readonly function?: string | null;
  readonly fee?: string | null;
  readonly timeLimitDays?: number | null;
};

/** Says whether standard, process, function, fee and time limit are all there. */
export function isPublishable(product: Disclosed): boolean {
  const texts = [product.standard, product.process, product.function, product.fee];
  return texts.every((text) => Boolean(text?.trim())) && typeof product.timeLimitDays === "number";
}
