/** What the members say in both languages at once, in the reader's alone. */
import type { Language } from "./format.ts";

/** A Chinese sentence, and after its full stop the same in English. */
const both = /^(?<zh>.*\p{Script=Han}.*?[。！？])\s*(?<en>[\p{Lu}"'(][^\p{Script=Han}]*)$/su;

/** Returns the part of a message in this language; a message in one language as it is. */
export const toldIn = (language: Language, message: string): string =>
  both.exec(message)?.groups?.[language] ?? message;
