/** Asks another member to deliver: which one, by which offer, within what time. */
import { Alert, Button, Form, Input, InputNumber, Select } from "antd";
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
type Values = Omit<Target, "toName">;

/** Shows the form; choosing an offer fills in its disclosed time limit. */
export function DispatchForm({
  act,
  hasNote = true,
  onSubmit,
}: {
  readonly act: { readonly isRunning: boolean; readonly refusal: string | null };
  readonly hasNote?: boolean;
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
  const edges = offers.data?.serviceProducts?.edges ?? [];
  return (
    <Form<Values>
      form={form}
      layout="vertical"
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
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={[...members.values()]
            .filter(({ kind }) => kind === "INSTITUTION")
            .map((member) => ({ value: member.code, label: memberName(member) }))}
        />
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
        {t("step.DISPATCH")}
      </Button>
    </Form>
  );
}
