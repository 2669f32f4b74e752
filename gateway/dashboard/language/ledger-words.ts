/** Words that ledgers write alike, so that the page can say them in its language; others stand as they are. */
import type { Say, TextKey } from "./texts.ts";

const keys: Readonly<Record<string, TextKey>> = {
  线下: "mode.onSite",
  线上: "mode.online",
  线上线下结合: "mode.both",
  公益性: "record.publicWelfare",
  增值性: "record.valueAdded",
};

/** Returns how something was held or what nature it has, in the language of the page where it knows the word. */
export const ledgerWord = (word: string, t: Say): string => {
  const key = keys[word];
  return key ? t(key) : word;
};
