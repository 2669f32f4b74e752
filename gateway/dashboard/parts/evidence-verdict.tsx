/** Whether a record is proven, in a word beside its title; leads to the evidence further down. */
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { useTraceCheck, type Trace, type TraceCheck } from "./trace-check.ts";

/** Shows the verdict over all events of a trace. */
export function EvidenceVerdict({ id, trace }: { readonly id: string; readonly trace: Trace }) {
  const { t } = useLanguage();
  const [proof, key] = verdictOf(useTraceCheck(id, trace), trace.coverage.isComplete);
  return (
    <span role="status">
      <a className="evidence-verdict" href="#evidence" data-proof={proof}>
        {t(key)}
      </a>
    </span>
  );
}

/** The worst that was found is the verdict on the whole. */
function verdictOf({ state, rows }: TraceCheck, isComplete: boolean): readonly [string, TextKey] {
  const has = (status: string) => rows.some((row) => row.status === status);
  if (state === "checking") return ["waiting", "evidence.checking"];
  if (state !== "checked") return ["unproven", `evidenceVerdict.${state}`];
  if (has("wrong")) return ["wrong", "evidenceVerdict.wrong"];
  if (has("unproven")) return ["unproven", "evidenceVerdict.unproven"];
  if (has("waiting")) return ["waiting", "evidenceVerdict.waiting"];
  // A member that did not answer may hold events that nobody saw here.
  return isComplete
    ? ["proven", "evidenceVerdict.proven"]
    : ["unproven", "evidenceVerdict.partial"];
}
