/** A screen that could not be shown at all: its program did not arrive, or failed. */
import { Button } from "antd";
import { useRouteError } from "react-router";
import { useLanguage } from "../language/language.tsx";
import { Notice } from "./notice.tsx";

/** Says so, and loads the page anew. */
export function BrokenPage() {
  const { t } = useLanguage();
  const error = useRouteError();
  return (
    <Notice
      mood="trouble"
      title={t("broken.title")}
      text={t("broken.text")}
      detail={error instanceof Error ? error.message : undefined}
    >
      <Button type="primary" onClick={() => location.reload()}>
        {t("broken.reload")}
      </Button>
    </Notice>
  );
}
