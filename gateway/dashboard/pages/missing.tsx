/** The screen for an address that leads nowhere. */
import { useLanguage } from "../language/language.tsx";
import { Link } from "../navigation/location.tsx";
import { PageTitle } from "../parts/frame.tsx";
import { Notice } from "../parts/notice.tsx";

/** Says so, and leads home. */
export function MissingPage() {
  const { t } = useLanguage();
  return (
    <>
      <PageTitle title={t("missing.title")} />
      <Notice mood="empty" title={t("missing.title")} text={t("missing.text")}>
        <Link className="button" to="/">
          {t("missing.home")}
        </Link>
      </Notice>
    </>
  );
}
