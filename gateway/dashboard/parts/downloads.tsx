/** A sealed document as a file: for Word, as a workbook, to print, or the sealed text itself. */
import { Alert, Button, Dropdown } from "antd";
import { useState } from "react";
import type { BulletinFormat, EvaluationFormat } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";
import { handOver } from "./hand-over.ts";

type Format = BulletinFormat & EvaluationFormat;
const formats: readonly Format[] = ["DOCX", "XLSX", "HTML", "JSON"];

/** A file as the network hands it over; its content is in base64. */
type DocumentFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly contentBase64: string;
};

/** Shows one button with the formats; the file says on every page when it is not the published one. */
export function Downloads({
  make,
}: {
  /** Asks for the file; nothing comes when it could not be made. */
  readonly make: (format: Format) => Promise<DocumentFile | null | undefined>;
}) {
  const { t } = useLanguage();
  const [isMaking, setMaking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const take = async (format: Format) => {
    setMaking(true);
    const file = await make(format);
    setMaking(false);
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
          items: formats.map((key) => ({ key, label: t(`fileFormat.${key}`) })),
          onClick: ({ key }) => void take(key as Format),
        }}
      >
        <Button loading={isMaking}>{t("download.label")}</Button>
      </Dropdown>
      {hasFailed && <Alert type="error" role="alert" showIcon title={t("download.failed")} />}
    </span>
  );
}
