/** A screen that could not be shown at all: its program did not arrive, or failed. */
import { Button } from "antd";
import { useSyncExternalStore } from "react";
import { useRouteError } from "react-router";
import { renewal } from "../api/renewal.ts";
import { useLanguage } from "../language/language.tsx";
import { Notice } from "./notice.tsx";

/** Says so, and loads the page anew. */
export function BrokenPage() {
  const { t } = useLanguage();
  const error = useRouteError();
  const isOld = useSyncExternalStore(renewal.subscribe, renewal.current) !== "none";
  return (
    <Notice
      mood="trouble"
      title={t(isOld ? "renewal.title" : "broken.title")}
      text={t(isOld ? "renewal.text" : "broken.text")}
      detail={error instanceof Error && !isOld ? error.message : undefined}
    >
      <Button type="primary" onClick={() => location.reload()}>
        {t("broken.reload")}
      </Button>
    </Notice>
  );
}
