/** Many declarations in one go: the same of several members, or several of one; one proof for all of them. */
import { Alert, Button, Checkbox, DatePicker, Form, Input, Progress, Select } from "antd";
import type { Dayjs } from "dayjs";
import { DeclareFactDocument } from "../api/documents.ts";
import { useActs } from "../api/use-acts.ts";
import { useLanguage } from "../language/language.tsx";
import { isYesNo, useDeclaredValue } from "./declared-value.ts";
import type { Declarable } from "./undeclared.ts";

/** One line of the form. */
export type Blank = {
  readonly key: string;
  readonly label: string;
  readonly member: string;
  readonly what: Declarable;
};
type Line = {
  readonly isNone?: boolean;
  readonly value?: string | null;
  readonly on?: Dayjs | null;
};
type Values = { readonly lines?: Readonly<Record<string, Line>>; readonly evidence: string };

/** A line says something when it says that there is none, or has all that its kind wants. */
const isFilled = ({ what: { kind, meaning } }: Blank, { isNone, value, on }: Line): boolean =>
  kind === "FACT"
    ? Boolean(isNone) || (Boolean(on) && (!meaning.values || Boolean(value)))
    : Boolean(value?.trim());

/** Shows a line for each; those that are left empty are left out. */
export function FillForm({
  evaluation,
  blanks,
  onDone,
}: {
  readonly evaluation: string;
  readonly blanks: readonly Blank[];
  readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Values>();
  const declare = useActs(DeclareFactDocument);
  const lines = Form.useWatch("lines", form) ?? {};
  const filled = blanks.filter((blank, index) => isFilled(blank, lines[`l${index}`] ?? {}));
  // What was said against several is said once.
  const refused = new Map<string, string[]>();
  for (const { key, label } of blanks) {
    const refusal = declare.outcomes.get(key);
    if (refusal) refused.set(refusal, [...(refused.get(refusal) ?? []), label]);
  }
  const submit = async ({ lines: given = {}, evidence }: Values) => {
    const all = new Map(
      blanks.flatMap((blank, index) => {
        const line = given[`l${index}`] ?? {};
        if (!isFilled(blank, line)) return [];
        const { kind, name } = blank.what;
        const isFact = kind === "FACT" && !line.isNone;
        const input = {
          evaluation,
          participant: blank.member,
          kind,
          name,
          evidence: evidence.trim(),
          value: line.isNone ? null : line.value?.trim() || null,
          on: isFact ? (line.on?.format("YYYY-MM-DD") ?? null) : null,
        };
        return [[blank.key, { input }] as const];
      }),
    );
    const outcomes = await declare.run(all);
    if ([...outcomes.values()].every((refusal) => refusal === null)) onDone();
  };
  return (
    <Form<Values> form={form} layout="vertical" onFinish={(given) => void submit(given)}>
      {refused.size > 0 && (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={[...refused].map(([refusal, labels]) => (
            <p key={refusal}>
              {labels.join(t("list.comma"))}
              {t("list.colon")}
              {refusal}
            </p>
          ))}
        />
      )}
      <p className="step-meaning">{t("papers.fillMeaning")}</p>
      <div className="blanks">
        {blanks.map((blank, index) => (
          <BlankLine key={blank.key} blank={blank} name={`l${index}`} line={lines[`l${index}`]} />
        ))}
      </div>
      <Form.Item
        name="evidence"
        label={t("papers.evidence")}
        rules={[{ required: true, whitespace: true, message: t("form.needed") }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      {declare.isRunning && filled.length > 0 && (
        <Progress
          percent={Math.round((declare.outcomes.size / filled.length) * 100)}
          aria-label={t("papers.declare")}
        />
      )}
      <Button
        type="primary"
        htmlType="submit"
        disabled={filled.length === 0}
        loading={declare.isRunning}
      >
        {t("papers.fillSubmit", { count: filled.length })}
      </Button>
    </Form>
  );
}

function BlankLine({
  blank: { label, what },
  name,
  line,
}: {
  readonly blank: Blank;
  readonly name: string;
  readonly line: Line | undefined;
}) {
  const { t } = useLanguage();
  const valueText = useDeclaredValue();
  const { kind, meaning } = what;
  const values = isYesNo(meaning) ? ["1", "0"] : meaning.values;
  const isFact = kind === "FACT";
  return (
    <fieldset className="blank">
      <legend>{label}</legend>
      {isFact && (
        <Form.Item name={["lines", name, "isNone"]} valuePropName="checked" noStyle>
          <Checkbox>{t("papers.noSuchFact")}</Checkbox>
        </Form.Item>
      )}
      {values && !line?.isNone && (
        <Form.Item name={["lines", name, "value"]} noStyle>
          <Select
            allowClear
            aria-label={`${label} ${t("papers.value")}`}
            placeholder={t("papers.value")}
            options={values.map((value) => ({ value, label: valueText(value, meaning) }))}
          />
        </Form.Item>
      )}
      {!values && !isFact && (
        <Form.Item name={["lines", name, "value"]} noStyle>
          <Input
            inputMode={kind === "FIGURE" ? "decimal" : "text"}
            aria-label={`${label} ${t("papers.value")}`}
            suffix={meaning.unit}
          />
        </Form.Item>
      )}
      {isFact && !line?.isNone && (
        <Form.Item name={["lines", name, "on"]} noStyle>
          <DatePicker aria-label={`${label} ${t("papers.on")}`} placeholder={t("papers.on")} />
        </Form.Item>
      )}
    </fieldset>
  );
}
