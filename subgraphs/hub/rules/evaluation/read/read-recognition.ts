/** Reads a recognition scheme, `recognition-scheme/1`: conditions for a title or for admission. */
import type { Vocabulary } from "../catalogue.ts";
import type { RecognitionScheme } from "../scheme.ts";
import { partsOf } from "../condition-form.ts";
import { readDocument } from "./document.ts";
import { readOrigin } from "./names.ts";
import {
  closeHead,
  headKeys,
  openNames,
  optionalHeadKeys,
  readHead,
  readOverrides,
} from "./read-head.ts";
import { readRules } from "./read-scheme.ts";

/** Reads a recognition scheme's text; see `readScheme`. @throws Refused */
export function readRecognitionScheme(text: string, catalogue: Vocabulary): RecognitionScheme {
  return readDocument(text, (root) => {
    root.object([...headKeys, "rules"], [...optionalHeadKeys, "overrides", "validity"]);
    root.at("format").choice(["recognition-scheme/1"]);
    const names = openNames(root, catalogue);
    const head = readHead(root);
    const rules = readRules(root.at("rules").list(1), { names, grades: null });
    const targets = rules.flatMap(({ code, when }) => [
      code,
      ...partsOf(when).flatMap(({ label }) => (label ? [label.code] : [])),
    ]);
    const overrides = readOverrides(root, names, targets);
    const validity = root.maybe("validity", (place) => {
      place.object(["article", "provenance", "years"]);
      return { ...readOrigin(place), years: place.at("years").integer(1, 99) };
    });
    return { ...closeHead(root, head, names), rules, overrides, validity };
  });
}
