/** The hub proposes what no rule proposes, on a basis that it names. */
import { Alert, Button, DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { ProposeConsequenceDocument, type ConsequenceKind } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";

/** Money is proposed by rule only. */
const kinds = [
  "YELLOW_CARD",
  "RECTIFICATION",
  "SUSPENSION",
  "CANCELLATION",
  "CHANGE_OPERATOR",
  "WHITE_LIST",
  "BLACK_LIST",
  "PRIORITY",
] as const satisfies readonly ConsequenceKind[];

type Values = {
  readonly participant: string;
  readonly kind: ConsequenceKind;
  readonly article: string;
  readonly reason: string;
  readonly until?: Dayjs;
};

/** Shows the form. */
export function ProposeForm({
  evaluation,
  participants,
  onDone,
}: {
  readonly evaluation: string;
  readonly participants: readonly { readonly member: string; readonly name: string }[];
  readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const propose = useAct(ProposeConsequenceDocument);
  const needed = [{ required: true, whitespace: true, message: t("form.needed") }];
  const submit = async ({ until, ...given }: Values) => {
    const input = { evaluation, ...given, until: until?.format("YYYY-MM-DD") ?? null };
    if (await propose.run({ input })) onDone();
  };
  return (
    <Form<Values> layout="vertical" onFinish={(values) => void submit(values)}>
      {propose.refusal && <Alert type="error" role="alert" showIcon title={propose.refusal} />}
      <Form.Item name="participant" label={t("network.member")} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={participants.map(({ member, name }) => ({ value: member, label: name }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={t("consequence.kind")} rules={needed}>
        <Select options={kinds.map((kind) => ({ value: kind, label: t(`consequence.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="article" label={t("consequence.article")} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="until" label={t("consequence.lastDay")}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="reason" label={t("form.reason")} rules={needed}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={propose.isRunning}>
        {t("consequence.propose")}
      </Button>
    </Form>
  );
}
