/** The catalogues: every text of the dashboard, in Chinese and in English. */
import { createInstance, type i18n } from "i18next";
import type { Language } from "./format.ts";
import zh from "./zh.json" with { type: "json" };

/** The keys of the Chinese catalogue are the keys of all languages. */
export type TextKey = keyof typeof zh;
export type Fillings = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, fillings?: Fillings) => string;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof zh };
    keySeparator: false;
    nsSeparator: false;
  }
}

const storageKey = "language";

/** Returns the language that the reader chose last time; Chinese until then. */
const storedLanguage = (): Language => (localStorage.getItem(storageKey) === "en" ? "en" : "zh");

/** Makes the catalogues; the English one is loaded when somebody reads it. */
export async function startTexts(language: Language = storedLanguage()): Promise<i18n> {
  const texts = createInstance();
  await texts.init({
    lng: "zh",
    fallbackLng: "zh",
    resources: { zh: { translation: zh } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: "{", suffix: "}", escapeValue: false },
  });
  if (language !== "zh") await speak(texts, language);
  return texts;
}

/** Changes the language, and remembers it. */
export async function speak(texts: i18n, language: Language): Promise<void> {
  if (language === "en" && !texts.hasResourceBundle("en", "translation")) {
    const { default: en } = await import("./en.json");
    texts.addResourceBundle("en", "translation", en);
  }
  localStorage.setItem(storageKey, language);
  await texts.changeLanguage(language);
}
