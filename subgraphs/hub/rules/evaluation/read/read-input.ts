/** Reads the input of an evaluation, `evaluation-input/1`, and puts it into one order. */
import type {
  EvaluationInput,
  ExpertScore,
  Fact,
  FormerYear,
  Override,
  Participant,
  Stated,
} from "../input.ts";
import { canonicalJson, textHash } from "../seal.ts";
import { type Place, readDocument, readValue } from "./document.ts";

/** Reads a text. @throws Refused with every mistake, its place and its remedy */
export const readInput = (text: string): EvaluationInput => readDocument(text, readRoot);
/** Reads a value that is parsed or was put together by a program. @throws Refused */
export const toInput = (value: unknown): EvaluationInput => readValue(value, readRoot);
/** Reads one participant alone, for a recognition check. @throws Refused */
export const toParticipant = (value: unknown): Participant => readValue(value, readParticipant);

function readRoot(root: Place): EvaluationInput {
  root.object(
    ["format", "year", "evaluatedOn", "participants"],
    ["quarter", "budget", "overrides"],
  );
  root.at("format").choice(["evaluation-input/1"]);
  const places = root.at("participants").list(1);
  const participants = places.map(readParticipant);
  noDoubles(
    places,
    participants.map(({ id }) => id),
  );
  const ordered = inOrder(root.value);
  const text = ordered === undefined ? "" : canonicalJson(ordered);
  return {
    year: root.at("year").integer(1990, 2999),
    quarter: root.maybe("quarter", (quarter) => quarter.integer(1, 4) as 1 | 2 | 3 | 4),
    evaluatedOn: root.at("evaluatedOn").date(),
    budget: root.maybe("budget", (budget) => budget.decimal()),
    participants: participants.toSorted((a, b) => byText(a.id, b.id)),
    overrides: (root.maybe("overrides", (list) => list.list()) ?? [])
      .map(readOverride)
      .toSorted((a, b) => byText(a.participant, b.participant) || byText(a.target, b.target)),
    text,
    hash: textHash(text),
  };
}

function readParticipant(place: Place): Participant {
  place.object(["id", "name", "kind"], ["attributes", "figures", "facts", "scores", "history"]);
  const scorePlaces = place.maybe("scores", (list) => list.list()) ?? [];
  const scores = scorePlaces.map(readScore);
  // An expert who scores twice would count twice.
  noDoubles(
    scorePlaces,
    scores.map(({ indicator, expert }) => `${indicator} · ${expert}`),
  );
  const yearPlaces = place.maybe("history", (list) => list.list()) ?? [];
  const history = yearPlaces.map(readYear);
  noDoubles(
    yearPlaces,
    history.map(({ year }) => String(year)),
  );
  return {
    id: place.at("id").text(),
    name: place.at("name").text(),
    kind: place.at("kind").text(),
    attributes: readMap(place.at("attributes"), (value) => value.text()),
    figures: readMap(place.at("figures"), readStated),
    facts: readMap(place.at("facts"), (facts) =>
      facts.value === null
        ? null
        : facts
            .list()
            .map(readFact)
            .toSorted((a, b) => byText(factKey(a), factKey(b))),
    ),
    scores: scores.toSorted(
      (a, b) => byText(a.indicator, b.indicator) || byText(a.expert, b.expert),
    ),
    history: history.toSorted((a, b) => b.year - a.year),
  };
}

const readMap = <T>(place: Place, read: (entry: Place) => T): Map<string, T> =>
  new Map(place.entries().map(([name, entry]) => [name, read(entry)]));

function readStated(place: Place): Stated {
  place.object(["value", "source"]);
  return {
    value: place.maybe("value", (value) => value.decimal()),
    source: place.at("source").text(),
  };
}

function readFact(place: Place): Fact {
  place.object(["on", "source"], ["until", "verified", "value"]);
  const [on, until] = [place.at("on").date(), place.maybe("until", (day) => day.date())];
  if (until && until < on) place.at("until").refuse("止日早于起日。", "It ends before it begins.");
  return {
    on,
    until,
    verified: place.maybe("verified", (flag) => flag.flag()),
    value: place.maybe("value", (value) => value.text()),
    source: place.at("source").text(),
  };
}

function readScore(place: Place): ExpertScore {
  place.object(["indicator", "expert", "score", "source"]);
  return {
    indicator: place.at("indicator").text(),
    expert: place.at("expert").text(),
    score: place.at("score").decimal(),
    source: place.at("source").text(),
  };
}

function readYear(place: Place): FormerYear {
  place.object(["year", "source"], ["grade", "last", "figures"]);
  return {
    year: place.at("year").integer(1990, 2999),
    grade: place.maybe("grade", (grade) => grade.text()),
    last: place.maybe("last", (last) => last.flag()),
    figures: readMap(place.at("figures"), readStated),
    source: place.at("source").text(),
  };
}

function readOverride(place: Place): Override {
  place.object(["participant", "target", "value", "by", "on", "reason", "source"]);
  return {
    participant: place.at("participant").text(),
    target: place.at("target").text(),
    value: place.at("value").text(),
    by: place.at("by").text(),
    on: place.at("on").date(),
    reason: place.at("reason").text(),
    source: place.at("source").text(),
  };
}

function noDoubles(places: readonly Place[], keys: readonly string[]): void {
  for (const [index, key] of keys.entries()) {
    if (keys.indexOf(key) !== index) {
      places[index]!.refuse(`“${key}”出现两次；请只留一个。`, `"${key}" stands twice; keep one.`);
    }
  }
}

const factKey = (fact: Fact): string => canonicalJson(fact);

/** Code units, so that no locale changes a result. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts every list by the canonical text of its items: no list of an input has an order that means anything. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(inOrder).map((item) => [canonicalJson(item), item] as const);
    return items.toSorted(([a], [b]) => byText(a, b)).map(([, item]) => item);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inOrder(member)]));
}
