/** Members and categories as the directory has them. */

export type MemberKind = "HUB" | "WINDOW" | "INSTITUTION";

export type Member = {
  readonly code: string;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly kind: MemberKind | null;
  readonly cityCode: string | null;
};

export type Category = { readonly code: string; readonly name: string | null };

/** The fields of `Member`, to be put into a query. */
export const memberFields = "{ code name nameEn kind cityCode }";
