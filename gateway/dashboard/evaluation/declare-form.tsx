/** Declares a figure, a fact or an attribute of a participant, with what proves it. */
import { Alert, Button, Checkbox, DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { DeclareFactDocument } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { ProofFile, proofIn, type ProofFiles } from "./proof-file.tsx";
import { isYesNo, useDeclaredValue } from "./declared-value.ts";
import type { Scheme } from "./scheme.ts";
import { declarableIn } from "./undeclared.ts";

type Values = {
  readonly participant: string;
  readonly what: string;
  readonly isNone?: boolean;
  readonly value?: string;
  readonly on?: Dayjs;
  readonly until?: Dayjs;
  readonly verified?: boolean;
  readonly evidence: string;
  readonly files?: ProofFiles;
};

const dayOf = (day: Dayjs | undefined) => day?.format("YYYY-MM-DD") ?? null;

/** Shows the form; what is asked for depends on what is declared. */
export function DeclareForm({
  evaluation,
  scheme,
  participants,
  onDone,
}: {
  readonly evaluation: string;
  readonly scheme: Scheme;
  readonly participants: readonly { readonly member: string; readonly name: string }[];
  readonly onDone: () => void;
}) {
  const { t, language } = useLanguage();
  const declare = useAct(DeclareFactDocument);
  const [form] = Form.useForm<Values>();
  const [what, isNone] = [Form.useWatch("what", form), Form.useWatch("isNone", form)];
  const choices = declarableIn(scheme);
  const chosen = choices.find(({ key }) => key === what);
  const values = chosen?.meaning.values;
  const valueText = useDeclaredValue();
  const isEither = isYesNo(chosen?.meaning);
  const submit = async ({ participant, value, on, until, verified, evidence, files }: Values) => {
    if (!chosen) return;
    const { kind, name } = chosen;
    const isFact = kind === "FACT" && !isNone;
    const input = {
      evaluation,
      participant,
      kind,
      name,
      evidence,
      value: kind === "FACT" && isNone ? null : (value ?? null),
      on: isFact ? dayOf(on) : null,
      until: isFact ? dayOf(until) : null,
      verified: isFact ? (verified ?? null) : null,
      file: await proofIn(files),
    };
    if (await declare.run({ input })) onDone();
  };
  const needed = [{ required: true, message: t("form.needed") }];
  const only = participants.length === 1 ? participants[0] : undefined;
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      scrollToFirstError={{ focus: true }}
      initialValues={only ? { participant: only.member } : {}}
      onFinish={(given) => void submit(given)}
    >
      {declare.refusal && <Alert type="error" role="alert" showIcon title={declare.refusal} />}
      <Form.Item name="participant" label={t("network.member")} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={participants.map(({ member, name }) => ({ value: member, label: name }))}
        />
      </Form.Item>
      <Form.Item name="what" label={t("papers.what")} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          onChange={() => form.setFieldValue("value", undefined)}
          options={choices.map(({ key, kind, meaning }) => ({
            value: key,
            label: `${t(`contested.${kind}`)} · ${meaning[language]}`,
          }))}
        />
      </Form.Item>
      {chosen?.kind === "FACT" && (
        <Form.Item name="isNone" valuePropName="checked">
          <Checkbox>{t("papers.noSuchFact")}</Checkbox>
        </Form.Item>
      )}
      {chosen && !(chosen.kind === "FACT" && (isNone || !values)) && (
        <Form.Item
          name="value"
          label={t("papers.value")}
          extra={
            chosen.meaning.unit && !isEither
              ? t("papers.unit", { unit: chosen.meaning.unit })
              : undefined
          }
          rules={needed}
        >
          {values || isEither ? (
            <Select
              options={(values ?? ["1", "0"]).map((value) => ({
                value,
                label: valueText(value, chosen.meaning),
              }))}
            />
          ) : (
            <Input inputMode="decimal" />
          )}
        </Form.Item>
      )}
      {chosen?.kind === "FACT" && !isNone && (
        <>
          <Form.Item name="on" label={t("papers.on")} rules={needed}>
            <DatePicker />
          </Form.Item>
          <Form.Item name="until" label={t("papers.until")}>
            <DatePicker />
          </Form.Item>
          <Form.Item name="verified" valuePropName="checked">
            <Checkbox>{t("papers.verified")}</Checkbox>
          </Form.Item>
        </>
      )}
      <Form.Item
        name="evidence"
        label={t("papers.evidence")}
        rules={[{ required: true, whitespace: true, message: t("form.needed") }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <ProofFile />
      <p className="panel-note">{t("papers.declareEffect")}</p>
      <Button type="primary" htmlType="submit" loading={declare.isRunning}>
        {t("papers.declare")}
      </Button>
    </Form>
  );
}
