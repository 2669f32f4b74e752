/** One text and one button: why something is done; it is kept on record. */
import { Alert, Button, Form, Input } from "antd";
import { useLanguage } from "../language/language.tsx";

/** Shows the form; `asks` names the text where it is no reason. */
export function ReasonForm({
  act,
  label,
  asks,
  meaning,
  rows = 4,
  isDanger = false,
  onSubmit,
}: {
  readonly act: { readonly isRunning: boolean; readonly refusal: string | null };
  readonly label: string;
  readonly asks?: string;
  /** What the button does, in a sentence. */
  readonly meaning?: string;
  readonly rows?: number;
  readonly isDanger?: boolean;
  readonly onSubmit: (text: string) => Promise<void>;
}) {
  const { t } = useLanguage();
  return (
    <Form<{ text: string }> layout="vertical" onFinish={({ text }) => void onSubmit(text.trim())}>
      {act.refusal && <Alert type="error" role="alert" showIcon title={act.refusal} />}
      {meaning && <p className="step-meaning">{meaning}</p>}
      <Form.Item
        name="text"
        label={asks ?? t("form.reason")}
        rules={[{ required: true, whitespace: true, message: t("form.needed") }]}
      >
        <Input.TextArea rows={rows} maxLength={asks ? 50_000 : 2000} showCount />
      </Form.Item>
      <Button type="primary" htmlType="submit" danger={isDanger} loading={act.isRunning}>
        {label}
      </Button>
    </Form>
  );
}
