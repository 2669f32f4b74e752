/** What is declared, in words: yes and no, levels and types that schemes know by code. */
import { useLanguage } from "../language/language.tsx";
import type { Say } from "../language/texts.ts";
import type { Meaning } from "./scheme.ts";

const named = [
  "NATIONAL",
  "PROVINCIAL",
  "MUNICIPAL",
  "ADMINISTRATIVE",
  "JUDICIAL",
  "INDUSTRY",
  "EXCELLENT",
  "QUALIFIED",
  "UNQUALIFIED",
  "CITY",
  "CLUSTER",
  "COUNTY",
  "REGION",
  "INFORMATION",
  "TECHNOLOGY",
  "STARTUP",
  "TRAINING",
  "FINANCING",
] as const;

/** Returns the word for a value that schemes know by code; any other stands as it is. */
export function valueWord(value: string, t: Say): string {
  const code = named.find((one) => one === value);
  return code ? t(`declaredValue.${code}`) : value;
}

/** Says whether something is asked that is there or is not. */
export const isYesNo = (meaning: Meaning | undefined): boolean => meaning?.unit === "1/0";

/** Returns the words for a value; a value that has none stands as it is, with its unit. */
export function useDeclaredValue(): (value: string, meaning: Meaning | undefined) => string {
  const { t } = useLanguage();
  return (value, meaning) => {
    if (isYesNo(meaning)) return t(value === "1" ? "papers.yes" : "papers.no");
    if (meaning?.values) return valueWord(value, t);
    // A unit such as `0-1` is a range, not what the number is counted in.
    return meaning?.unit && /\p{Script=Han}/u.test(meaning.unit)
      ? `${value} ${meaning.unit}`
      : value;
  };
}
