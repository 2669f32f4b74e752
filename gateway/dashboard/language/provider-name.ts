/** How whoever gave a service is called: as the record has it, or in English where the directory knows that. */
import type { Member } from "../api/shapes.ts";
import type { Speech } from "./language.tsx";

/** Returns the name; a dash where nobody is on record. */
export const providerNameIn = (
  { language, memberName }: Pick<Speech, "language" | "memberName">,
  {
    provider,
    providerName,
  }: { readonly provider: Member | null; readonly providerName: string | null },
): string => (language === "en" ? provider?.nameEn : null) ?? providerName ?? memberName(provider);
