/** An expert declares interests, once, before anything is scored; whoever is bound leaves the panel. */
import { Alert, Button, Form, Input, Radio, Select } from "antd";
import { DeclareInterestsDocument } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";

type Values = {
  readonly hasTies?: boolean;
  readonly employerCode?: string;
  readonly paidBy?: readonly string[];
  readonly relatedTo?: readonly string[];
  readonly relation?: string;
};

/** Shows the declaration: none, or with whom and how. */
export function InterestsForm({
  evaluation,
  participants,
}: {
  readonly evaluation: string;
  readonly participants: readonly { readonly member: string; readonly name: string }[];
}) {
  const { t } = useLanguage();
  const declare = useAct(DeclareInterestsDocument);
  const [form] = Form.useForm<Values>();
  const hasTies = Form.useWatch("hasTies", form);
  const options = participants.map(({ member, name }) => ({ value: member, label: name }));
  const related = Form.useWatch("relatedTo", form) ?? [];
  const submit = ({ employerCode, paidBy = [], relatedTo = [], relation = "" }: Values) => {
    const ties = hasTies
      ? {
          employerCode: employerCode ?? null,
          paidBy,
          relatedTo: relatedTo.map((member) => ({ member, relation })),
        }
      : { employerCode: null, paidBy: [], relatedTo: [] };
    return declare.run({ evaluation, interests: ties });
  };
  const list = { showSearch: { optionFilterProp: "label" }, allowClear: true, options } as const;
  return (
    <div className="interests">
      <h3>{t("interests.title")}</h3>
      <p className="step-meaning">{t("interests.meaning")}</p>
      <details>
        <summary>{t("interests.participants", { count: participants.length })}</summary>
        <p>{participants.map(({ name }) => name).join(t("list.comma"))}</p>
      </details>
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        {declare.refusal && <Alert type="error" role="alert" showIcon title={declare.refusal} />}
        <Form.Item
          name="hasTies"
          label={t("interests.question")}
          rules={[{ required: true, message: t("form.needed") }]}
        >
          <Radio.Group
            className="levels"
            options={[
              { value: false, label: t("interests.none") },
              { value: true, label: t("interests.some") },
            ]}
          />
        </Form.Item>
        {hasTies && (
          <>
            <Alert type="warning" showIcon title={t("interests.consequence")} />
            <Form.Item name="employerCode" label={t("interests.employer")}>
              <Select {...list} />
            </Form.Item>
            <Form.Item name="paidBy" label={t("interests.paidBy")}>
              <Select {...list} mode="multiple" />
            </Form.Item>
            <Form.Item name="relatedTo" label={t("interests.relatedTo")}>
              <Select {...list} mode="multiple" />
            </Form.Item>
            {related.length > 0 && (
              <Form.Item
                name="relation"
                label={t("interests.relation")}
                rules={[{ required: true, whitespace: true, message: t("form.needed") }]}
              >
                <Input maxLength={200} />
              </Form.Item>
            )}
          </>
        )}
        <Button type="primary" htmlType="submit" loading={declare.isRunning}>
          {t("interests.submit")}
        </Button>
      </Form>
    </div>
  );
}
