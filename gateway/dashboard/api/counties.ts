/** The counties of the province and what they are called: asked once by screens that name or choose one. */
import { useMemo } from "react";
import { useLanguage } from "../language/language.tsx";
import { CountiesDocument } from "./documents.ts";
import { useAnswer } from "./use-answer.ts";

export type CountyChoice = { readonly value: string; readonly label: string };
export type Counties = {
  /** Returns the name of a place that was noted as a code or in words; words that are no county stay. */
  readonly nameOf: (place: string) => string;
  /** Returns the counties of a city to choose from; those of the province where none is named. */
  readonly choicesIn: (city: string | null) => readonly CountyChoice[];
};

/** Returns the counties, in the language of the page; none until, and unless, the gateway answers. */
export function useCounties(isWanted = true): Counties {
  const { language } = useLanguage();
  const { data } = useAnswer(CountiesDocument, {}, { isWanted });
  return useMemo(() => {
    const counties = data?.counties ?? [];
    type County = (typeof counties)[number];
    const called = ({ name, nameEn }: County) => (language === "en" ? nameEn : null) ?? name;
    const known = new Map(counties.flatMap((one) => [[one.code, one] as const, [one.name, one]]));
    return {
      nameOf: (place) => {
        const county = known.get(place);
        return county ? called(county) : place;
      },
      choicesIn: (city) =>
        counties
          .filter(({ cityCode }) => city === null || cityCode === city)
          .map((county) => ({ value: county.code, label: called(county) })),
    };
  }, [data, language]);
}
