/** The screen for an address that leads nowhere. */
import { Link } from "react-router";
import { useLanguage } from "../language/language.tsx";
import { Notice } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";

/** Says so, and leads home. */
export function MissingPage() {
  const { t } = useLanguage();
  return (
    <>
      <PageTitle title={t("missing.title")} />
      <Notice mood="empty" title={t("missing.title")} text={t("missing.text")}>
        <Link to="/">{t("missing.home")}</Link>
      </Notice>
    </>
  );
}
