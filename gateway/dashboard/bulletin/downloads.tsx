/** The bulletin as a file: for Word, as a workbook, to print, or the sealed text itself. */
import { Alert, Button, Dropdown } from "antd";
import { useState } from "react";
import { ask } from "../api/client.ts";
import { BulletinFileDocument, type BulletinFormat } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";
import { handOver } from "../parts/hand-over.ts";

const formats: readonly BulletinFormat[] = ["DOCX", "XLSX", "HTML", "JSON"];

/** Shows one button with the formats; the file says on every page when it is not the published one. */
export function Downloads({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const [isMaking, setMaking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const take = async (format: BulletinFormat) => {
    setMaking(true);
    const { data } = await ask(BulletinFileDocument, { id, format });
    setMaking(false);
    const file = data?.bulletin?.document;
    setFailed(!file);
    if (!file) return;
    const bytes = Uint8Array.from(atob(file.contentBase64), (char) => char.charCodeAt(0));
    handOver(new Blob([bytes], { type: file.mediaType }), file.name);
  };
  return (
    <span className="downloads">
      <Dropdown
        trigger={["click"]}
        menu={{
          items: formats.map((key) => ({ key, label: t(`bulletinFormat.${key}`) })),
          onClick: ({ key }) => void take(key as BulletinFormat),
        }}
      >
        <Button loading={isMaking}>{t("bulletin.download")}</Button>
      </Dropdown>
      {hasFailed && (
        <Alert type="error" role="alert" showIcon title={t("bulletin.downloadFailed")} />
      )}
    </span>
  );
}
