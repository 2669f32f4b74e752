/** What a scheme asks of its participants that no record counts, and of whom nothing of it was declared yet. */
import { contestable, type Meaning, type Scheme } from "./scheme.ts";

/** One thing that is declared: a figure, a fact or an attribute. */
export type Declarable = {
  readonly kind: "FIGURE" | "FACT" | "ATTRIBUTE";
  readonly name: string;
  readonly meaning: Meaning;
  readonly key: string;
};
type Declared = {
  readonly participant: string;
  readonly kind: string;
  readonly name: string;
  readonly state: string;
};

/** What the hub knows by itself: how members reported, and when their summaries came. */
const knownToHub: readonly string[] = ["dataUpload", "annualSummaryFiled", "annualSummaryOnTime"];

/** Returns everything that can be declared; counted figures come from the members' statements. */
export const declarableIn = (scheme: Scheme): readonly Declarable[] =>
  contestable(scheme).flatMap((one) => {
    const meaning = one.meaning as Meaning;
    const isCounted =
      one.kind === "FIGURE" && (meaning.origin === "NETWORK" || knownToHub.includes(one.name));
    return one.kind === "SCORE" || isCounted
      ? []
      : [{ kind: one.kind, name: one.name, meaning, key: `${one.kind} ${one.name}` }];
  });

/** Returns what is lacking, each with the members it lacks of; what was rejected or withdrawn lacks again. */
export function undeclared<Member extends { readonly member: string }>(
  scheme: Scheme,
  participants: readonly Member[],
  declarations: readonly Declared[],
): readonly { readonly what: Declarable; readonly of: readonly Member[] }[] {
  const known = new Set(
    declarations
      .filter(({ state }) => state === "DECLARED" || state === "CONFIRMED")
      .map(({ participant, kind, name }) => `${participant} ${kind} ${name}`),
  );
  return declarableIn(scheme).flatMap((what) => {
    const of = participants.filter(({ member }) => !known.has(`${member} ${what.key}`));
    return of.length > 0 ? [{ what, of }] : [];
  });
}
