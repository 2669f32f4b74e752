/** By what two reports are known to be of the same activity or of the same offer, whoever makes them. */
import { institutionForKey } from "./institution.ts";
import { withoutBlanks } from "./text.ts";

/** Same name, first day (`YYYY-MM-DD`) and organiser. */
export const activityKeyOf = (name: string, startsOn: string, organiser: string | null): string =>
  [withoutBlanks(name), startsOn, institutionForKey(organiser)].join("|");

/** Same name and provider. */
export const productKeyOf = (name: string | null, provider: string | null): string =>
  [withoutBlanks(name ?? "-"), institutionForKey(provider)].join("|");
