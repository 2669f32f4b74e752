/** Finds what JSON allows and no document may hold: a tree without end, and characters that cannot be stored or printed. */
import type { Fault } from "./fault.ts";

/** Deeper than any scheme needs, and well within what can be written as one text. */
const deepest = 32;

// oxlint-disable-next-line no-control-regex -- these are what is looked for; tab and line breaks may stand
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** Returns a mistake for each place that cannot be kept; what lies too deep is not looked into. */
export function findUnfit(value: unknown, place = "", depth = 0): Fault[] {
  if (typeof value === "string") return isKept(value) ? [] : [unfitText(place)];
  if (typeof value !== "object" || value === null) return [];
  if (depth >= deepest) {
    return [
      {
        place,
        zh: `嵌套超过 ${deepest} 层；请减少层次。`,
        en: `It is nested deeper than ${deepest}; make it flatter.`,
      },
    ];
  }
  return Object.entries(value).flatMap(([name, item]) => {
    if (!isKept(name)) return [unfitText(place)];
    const step = name.replaceAll("~", "~0").replaceAll("/", "~1");
    return findUnfit(item, `${place}/${step}`, depth + 1);
  });
}

const isKept = (text: string): boolean => text.isWellFormed() && !unprintable.test(text);

const unfitText = (place: string): Fault => ({
  place,
  zh: "含有无法保存或打印的字符；请删去。",
  en: "It holds characters that cannot be stored or printed; take them out.",
});
