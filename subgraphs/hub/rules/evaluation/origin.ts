/** Where a rule comes from, what it is called, and how it compares. */

export type Words = { readonly zh: string; readonly en: string };

/** OFFICIAL: stands in the text; STANDARD: in a published standard; PLACEHOLDER: nothing is published, ours. */
export const provenances = ["OFFICIAL", "STANDARD", "PLACEHOLDER"] as const;
export type Provenance = (typeof provenances)[number];
/** Where a rule stands, and how far it can be relied on. */
export type Origin = { readonly article: string; readonly provenance: Provenance };
export type Named = Origin & { readonly code: string; readonly name: Words };

/** 以上 >=, 超过 >, 以下 <=, 不满 < (民法典 art. 1259). */
export const comparisons = [">=", ">", "<=", "<"] as const;
export type Comparison = (typeof comparisons)[number];
