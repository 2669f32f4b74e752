/** Where a service is in its life, in words and with a mark that does not rest on colour. */
import type { RecordState } from "../api/shapes.ts";
import { useLanguage } from "../language/language.tsx";

/** In the order of a service's life. */
export const recordStates = [
  "ACCEPTED",
  "DISPATCHED",
  "TAKEN_UP",
  "IN_PROGRESS",
  "COMPLETED",
  "RATED",
  "FOLLOWED_UP",
  "CLOSED",
  "WITHDRAWN",
] as const satisfies readonly RecordState[];

/** Shows a state; the mark fills up as the service goes on. */
export function StateBadge({ state }: { readonly state: RecordState }) {
  const { t } = useLanguage();
  return (
    <span className="state" data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}
