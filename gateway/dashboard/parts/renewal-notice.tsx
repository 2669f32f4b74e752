/** Says that there is a newer version of the dashboard than the one on this page. */
import { Button } from "antd";
import { useSyncExternalStore } from "react";
import { renewal } from "../api/renewal.ts";
import { useLanguage } from "../language/language.tsx";

/** Shows nothing while the page is of today. */
export function RenewalNotice() {
  const { t } = useLanguage();
  const state = useSyncExternalStore(renewal.subscribe, renewal.current);
  return (
    <div className="renewal" role="status">
      {state === "coming" && <p>{t("renewal.coming")}</p>}
      {state === "offered" && (
        <>
          <p>{t("renewal.offered")}</p>
          <Button size="small" onClick={() => location.reload()}>
            {t("renewal.reload")}
          </Button>
        </>
      )}
    </div>
  );
}
