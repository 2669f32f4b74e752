/** What of a figure the address asks for: one member, county, category or provider, or all. */

export const figureChoices = ["member", "county", "category", "provider"] as const;
export type FigureChoice = Readonly<Record<(typeof figureChoices)[number], string | null>>;

export const figureChoiceFrom = (choices: URLSearchParams): FigureChoice => ({
  member: choices.get("member") || null,
  county: choices.get("county") || null,
  category: choices.get("category") || null,
  provider: choices.get("provider") || null,
});

/**
 * Spells the articles of an indicator out, such as `AH-E 3, 6(1); AH-M 12`. `nameOf` names a measure;
 * Chinese articles stand behind it with 第 and 条.
 */
export function articleText(
  article: string,
  nameOf: (measure: "AH-E" | "AH-M") => string,
  language: "zh" | "en",
): string {
  const name = (text: string) => text.replace(/AH-[EM]/, (code) => nameOf(code as "AH-E" | "AH-M"));
  if (language === "en") return article.split(", ").map(name).join(", ");
  return article
    .split(", ")
    .map((one) => name(one).replace(/(》?) ?(\d+)(?:\((\d+)\))?$/, "$1第$2条 第$3项"))
    .map((one) => one.replace(" 第项", "").replace(" 第", "第"))
    .join("、");
}
