/** The file that proves a declaration: chosen, with its hash, before it is sent. */
import { Button, Form, Upload, type UploadFile } from "antd";
import { useState } from "react";
import { useLanguage } from "../language/language.tsx";
import { sha256Of } from "../parts/file-hash.ts";
import { base64Of } from "../work/files.ts";

/** The field `files` of a form: none or one. */
export type ProofFiles = readonly UploadFile[] | undefined;

const mostBytes = 5 * 1024 * 1024;

/** Returns the file as the API takes it, with the hash by which it is refused when it was damaged on its way. */
export async function proofIn(files: ProofFiles) {
  const file = files?.[0]?.originFileObj;
  if (!file) return null;
  return {
    name: file.name,
    mediaType: file.type || "application/octet-stream",
    contentBase64: await base64Of(file),
    sha256: await sha256Of(await file.arrayBuffer()),
  };
}

/** Shows the choice, and once there is one its hash and the way to take it out again. */
export function ProofFile() {
  const { t } = useLanguage();
  const [hash, setHash] = useState<string | null>(null);
  return (
    <Form.Item
      name="files"
      label={t("papers.proof")}
      extra={hash ? <code className="file-hash">SHA-256 {hash}</code> : t("papers.proofHint")}
      valuePropName="fileList"
      getValueFromEvent={({ fileList }: { fileList: UploadFile[] }) => fileList}
      rules={[
        {
          validator: async (_, files: ProofFiles) => {
            if (files?.some(({ size = 0 }) => size > mostBytes))
              throw new Error(t("form.fileTooLarge"));
          },
        },
      ]}
    >
      <Upload
        maxCount={1}
        beforeUpload={() => false}
        onChange={({ fileList }) => {
          const file = fileList[0]?.originFileObj;
          setHash(null);
          if (file && file.size <= mostBytes) void file.arrayBuffer().then(sha256Of).then(setHash);
        }}
      >
        <Button>{t("papers.chooseFile")}</Button>
      </Upload>
    </Form.Item>
  );
}
