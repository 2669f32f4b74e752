/** The language the reader has chosen: texts, formatters and names of members and cities. */
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Member } from "../api/member.ts";
import { cityNames } from "./city-names.ts";
import { en } from "./en.ts";
import { fillIn, type Fillings } from "./fill-in.ts";
import { makeFormat, noValue, type Format, type Language } from "./format.ts";
import { zh, type Catalogue, type TextKey } from "./zh.ts";

const catalogues: Readonly<Record<Language, Catalogue>> = { zh, en };
const storageKey = "language";

export type Speech = {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  readonly t: (key: TextKey, fillings?: Fillings) => string;
  readonly format: Format;
  readonly memberName: (member: Member | null | undefined, code?: string | null) => string;
  readonly cityName: (code: string, member?: Member) => string;
};

const LanguageContext = createContext<Speech | null>(null);

function storedLanguage(): Language {
  return localStorage.getItem(storageKey) === "en" ? "en" : "zh";
}

/** Offers the chosen language to everything inside; Chinese until the reader chooses. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage);
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
    return {
      language,
      choose: (next) => {
        localStorage.setItem(storageKey, next);
        setLanguage(next);
      },
      t: (key, fillings) => fillIn(catalogues[language][key], fillings),
      format: makeFormat(language),
      memberName,
      cityName: (code, member) => cityNames[code]?.[language] ?? memberName(member, code),
    };
  }, [language]);
  return <LanguageContext value={speech}>{children}</LanguageContext>;
}

/** Returns the chosen language. */
export function useLanguage(): Speech {
  const speech = use(LanguageContext);
  if (!speech) throw new Error("useLanguage needs a LanguageProvider around it.");
  return speech;
}
