/** The categories of level one in English, by code of DB34/T; the network itself names them in Chinese only. */
import type { Language } from "./format.ts";

const english: Readonly<Record<string, string>> = {
  "10": "Information",
  "11": "Finance",
  "12": "Start-up",
  "13": "Talent and training",
  "14": "Technology and quality",
  "15": "Management",
  "16": "Market development",
  "17": "Legal",
  "99": "Other",
};

/** Returns the name of a category in the language, as far as there is one. */
export const categoryName = (
  code: string,
  name: string | null | undefined,
  language: Language,
): string => (language === "en" ? english[code] : null) ?? name ?? code;
