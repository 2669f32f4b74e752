/** Reads what every scheme begins with, and makes the text that stands by itself. */
import { checkDerivations, readVocabulary, type Vocabulary } from "../catalogue.ts";
import { provenances } from "../origin.ts";
import { type OverrideRule, type SchemeHead, statuses } from "../scheme.ts";
import { canonicalJson, textHash } from "../seal.ts";
import type { Place } from "./document.ts";
import { namedKeys, Names, readWords } from "./names.ts";

export const headKeys = [
  "format",
  "code",
  "version",
  "name",
  "issuer",
  "documentNo",
  "provenance",
  "status",
  "validFrom",
  "validTo",
  "subjects",
] as const;
export const optionalHeadKeys = [
  "notes",
  "supersededBy",
  "figures",
  "facts",
  "attributes",
] as const;

/** Who can be evaluated at all: the kinds of members that a network has. */
const participantKinds = ["HUB", "WINDOW", "INSTITUTION"] as const;
const longestCode = 64;

export type Head = Omit<SchemeHead, "vocabulary" | "text" | "hash">;

/** Returns the names that a scheme may use: the catalogue's and its own. */
export function openNames(root: Place, catalogue: Vocabulary): Names {
  const own = readVocabulary(root);
  for (const kind of ["figures", "facts", "attributes"] as const) {
    for (const [name, meaning] of own[kind]) {
      const known = catalogue[kind].get(name);
      if (known && canonicalJson(known) !== canonicalJson(meaning)) {
        root
          .at(kind)
          .at(name)
          .refuse(
            "目录中已有此名称而含义不同；请换名或照目录写。",
            "The catalogue has this name with another meaning; choose another name or write it as there.",
          );
      }
    }
  }
  const vocabulary = {
    figures: new Map([...catalogue.figures, ...own.figures]),
    facts: new Map([...catalogue.facts, ...own.facts]),
    attributes: new Map([...catalogue.attributes, ...own.attributes]),
  };
  checkDerivations(root.at("figures"), vocabulary.figures);
  return new Names(vocabulary);
}

export function readHead(root: Place): Head {
  const [validFrom, validTo] = [
    root.maybe("validFrom", (day) => day.date()),
    root.maybe("validTo", (day) => day.date()),
  ];
  if (validFrom && validTo && validTo < validFrom) {
    root.at("validTo").refuse("失效早于生效。", "It ends before it begins.");
  }
  const status = root.at("status").choice(statuses);
  if (status === "EXPIRED" && !validTo) {
    root
      .at("validTo")
      .refuse("已失效的方案须写明失效日期。", "An expired scheme says when it ended.");
  }
  return {
    code: codeOf(root.at("code")),
    version: root.at("version").integer(1, 9999),
    name: readWords(root.at("name")),
    issuer: root.at("issuer").text(),
    documentNo: root.maybe("documentNo", (text) => text.text()),
    provenance: root.at("provenance").choice(provenances),
    status,
    validFrom,
    validTo,
    supersededBy: root.maybe("supersededBy", (place) => {
      place.object(["text", "from"]);
      return { text: place.at("text").text(), from: place.at("from").date() };
    }),
    subjects: readSubjects(root.at("subjects")),
    notes: root.maybe("notes", (notes) => notes.list().map(readWords)) ?? [],
  };
}

function readSubjects(place: Place): string[] {
  const places = place.list(1);
  const subjects = places.map((subject) => subject.choice(participantKinds));
  for (const [index, subject] of subjects.entries()) {
    if (subjects.indexOf(subject) !== index)
      places[index]!.refuse("评价对象重复；请只留一个。", "It stands twice; keep one.");
  }
  return subjects;
}

function codeOf(place: Place): string {
  const code = place.text();
  if (code.length > longestCode || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) {
    place.refuse(
      `代码用小写字母、数字和连字符，至多 ${longestCode} 个字符，如 bengbu-2022。`,
      `A code has small letters, digits and hyphens, at most ${longestCode} of them, such as bengbu-2022.`,
    );
  }
  return code;
}

export function readOverrides(
  root: Place,
  names: Names,
  targets: readonly string[],
): OverrideRule[] {
  const items = root.maybe("overrides", (list) => list.list()) ?? [];
  return items.map((item) => {
    item.object([...namedKeys, "targets"], ["only"]);
    const only = item.maybe("only", (place) => {
      place.object(["attribute", "beginsWith"]);
      const attribute = names.attribute(place.at("attribute"));
      const beginnings = place.at("beginsWith").list(1);
      return { attribute, beginsWith: beginnings.map((beginning) => beginning.text()) };
    });
    return {
      ...names.named(item),
      only,
      targets: item
        .at("targets")
        .list(1)
        .map((target) => {
          const code = target.text();
          if (!targets.includes(code)) {
            target.refuse(
              `没有可由人裁定的规则“${code}”。`,
              `There is no rule "${code}" that a person could decide.`,
            );
          }
          return code;
        }),
    };
  });
}

/** Completes a head: only the names that are used belong to the scheme; one that it declares for nothing is a mistake. */
export function closeHead(root: Place, head: Head, names: Names): SchemeHead {
  const kept = <T>(meanings: ReadonlyMap<string, T>, used: ReadonlySet<string>) =>
    new Map([...meanings].filter(([name]) => used.has(name)));
  for (const kind of ["figures", "facts", "attributes"] as const) {
    for (const [name, place] of root.at(kind).entries()) {
      if (!names.used[kind].has(name))
        place.refuse("没有规则用到；请删去。", "No rule uses it; remove it.");
    }
  }
  const vocabulary = {
    figures: kept(names.vocabulary.figures, names.used.figures),
    facts: kept(names.vocabulary.facts, names.used.facts),
    attributes: kept(names.vocabulary.attributes, names.used.attributes),
  };
  const text = canonicalJson({
    ...(Object(root.value) as object),
    figures: written(vocabulary.figures),
    facts: written(vocabulary.facts),
    attributes: written(vocabulary.attributes),
  });
  return { ...head, vocabulary, text, hash: textHash(text) };
}

/** What a meaning leaves out is left out in writing. */
function written(meanings: ReadonlyMap<string, object>): Record<string, object> {
  return Object.fromEntries(
    [...meanings].map(([name, meaning]) => [
      name,
      Object.fromEntries(Object.entries(meaning).filter(([, value]) => value !== null)),
    ]),
  );
}
