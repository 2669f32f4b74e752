/** Contests exactly one figure, fact, attribute or score of one participant. */
import { Alert, Button, Form, Input, Select } from "antd";
import { RaiseObjectionDocument } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { contestable, type Contestable, type Scheme } from "./scheme.ts";

type Values = { readonly what: string; readonly claim: string };
const keyOf = ({ kind, name }: Contestable) => `${kind} ${name}`;

/** Shows the form; what is contested may be given already. */
export function ObjectionForm({
  evaluation,
  participant,
  participantName,
  scheme,
  contested = null,
  isAppeal,
  onDone,
}: {
  readonly evaluation: string;
  readonly participant: string;
  readonly participantName: string;
  readonly scheme: Scheme;
  readonly contested?: Contestable | null;
  readonly isAppeal: boolean;
  readonly onDone: () => void;
}) {
  const { t, language } = useLanguage();
  const raise = useAct(RaiseObjectionDocument);
  const choices = contestable(scheme);
  const submit = async ({ what, claim }: Values) => {
    const chosen = choices.find((one) => keyOf(one) === what);
    if (!chosen) return;
    const { kind, name } = chosen;
    if (await raise.run({ input: { evaluation, participant, kind, name, claim } })) onDone();
  };
  return (
    <Form<Values>
      layout="vertical"
      initialValues={contested ? { what: keyOf(contested) } : {}}
      onFinish={(values) => void submit(values)}
    >
      {raise.refusal && <Alert type="error" role="alert" showIcon title={raise.refusal} />}
      <p className="step-meaning">
        {t(isAppeal ? "objection.appealMeaning" : "objection.meaning", { name: participantName })}
      </p>
      <Form.Item
        name="what"
        label={t("objection.what")}
        rules={[{ required: true, message: t("form.needed") }]}
      >
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={choices.map((one) => ({
            value: keyOf(one),
            label: `${t(`contested.${one.kind}`)} · ${one.meaning[language]}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="claim"
        label={t("objection.claim")}
        rules={[{ required: true, whitespace: true, message: t("form.needed") }]}
      >
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={raise.isRunning}>
        {t("objection.submit")}
      </Button>
    </Form>
  );
}
