/** A person's decision on a consequence: the reason always, the money and the last day where they are wanted. */
import { Alert, Button, DatePicker, Form, Input } from "antd";
import type { Dayjs } from "dayjs";
import {
  type ConsequenceDecision,
  DecideConsequenceDocument,
  type ShownConsequenceFragment,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";

type Values = { readonly reason: string; readonly amount?: string; readonly until?: Dayjs };

const dated: readonly ShownConsequenceFragment["kind"][] = [
  "RECTIFICATION",
  "SUSPENSION",
  "WHITE_LIST",
  "BLACK_LIST",
];

/** Shows the form; a refusal is shown in the hub's words. */
export function DecisionForm({
  consequence: { id, kind, amount, unit, because, article },
  decision,
  participantName,
  isUndoing,
  onDone,
}: {
  readonly consequence: ShownConsequenceFragment;
  readonly decision: ConsequenceDecision;
  readonly participantName: string;
  readonly isUndoing: boolean;
  readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const decide = useAct(DecideConsequenceDocument);
  const isApproval = decision === "APPROVE";
  const submit = async ({ reason, amount: sum, until }: Values) => {
    const day = until?.format("YYYY-MM-DD") ?? null;
    const done = await decide.run({ id, decision, reason, amount: sum ?? null, until: day });
    if (done) onDone();
  };
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{ amount: amount ?? undefined }}
      onFinish={(values) => void submit(values)}
    >
      {decide.refusal && <Alert type="error" role="alert" showIcon title={decide.refusal} />}
      <p className="step-meaning">
        <b>{participantName}</b>
        <br />
        {because}
        <br />
        {article}
      </p>
      {isApproval && kind === "AWARD" && (
        <Form.Item
          name="amount"
          label={t("consequence.amount", { unit: unit ?? "" })}
          rules={[{ required: true, message: t("form.needed") }]}
        >
          <Input inputMode="decimal" />
        </Form.Item>
      )}
      {isApproval && dated.includes(kind) && (
        <Form.Item
          name="until"
          label={t(kind === "RECTIFICATION" ? "consequence.dueOn" : "consequence.lastDay")}
          rules={[{ required: kind === "RECTIFICATION", message: t("form.needed") }]}
        >
          <DatePicker />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={t("form.reason")}
        rules={[{ required: true, whitespace: true, message: t("form.reasonNeeded") }]}
      >
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
      <Button type="primary" htmlType="submit" danger={isUndoing} loading={decide.isRunning}>
        {t(`consequenceDecision.${decision}`)}
      </Button>
    </Form>
  );
}
