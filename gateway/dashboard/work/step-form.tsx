/** What is noted with a step: when, what, and what proves it. */
import {
  Alert,
  Button,
  DatePicker,
  Form,
  Input,
  Modal,
  Radio,
  Upload,
  type UploadFile,
} from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { useLanguage } from "../language/language.tsx";
import { ratingLevels } from "../parts/rating-levels.ts";
import { base64Of } from "./files.ts";
import { momentOf, nowInShanghai } from "./shanghai.ts";

type Noted = {
  readonly at: string;
  readonly note?: string | undefined;
  readonly rating?: number;
  readonly attachments?: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly contentBase64: string;
  }[];
};
type Values = {
  readonly at?: Dayjs;
  readonly note?: string;
  readonly rating?: number;
  readonly files?: readonly UploadFile[];
};
type Running = { readonly isRunning: boolean; readonly refusal: string | null };

const mostFiles = 10;
const mostBytes = 5 * 1024 * 1024;

/** Shows the form; what is asked for depends on the step. */
export function StepForm({
  act,
  label,
  asksRating = false,
  needsReason = false,
  isUndoing = false,
  isFinal = false,
  hasTime = true,
  effect,
  onSubmit,
}: {
  readonly act: Running;
  readonly label: string;
  readonly asksRating?: boolean;
  readonly needsReason?: boolean;
  readonly isUndoing?: boolean;
  /** What will happen and whether it can be taken back; asked about once more where it cannot, or undoes something. */
  readonly effect?: string | undefined;
  readonly isFinal?: boolean;
  /** False for a step that is taken now and proven by nothing but its note. */
  readonly hasTime?: boolean;
  readonly onSubmit: (noted: Noted) => Promise<void>;
}) {
  const { t } = useLanguage();
  const [modal, dialogs] = Modal.useModal();
  // Files are read, and one is asked, before anything is sent: meanwhile the button rests.
  const [isBusy, setBusy] = useState(false);
  const isSure = async () =>
    !(isUndoing || isFinal) ||
    modal.confirm({
      title: t("form.sureTitle", { step: label }),
      content: (
        <>
          {effect && <p>{effect}</p>}
          {isUndoing && <p>{t("form.sureText")}</p>}
        </>
      ),
      okText: label,
      okButtonProps: { danger: isUndoing },
      focusable: { autoFocusButton: "cancel" },
    });
  const submit = async (values: Values) => {
    setBusy(true);
    try {
      if (await isSure()) await send(values);
    } finally {
      setBusy(false);
    }
  };
  const send = async ({ at, note, rating, files = [] }: Values) => {
    const attachments = await Promise.all(
      files.flatMap(({ originFileObj: file }) =>
        file
          ? [
              base64Of(file).then((contentBase64) => ({
                name: file.name,
                mediaType: file.type || "application/octet-stream",
                contentBase64,
              })),
            ]
          : [],
      ),
    );
    await onSubmit({
      at: momentOf(at ?? nowInShanghai()),
      ...(note?.trim() && { note: note.trim() }),
      ...(rating && { rating }),
      ...(attachments.length > 0 && { attachments }),
    });
  };
  return (
    <Form<Values>
      layout="vertical"
      scrollToFirstError={{ focus: true }}
      initialValues={{ at: nowInShanghai() }}
      onFinish={(values) => void submit(values)}
    >
      {dialogs}
      {act.refusal && <Alert type="error" role="alert" showIcon title={act.refusal} />}
      {effect && <p className="panel-note">{effect}</p>}
      {asksRating && (
        <Form.Item
          name="rating"
          label={t("record.rating")}
          rules={[{ required: true, message: t("form.needed") }]}
        >
          <Radio.Group
            className="levels"
            options={ratingLevels.map((level) => ({ value: level, label: t(`rating.${level}`) }))}
          />
        </Form.Item>
      )}
      {hasTime && (
        <Form.Item
          name="at"
          label={t("form.at")}
          rules={[{ required: true, message: t("form.needed") }]}
        >
          <DatePicker
            showTime={{ format: "HH:mm" }}
            format="YYYY-MM-DD HH:mm"
            disabledDate={(day) => day.isAfter(nowInShanghai())}
          />
        </Form.Item>
      )}
      <Form.Item
        name="note"
        label={t(needsReason ? "form.reason" : "form.note")}
        rules={[{ required: needsReason, whitespace: true, message: t("form.reasonNeeded") }]}
      >
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
      {hasTime && <Files />}
      <Button type="primary" htmlType="submit" danger={isUndoing} loading={isBusy || act.isRunning}>
        {label}
      </Button>
    </Form>
  );
}

function Files() {
  const { t } = useLanguage();
  return (
    <Form.Item
      name="files"
      label={t("form.files")}
      extra={t("form.filesHint", { count: mostFiles })}
      valuePropName="fileList"
      getValueFromEvent={({ fileList }: { fileList: UploadFile[] }) => fileList}
      rules={[
        {
          validator: async (_, files: readonly UploadFile[] = []) => {
            if (files.some(({ size = 0 }) => size > mostBytes))
              throw new Error(t("form.fileTooLarge"));
          },
        },
      ]}
    >
      <Upload multiple maxCount={mostFiles} beforeUpload={() => false}>
        <Button>{t("form.chooseFiles")}</Button>
      </Upload>
    </Form.Item>
  );
}
