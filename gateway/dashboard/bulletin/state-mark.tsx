/** Where a bulletin stands, in words. */
import type { BulletinState } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";

export function BulletinStateMark({ state }: { readonly state: BulletinState }) {
  const { t } = useLanguage();
  return (
    <span className="bulletin-state" data-state={state}>
      {t(`bulletinState.${state}`)}
    </span>
  );
}
