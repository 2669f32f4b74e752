/** Asks the network to change something, and has every figure on screen read anew afterwards. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLanguage } from "../language/language.tsx";
import { toldIn } from "../language/told.ts";
import { ask } from "./client.ts";
import type { TypedDocument } from "./typed-document.ts";
import { NoAnswer } from "./use-answer.ts";

/** An expected no: the rules do not allow it. */
type Refusal = { readonly message: string };

export type Act<Data, Variables> = {
  /** Does it; returns what came of it, or null when it was refused or failed. */
  readonly run: (variables: Variables) => Promise<Data | null>;
  readonly isRunning: boolean;
  /** Why it was not done, in the words of whoever said no. */
  readonly refusal: string | null;
  readonly forget: () => void;
};

/** Returns one mutation; the answer's only field may be a refusal, which is told as such. */
export function useAct<Data extends object, Variables>(
  document: TypedDocument<Data, Variables>,
): Act<Data, Variables> {
  const cache = useQueryClient();
  const { language } = useLanguage();
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (variables: Variables) => actOnce(document, variables),
    // What was refused may have been done by somebody else meanwhile.
    onSettled: () => cache.invalidateQueries(),
  });
  return {
    run: (variables) => mutateAsync(variables).catch(() => null),
    isRunning: isPending,
    refusal: error ? toldIn(language, error.message) : null,
    forget: reset,
  };
}

/** Asks for one change. @throws with the words of whoever said no, or when there is no answer */
export async function actOnce<Data extends object, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, problems } = await ask(document, variables);
  const [result] = data ? Object.values(data) : [];
  const refusal = refusalIn(result);
  if (refusal) throw new Error(refusal.message);
  if (data && result !== null && result !== undefined) return data;
  throw new NoAnswer(problems);
}

/** A no comes instead of the thing, or beside it as it stands. */
function refusalIn(result: unknown): Refusal | null {
  if (typeof result !== "object" || result === null) return null;
  if ("__typename" in result && result.__typename === "Refusal") return result as object as Refusal;
  return "refusal" in result ? (result.refusal as Refusal | null) : null;
}
