/** Puts an expert on the panel; who works for a participant is refused by the hub. */
import { Alert, Button, Form, Input } from "antd";
import { AssignExpertDocument } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";

type Values = Readonly<Record<"subject" | "name" | "organisation" | "field", string>>;
const fields = [
  ["name", "panel.name"],
  ["subject", "panel.login"],
  ["organisation", "panel.organisation"],
  ["field", "panel.field"],
] as const;

/** Shows the form. */
export function AssignForm({
  evaluation,
  onDone,
}: {
  readonly evaluation: string;
  readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const assign = useAct(AssignExpertDocument);
  return (
    <Form<Values>
      layout="vertical"
      onFinish={(values) =>
        void assign.run({ input: { evaluation, ...values } }).then((done) => done && onDone())
      }
    >
      {assign.refusal && <Alert type="error" role="alert" showIcon title={assign.refusal} />}
      <p className="step-meaning">{t("panel.assignMeaning")}</p>
      {fields.map(([name, label]) => (
        <Form.Item
          key={name}
          name={name}
          label={t(label)}
          rules={[{ required: true, whitespace: true, message: t("form.needed") }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" loading={assign.isRunning}>
        {t("panel.assign")}
      </Button>
    </Form>
  );
}
