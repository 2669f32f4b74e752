/** Which personal values a lawful erasure takes. Source: 个人信息保护法 arts 19, 47. */

export const ErasureScope = { CONTACT: "CONTACT", ALL: "ALL" } as const;
export type ErasureScope = keyof typeof ErasureScope;

const contact: ReadonlySet<string> = new Set(["contactName", "contactPhone"]);

/**
 * Says whether a personal place of an event goes, by its JSON pointer. Who took a step at a member stays: the
 * member has to answer for it (art. 54, audits).
 */
export function isErased(place: string, scope: ErasureScope): boolean {
  return scope === "ALL" ? place !== "/actor" : contact.has(place.split("/").at(-1)!);
}

/** Says whether a personal column of a record goes. */
export function isColumnErased(column: string, scope: ErasureScope): boolean {
  return isErased(`/details/set/${column}`, scope);
}
