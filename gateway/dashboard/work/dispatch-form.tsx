/** Asks another member to deliver: which one, by which offer, within what time. */
import { Alert, Button, Form, Input, InputNumber, Select, type SelectProps } from "antd";
import { useDirectory } from "../api/directory.ts";
import { OffersDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";

type Target = {
  readonly to: string;
  readonly toName?: string | null;
  readonly product?: string;
  readonly timeLimitDays?: number;
  readonly note?: string;
};
type Choice = { readonly value: string; readonly label: string };
type Values = Omit<Target, "toName">;

/** Shows the form; choosing an offer fills in its disclosed time limit. */
export function DispatchForm({
  act,
  hasNote = true,
  candidates = [],
  onSubmit,
}: {
  readonly act: { readonly isRunning: boolean; readonly refusal: string | null };
  readonly hasNote?: boolean;
  /** Codes of those that were matched with what is to be done; they come first. */
  readonly candidates?: readonly string[];
  readonly onSubmit: (target: Target) => Promise<void>;
}) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  const [form] = Form.useForm<Values>();
  const to = Form.useWatch("to", form);
  const offers = useAnswer(
    OffersDocument,
    { filter: { provider: [to ?? ""] } },
    { isWanted: Boolean(to) },
  );
  const [matched, others] = [true, false].map((isMatched) =>
    [...members.values()]
      .filter(({ kind, code }) => kind === "INSTITUTION" && candidates.includes(code) === isMatched)
      .map((member) => ({ value: member.code, label: memberName(member) })),
  ) as [Choice[], Choice[]];
  const options: SelectProps["options"] =
    matched.length > 0
      ? [
          { label: t("dispatch.candidates"), options: matched },
          { label: t("dispatch.others"), options: others },
        ]
      : others;
  const edges = offers.data?.serviceProducts?.edges ?? [];
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={candidates.length === 1 ? { to: candidates[0] } : {}}
      onValuesChange={(changed: Partial<Values>) => {
        if (changed.to) form.setFieldValue("product", undefined);
        const offer = edges.find(({ node }) => node.id === changed.product)?.node;
        if (offer?.disclosures.timeLimitDays)
          form.setFieldValue("timeLimitDays", offer.disclosures.timeLimitDays);
      }}
      onFinish={(values) =>
        void onSubmit({ ...values, toName: members.get(values.to)?.name ?? null })
      }
    >
      {act.refusal && <Alert type="error" role="alert" showIcon title={act.refusal} />}
      <Form.Item
        name="to"
        label={t("dispatch.to")}
        rules={[{ required: true, message: t("form.needed") }]}
      >
        <Select showSearch={{ optionFilterProp: "label" }} options={options} />
      </Form.Item>
      <Form.Item name="product" label={t("dispatch.offer")}>
        <Select
          allowClear
          disabled={!to}
          loading={offers.isAsking && Boolean(to)}
          notFoundContent={t("dispatch.noOffers")}
          options={edges.map(({ node }) => ({ value: node.id, label: node.name }))}
        />
      </Form.Item>
      <Form.Item name="timeLimitDays" label={t("dispatch.limit")}>
        <InputNumber min={1} max={365} precision={0} suffix={t("dispatch.days")} />
      </Form.Item>
      {hasNote && (
        <Form.Item name="note" label={t("form.note")}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={act.isRunning}>
        {t("act.DISPATCH")}
      </Button>
    </Form>
  );
}
