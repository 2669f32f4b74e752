/** Where an evaluation stands, and how far a rule or a scheme can be relied on; neither rests on colour alone. */
import type { EvaluationState } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import type { Origin, Provenance } from "./document.ts";
import { stageOf } from "./life.ts";

/** Shows a state; the mark fills up on the way to publication. */
export function EvaluationBadge({ state }: { readonly state: EvaluationState }) {
  const { t } = useLanguage();
  return (
    <span className="state evaluation-state" data-state={state} data-stage={stageOf(state)}>
      {t(`evaluationState.${state}`)}
    </span>
  );
}

/** Shows whether it stands in the text, in a published standard, or is a placeholder of ours. */
export function ProvenanceMark({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useLanguage();
  return (
    <span
      className="provenance"
      data-provenance={provenance}
      title={t(`provenanceMeaning.${provenance}`)}
    >
      {t(`provenance.${provenance}`)}
    </span>
  );
}

/** Shows the article that a rule stands in, with its provenance. */
export const ArticleOf = ({ article, provenance }: Origin) => (
  <span className="article">
    {article} <ProvenanceMark provenance={provenance} />
  </span>
);

const statuses = ["IN_FORCE", "EXPIRED", "DRAFT", "REPEALED", "NOT_YET", "SUPERSEDED"] as const;

/** Shows where a scheme stands today; a status that the page does not know is shown as it came. */
export function SchemeStatus({ status }: { readonly status: string }) {
  const { t } = useLanguage();
  const known = statuses.find((one) => one === status);
  return (
    <span className="scheme-status" data-status={status}>
      {known ? t(`schemeStatus.${known}`) : status}
    </span>
  );
}

const subjects: readonly string[] = ["HUB", "WINDOW", "INSTITUTION"];

/** Returns whom a scheme is for, in words. */
export function useSubjects(): (kinds: readonly string[]) => string {
  const { t } = useLanguage();
  return (kinds) =>
    kinds
      .map((kind) => (subjects.includes(kind) ? t(`kind.${kind}` as TextKey) : kind))
      .join(t("list.comma"));
}
