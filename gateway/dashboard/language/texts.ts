/** The catalogues: every text of the dashboard, in Chinese and in English. */
import { createInstance } from "i18next";
import type bulletin from "./areas/bulletin.zh.json";
import type evaluation from "./areas/evaluation.zh.json";
import type network from "./areas/network.zh.json";
import type records from "./areas/records.zh.json";
import type shared from "./areas/shared.zh.json";
import type work from "./areas/work.zh.json";
import type { Language } from "./format.ts";
import zh from "./zh.json" with { type: "json" };

/** Catalogues beside the first; `shared` has what screens of several areas say. */
type Areas = {
  readonly shared: typeof shared;
  readonly records: typeof records;
  readonly network: typeof network;
  readonly bulletin: typeof bulletin;
  readonly evaluation: typeof evaluation;
  readonly work: typeof work;
};
/** What a group of screens that are loaded late says. */
export type Area = keyof Areas;

/** The keys of the Chinese catalogues are the keys of all languages. */
export type TextKey = keyof typeof zh | { [Name in Area]: keyof Areas[Name] }[Area];
export type Fillings = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, fillings?: Fillings) => string;

/** The texts that are loaded; more are added as somebody goes where they are needed. */
export type Texts = {
  /** The language to begin with. */
  readonly language: Language;
  /** Returns what says texts in a language, also those that are loaded later. */
  readonly sayIn: (language: Language) => Say;
  /** Resolves when these areas can be read in every language that is in use. */
  readonly need: (areas: readonly Area[]) => Promise<void>;
  /** Resolves when all areas on screen can be read in this language, and remembers it. */
  readonly speak: (language: Language) => Promise<void>;
};

const namespace = "translation";
const storageKey = "language";

/** Returns the language that the reader chose last time; Chinese until then. */
const storedLanguage = (): Language => (localStorage.getItem(storageKey) === "en" ? "en" : "zh");

/** Fetches one catalogue; the build makes a file of each. */
async function fetchCatalogue(area: Area | null, language: Language): Promise<object> {
  const { default: catalogue } = (await (area
    ? import(`./areas/${area}.${language}.json`)
    : language === "en"
      ? import("./en.json")
      : { default: zh })) as { readonly default: object };
  return catalogue;
}

/** Makes the texts: the first catalogue now, the others when somebody needs them. */
export async function startTexts(language: Language = storedLanguage()): Promise<Texts> {
  const texts = createInstance();
  await texts.init({
    lng: "zh",
    fallbackLng: "zh",
    resources: { zh: { [namespace]: zh } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: "{", suffix: "}", escapeValue: false },
  });

  // What is asked for is known before it has come, so that a screen and a language that are
  // chosen at the same moment wait for each other.
  const areas = new Set<Area | null>([null]);
  const languages = new Set<Language>([language]);
  const added = new Set<string>(["null.zh"]);
  const add = async (area: Area | null, into: Language) => {
    const name = `${area}.${into}`;
    if (added.has(name)) return;
    texts.addResources(into, namespace, await fetchCatalogue(area, into));
    added.add(name);
  };
  const addAll = async (wanted: Iterable<Area | null>) => {
    await Promise.all([...wanted].flatMap((area) => [...languages].map((one) => add(area, one))));
  };

  const need = async (wanted: readonly Area[]) => {
    for (const area of wanted) areas.add(area);
    await addAll(wanted);
  };
  const speak = async (chosen: Language) => {
    languages.add(chosen);
    await addAll(areas);
    localStorage.setItem(storageKey, chosen);
  };
  await speak(language);
  // The library also types objects and lists of texts, of which the catalogues have none.
  const sayIn = (spoken: Language) => texts.getFixedT(spoken) as unknown as Say;
  return { language, sayIn, need, speak };
}
