/** Corrects what a record says; what is left as it stands is not sent. */
import { Alert, Button, Form, Input, InputNumber, Radio } from "antd";
import { RecordDocument, type CorrectServiceMutationVariables } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { CategoryField } from "./choice-fields.tsx";

type Changes = Omit<CorrectServiceMutationVariables["input"], "id">;
type Values = {
  readonly reason: string;
  readonly title: string;
  readonly content: string | null;
  readonly category: string | null;
  readonly enterpriseName: string | null;
  readonly county: string | null;
  readonly isPublicWelfare: boolean | null;
  readonly feeYuan: number | null;
};

/** Shows the record's fields as they are, and asks why they change. */
export function CorrectionForm({
  id,
  act,
  onSubmit,
}: {
  readonly id: string;
  readonly act: { readonly isRunning: boolean; readonly refusal: string | null };
  readonly onSubmit: (changes: Changes) => Promise<void>;
}) {
  const { t } = useLanguage();
  const record = useAnswer(RecordDocument, { id }).data?.serviceRecord;
  if (!record) return <Skeleton lines={6} height={52} />;
  const before: Omit<Values, "reason"> = {
    title: record.title,
    content: record.content,
    category: record.category?.code ?? null,
    enterpriseName: record.enterpriseName,
    county: record.county,
    isPublicWelfare: record.isPublicWelfare,
    feeYuan: record.feeFen === null ? null : Number(record.feeFen) / 100,
  };
  const submit = ({ reason, ...values }: Values) => {
    const changed = Object.fromEntries(
      Object.entries(values).filter(
        ([name, value]) => (value ?? null) !== before[name as keyof typeof before],
      ),
    );
    const { feeYuan, ...others } = changed as Partial<Omit<Values, "reason">>;
    const fee = typeof feeYuan === "number" ? { feeFen: Math.round(feeYuan * 100) } : {};
    return onSubmit({ reason, ...others, ...fee });
  };
  return (
    <Form<Values>
      layout="vertical"
      initialValues={before}
      onFinish={(values) => void submit(values)}
    >
      {act.refusal && <Alert type="error" role="alert" showIcon title={act.refusal} />}
      <Form.Item
        name="reason"
        label={t("form.reason")}
        rules={[{ required: true, whitespace: true, message: t("form.reasonNeeded") }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t("record.service")}
        rules={[{ required: true, whitespace: true, message: t("form.needed") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="content" label={t("record.content")}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <CategoryField />
      <Form.Item name="enterpriseName" label={t("record.enterprise")}>
        <Input />
      </Form.Item>
      <Form.Item name="county" label={t("record.county")}>
        <Input />
      </Form.Item>
      <Form.Item name="isPublicWelfare" label={t("record.nature")}>
        <Radio.Group
          options={[
            { value: true, label: t("record.publicWelfare") },
            { value: false, label: t("record.valueAdded") },
          ]}
        />
      </Form.Item>
      <Form.Item name="feeYuan" label={t("form.feeYuan")}>
        <InputNumber min={0} precision={2} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={act.isRunning}>
        {t("act.CORRECT")}
      </Button>
    </Form>
  );
}
