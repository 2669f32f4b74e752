/** The vocabulary of schemes: which figures, facts and attributes there are, what they mean, in which unit. */
import type { Words } from "./origin.ts";
import { type Place, readDocument } from "./read/document.ts";

/** NETWORK: counted from records by their owner; DECLARED: stated by the participant or an authority, with proof. */
export const figureOrigins = ["NETWORK", "DECLARED", "DERIVED"] as const;
/** DIVIDE a by b; ADD all; SUBTRACT b from a; GROWTH of a against the year before, as a share of it. */
export const derivations = ["DIVIDE", "ADD", "SUBTRACT", "GROWTH"] as const;

export type FigureMeaning = Words & {
  readonly unit: string;
  readonly origin: (typeof figureOrigins)[number];
  /** For a derived figure. */
  readonly of: {
    readonly op: (typeof derivations)[number];
    readonly figures: readonly string[];
  } | null;
};
/** `values` where only some are possible. */
export type FactMeaning = Words & { readonly values: readonly string[] | null };

export type Vocabulary = {
  readonly figures: ReadonlyMap<string, FigureMeaning>;
  readonly facts: ReadonlyMap<string, FactMeaning>;
  readonly attributes: ReadonlyMap<string, FactMeaning>;
};

/** Reads a catalogue file, `figure-catalogue/1`. @throws Refused */
export function readCatalogue(text: string): Vocabulary {
  return readDocument(text, (root) => {
    root.object(["format", "figures", "facts", "attributes"]);
    root.at("format").choice(["figure-catalogue/1"]);
    const vocabulary = readVocabulary(root);
    checkDerivations(root.at("figures"), vocabulary.figures);
    return vocabulary;
  });
}

/** Reads the three sections of a vocabulary, each of which may be left out. */
export function readVocabulary(place: Place): Vocabulary {
  const section = <T>(name: string, read: (entry: Place) => T) =>
    new Map(
      place
        .at(name)
        .entries()
        .map(([key, entry]) => [key, read(entry)]),
    );
  return {
    figures: section("figures", readFigure),
    facts: section("facts", readFact),
    attributes: section("attributes", readFact),
  };
}

function readFigure(place: Place): FigureMeaning {
  place.object(["zh", "en", "unit", "origin"], ["of"]);
  const origin = place.at("origin").choice(figureOrigins);
  const of = place.maybe("of", (derived) => {
    derived.object(["op", "figures"]);
    const op = derived.at("op").choice(derivations);
    const figures = derived
      .at("figures")
      .list(1)
      .map((figure) => figure.text());
    const wanted = op === "GROWTH" ? 1 : op === "ADD" ? null : 2;
    if (wanted !== null && figures.length !== wanted) {
      derived
        .at("figures")
        .refuse(`${op} 需要恰好 ${wanted} 个指标值。`, `${op} takes exactly ${wanted} figure(s).`);
    }
    return { op, figures };
  });
  if ((origin === "DERIVED") !== (of !== null)) {
    place
      .at("origin")
      .refuse(
        "只有 DERIVED 才写 of，且必须写。",
        "DERIVED, and only DERIVED, says with `of` how it is reckoned.",
      );
  }
  return { zh: place.at("zh").text(), en: place.at("en").text(), unit: unitOf(place), origin, of };
}

/** A unit may be empty: a share has none. */
function unitOf(place: Place): string {
  const unit = place.at("unit");
  if (unit.value !== "" && unit.value !== undefined) return unit.text();
  return "";
}

function readFact(place: Place): FactMeaning {
  place.object(["zh", "en"], ["values"]);
  const values = place.maybe("values", (list) => list.list(1).map((value) => value.text()));
  return { zh: place.at("zh").text(), en: place.at("en").text(), values };
}

/** Notes derived figures that lack their parts, or that in the end are made of themselves. */
export function checkDerivations(place: Place, figures: ReadonlyMap<string, FigureMeaning>): void {
  for (const [name, meaning] of figures) {
    if (!meaning.of || !place.has(name)) continue;
    const parts = place.at(name).at("of").at("figures");
    for (const [index, part] of meaning.of.figures.entries()) {
      if (!figures.has(part)) {
        parts.list()[index]?.refuse(`没有指标值“${part}”。`, `There is no figure "${part}".`);
      }
    }
    const circle = findCircle(name, figures, []);
    if (circle) {
      parts.refuse(`循环定义：${circle.join(" → ")}。`, `Made of itself: ${circle.join(" → ")}.`);
    }
    if (meaning.of.op === "GROWTH" && figures.get(meaning.of.figures[0]!)?.of) {
      parts.refuse(
        "GROWTH 只用于直接的指标值，往年值须有来源。",
        "GROWTH is of a figure that is not derived itself: the former year's value needs a source.",
      );
    }
  }
}

function findCircle(
  name: string,
  figures: ReadonlyMap<string, FigureMeaning>,
  before: readonly string[],
): readonly string[] | null {
  const path = [...before, name];
  if (before.includes(name)) return path;
  for (const part of figures.get(name)?.of?.figures ?? []) {
    const circle = findCircle(part, figures, path);
    // A circle further down is that figure's own mistake.
    if (circle && circle.at(-1) === path[0]) return circle;
  }
  return null;
}
