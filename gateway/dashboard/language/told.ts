/** What the members say in both languages at once, in the reader's alone. */
import type { Language } from "./format.ts";

/** A Chinese sentence, and after its full stop the same in English, which may begin with a number. */
const both =
  /^(?<zh>.*\p{Script=Han}.*?[。！？])\s*(?<en>(?:[\p{Lu}"'(]|\d+ \p{L})[^\p{Script=Han}]*)$/su;

/** A Chinese phrase, a blank, the same in English; what follows a colon is for technicians. */
const phrase = /^(?<zh>\p{Script=Han}[^A-Za-z]*?)\s+(?<en>\p{Lu}[^:（\p{Script=Han}]*)(?::|（|$)/u;

/** Returns the part of a message in this language; a message in one language as it is. */
export const toldIn = (language: Language, message: string): string =>
  (both.exec(message) ?? phrase.exec(message))?.groups?.[language]?.trim() ?? message;
