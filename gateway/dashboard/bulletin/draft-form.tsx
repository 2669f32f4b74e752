/** Begins the bulletin of a period; what is left out is as usual. */
import { Alert, Button, Collapse, DatePicker, Form, Input, InputNumber, Select } from "antd";
import type { Dayjs } from "dayjs";
import {
  DraftBulletinDocument,
  RecordSpanDocument,
  type ListedBulletinFragment,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { yearsUntil } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { periodPartKey } from "../parts/period-choice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { proposedNumber, proposedPeriod } from "./proposal.ts";

type Values = {
  readonly year: number;
  readonly quarter: number;
  readonly title?: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly addressee?: string;
  readonly deadlineDays?: number | null;
  readonly deadlineCount?: "CALENDAR" | "WORKING";
  readonly smallestCell?: number | null;
  readonly tableNumber?: string;
  readonly authority?: string;
  readonly approvalNumber?: string;
  readonly validUntil?: Dayjs | null;
};

const texts = [
  ["title", "bulletin.title"],
  ["number", "bulletin.number"],
  ["issuer", "bulletin.issuer"],
  ["addressee", "bulletin.addressee"],
] as const;
const formTexts = [
  ["tableNumber", "draft.tableNumber"],
  ["authority", "draft.authority"],
  ["approvalNumber", "draft.approvalNumber"],
] as const;

type DraftFormProps = {
  /** Those that there are. */
  readonly bulletins: readonly ListedBulletinFragment[];
  readonly onDone: (id: string) => void;
};

/** Shows the form, with the period that is due next; the fourth quarter's bulletin comes with the year's. */
export function DraftForm({ bulletins, onDone }: DraftFormProps) {
  const onRecord = useAnswer(RecordSpanDocument, {});
  if (onRecord.status === "loading") return <Skeleton lines={6} height={52} />;
  const [first, newest] = [onRecord.data?.first, onRecord.data?.newest].map((page) => {
    const at = page?.edges[0]?.node.acceptedAt;
    return at ? new Date(at) : null;
  });
  const span = first && newest ? { first, newest } : null;
  const proposed = proposedPeriod(bulletins, span, new Date());
  return <Draft bulletins={bulletins} proposed={proposed} onDone={onDone} />;
}

function Draft({
  bulletins,
  proposed,
  onDone,
}: DraftFormProps & { readonly proposed: ReturnType<typeof proposedPeriod> }) {
  const { t } = useLanguage();
  const draft = useAct(DraftBulletinDocument);
  const [form] = Form.useForm<Values>();
  const numberIn = (year: number) => proposedNumber(bulletins, year) ?? undefined;
  const submit = async ({ year: chosen, quarter, validUntil, ...rest }: Values) => {
    const given = Object.entries({ ...rest, validUntil: validUntil?.format("YYYY-MM-DD") }).filter(
      ([, value]) => value !== undefined && value !== null && value !== "",
    );
    const input = {
      year: chosen,
      ...(quarter > 0 && { quarter }),
      ...(given.length > 0 && { settings: Object.fromEntries(given) }),
    };
    const data = await draft.run({ input });
    const [first] = data?.draftBulletin ?? [];
    if (first) onDone(first.id);
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      scrollToFirstError={{ focus: true }}
      initialValues={{
        ...proposed,
        number: numberIn(proposed.year),
        deadlineCount: "CALENDAR",
      }}
      onValuesChange={(changed: Partial<Values>) => {
        // A number that somebody wrote is left alone.
        if (changed.year && !form.isFieldTouched("number"))
          form.setFieldValue("number", numberIn(changed.year));
      }}
      onFinish={(values) => void submit(values)}
    >
      {draft.refusal && <Alert type="error" role="alert" showIcon title={draft.refusal} />}
      <div className="form-pair">
        <Form.Item name="year" label={t("period.year")}>
          <Select
            options={yearsUntil(new Date().getFullYear(), proposed.year).map((value) => ({
              value,
              label: t("period.yearValue", { year: value }),
            }))}
          />
        </Form.Item>
        <Form.Item name="quarter" label={t("period.quarter")}>
          <Select
            options={[1, 2, 3, 4, 0].map((value) => ({
              value,
              label: t(periodPartKey({ year: proposed.year, quarter: value || null })),
            }))}
          />
        </Form.Item>
      </div>
      <p className="panel-note">
        {t("draft.proposed")} {t("draft.yearEnd")}
      </p>
      {texts.map(([name, label]) => (
        <Form.Item key={name} name={name} label={t(label)}>
          <Input maxLength={200} placeholder={t("draft.asUsual")} />
        </Form.Item>
      ))}
      <div className="form-pair">
        <Form.Item name="deadlineDays" label={t("draft.deadlineDays")}>
          <InputNumber min={0} max={366} placeholder="10" />
        </Form.Item>
        <Form.Item name="deadlineCount" label={t("draft.deadlineCount")}>
          <Select
            options={[
              { value: "CALENDAR", label: t("draft.CALENDAR") },
              { value: "WORKING", label: t("draft.WORKING") },
            ]}
          />
        </Form.Item>
      </div>
      <Collapse
        ghost
        className="draft-more"
        items={[
          {
            key: "form",
            label: t("draft.form"),
            forceRender: true,
            children: (
              <>
                <p className="panel-note">{t("draft.formText")}</p>
                {formTexts.map(([name, label]) => (
                  <Form.Item key={name} name={name} label={t(label)}>
                    <Input maxLength={100} />
                  </Form.Item>
                ))}
                <Form.Item name="validUntil" label={t("draft.validUntil")}>
                  <DatePicker />
                </Form.Item>
                <Form.Item
                  name="smallestCell"
                  label={t("draft.smallestCell")}
                  extra={t("draft.smallestCellText")}
                >
                  <InputNumber min={0} max={100} placeholder="3" />
                </Form.Item>
              </>
            ),
          },
        ]}
      />
      <Button type="primary" htmlType="submit" loading={draft.isRunning}>
        {t("draft.begin")}
      </Button>
    </Form>
  );
}
