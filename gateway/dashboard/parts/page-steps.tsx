/** Leafs through an answer that comes page by page, by cursor. */
import { Button } from "antd";
import { useLocation } from "react-router";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";

/** Shows the ways back and on; the place in the order stays in the address. */
export function PageSteps({
  pageInfo,
  name = "after",
}: {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Under which name the address keeps the cursor. */
  readonly name?: string;
}) {
  const { t } = useLanguage();
  const { choices, choose } = usePlace();
  const { state } = useLocation() as { state: { trail?: readonly (string | null)[] } | null };
  const after = choices.get(name);
  const trail = state?.trail ?? [];
  if (!after && !pageInfo.hasNextPage) return null;
  return (
    <nav className="pages" aria-label={t("records.pages")}>
      {after && <Button onClick={() => choose({ [name]: null })}>{t("records.first")}</Button>}
      {trail.length > 0 && (
        <Button
          onClick={() => choose({ [name]: trail.at(-1) ?? null }, { trail: trail.slice(0, -1) })}
        >
          {t("records.previous")}
        </Button>
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <Button
          type="primary"
          onClick={() => choose({ [name]: pageInfo.endCursor }, { trail: [...trail, after] })}
        >
          {t("records.next")}
        </Button>
      )}
    </nav>
  );
}
