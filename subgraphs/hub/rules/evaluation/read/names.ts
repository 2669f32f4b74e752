/** Which names a scheme may use, and which it has used. */
import type { Vocabulary } from "../catalogue.ts";
import type { Words, Named, Origin } from "../origin.ts";
import { provenances } from "../origin.ts";
import type { Place } from "./document.ts";

/** Names of a scheme's document: those that there are, and those met so far. */
export class Names {
  readonly vocabulary: Vocabulary;
  readonly used = {
    figures: new Set<string>(),
    facts: new Set<string>(),
    attributes: new Set<string>(),
  };
  readonly #codes = new Set<string>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  figure(place: Place): string {
    const name = this.#known(place, "figures", "指标值", "figure");
    if (name) this.#useFigure(name);
    return name;
  }

  fact(place: Place): string {
    return this.#known(place, "facts", "事实", "fact");
  }

  attribute(place: Place): string {
    return this.#known(place, "attributes", "属性", "attribute");
  }

  /** Reads values that a fact or an attribute can have. */
  values(place: Place, allowed: readonly string[] | null | undefined): string[] {
    return place.list(1).map((item) => {
      const value = item.text();
      if (allowed && !allowed.includes(value)) {
        item.refuse(
          `没有取值“${value}”；可用：${allowed.join("、")}。`,
          `There is no value "${value}"; there are: ${allowed.join(", ")}.`,
        );
      }
      return value;
    });
  }

  /** Reads code, name, article and provenance; a code stands once in a scheme. */
  named(place: Place): Named {
    return {
      code: this.code(place.at("code")),
      name: readWords(place.at("name")),
      ...readOrigin(place),
    };
  }

  code(place: Place): string {
    const code = place.text();
    if (this.#codes.has(code)) {
      place.refuse(
        `代码“${code}”已用过；请换一个。`,
        `The code "${code}" is taken; choose another.`,
      );
    }
    this.#codes.add(code);
    return code;
  }

  #known(place: Place, kind: keyof Vocabulary, zh: string, en: string): string {
    const name = place.text();
    if (name === "") return "";
    if (!this.vocabulary[kind].has(name)) {
      place.refuse(
        `没有${zh}“${name}”；请用目录中的名称，或在方案的 ${kind} 中说明。`,
        `There is no ${en} "${name}"; use a name of the catalogue or declare it under "${kind}".`,
      );
      return "";
    }
    this.used[kind].add(name);
    return name;
  }

  /** A derived figure brings its parts along. */
  #useFigure(name: string): void {
    this.used.figures.add(name);
    for (const part of this.vocabulary.figures.get(name)?.of?.figures ?? []) {
      if (!this.used.figures.has(part) && this.vocabulary.figures.has(part)) this.#useFigure(part);
    }
  }
}

export function readWords(place: Place): Words {
  place.object(["zh", "en"]);
  return { zh: place.at("zh").text(), en: place.at("en").text() };
}

export function readOrigin(place: Place): Origin {
  return {
    article: place.at("article").text(),
    provenance: place.at("provenance").choice(provenances),
  };
}

/** Names of a `Named` in a document. */
export const namedKeys = ["code", "name", "article", "provenance"] as const;
