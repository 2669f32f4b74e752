/** Asks the network for the same change of several things, one after another, and says what became of each. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage } from "../language/language.tsx";
import { toldIn } from "../language/told.ts";
import type { TypedDocument } from "./typed-document.ts";
import { actOnce } from "./use-act.ts";

export type Acts<Variables> = {
  /** Does them all, by key; one that is refused does not keep the next from being done. */
  readonly run: (all: ReadonlyMap<string, Variables>) => Promise<Outcomes>;
  readonly isRunning: boolean;
  readonly outcomes: Outcomes;
};
/** By key what was said against it; null for what was done, and no entry for what is still to come. */
export type Outcomes = ReadonlyMap<string, string | null>;

/** Returns one mutation for many; what is on screen is read anew once, when all are done. */
export function useActs<Data extends object, Variables>(
  document: TypedDocument<Data, Variables>,
): Acts<Variables> {
  const cache = useQueryClient();
  const { language } = useLanguage();
  const [isRunning, setRunning] = useState(false);
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());
  const run = async (all: ReadonlyMap<string, Variables>) => {
    setRunning(true);
    const reached = new Map<string, string | null>();
    setOutcomes(new Map());
    for (const [key, variables] of all) {
      const refusal = await actOnce(document, variables).then(
        () => null,
        (error: Error) => toldIn(language, error.message),
      );
      reached.set(key, refusal);
      setOutcomes(new Map(reached));
    }
    setRunning(false);
    void cache.invalidateQueries();
    return reached;
  };
  return { run, isRunning, outcomes };
}
