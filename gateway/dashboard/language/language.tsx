/** The language the reader has chosen: texts, formatters and names of members and cities. */
import {
  createContext,
  startTransition,
  use,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import type { Category, Member } from "../api/shapes.ts";
import { cityNames } from "./city-names.ts";
import { makeFormat, noValue, type Format, type Language } from "./format.ts";
import type { Say, Texts } from "./texts.ts";

export type Speech = {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  readonly t: Say;
  readonly format: Format;
  readonly memberName: (member: Member | null | undefined, code?: string | null) => string;
  readonly cityName: (code: string, member?: Member) => string;
  readonly categoryName: (category: Category | null | undefined) => string;
};

const LanguageContext = createContext<Speech | null>(null);

/** Offers the chosen language to everything inside. */
export function LanguageProvider({
  texts,
  children,
}: {
  readonly texts: Texts;
  readonly children: ReactNode;
}) {
  const [language, setLanguage] = useState(texts.language);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const speech = useMemo((): Speech => {
    const memberName = (member: Member | null | undefined, code?: string | null) =>
      (language === "en" ? member?.nameEn : null) ??
      member?.name ??
      member?.code ??
      code ??
      noValue;
    const change = async (next: Language) => {
      await texts.speak(next);
      // The whole page changes, in small steps that keep nobody waiting.
      startTransition(() => setLanguage(next));
    };
    return {
      language,
      choose: (next) => void change(next),
      t: texts.sayIn(language),
      format: makeFormat(language),
      memberName,
      categoryName: (category) =>
        (language === "en" ? category?.nameEn : null) ??
        category?.name ??
        category?.code ??
        noValue,
      cityName: (code, member) => cityNames[code]?.[language] ?? memberName(member, code),
    };
  }, [language, texts]);
  return <LanguageContext value={speech}>{children}</LanguageContext>;
}

/** Returns the chosen language. */
export function useLanguage(): Speech {
  const speech = use(LanguageContext);
  if (!speech) throw new Error("useLanguage needs a LanguageProvider around it.");
  return speech;
}
