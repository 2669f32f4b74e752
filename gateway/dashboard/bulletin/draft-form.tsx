/** Begins the bulletin of a period; what is left out is as usual. */
import { Alert, Button, Collapse, DatePicker, Form, Input, InputNumber, Select } from "antd";
import type { Dayjs } from "dayjs";
import { DraftBulletinDocument } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { yearsUntil } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { periodPartKey } from "../parts/period-choice.tsx";

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

const texts = ["title", "number", "issuer", "addressee"] as const;
const formTexts = ["tableNumber", "authority", "approvalNumber"] as const;

/** Shows the form; the fourth quarter's bulletin comes with the year's. */
export function DraftForm({ onDone }: { readonly onDone: (id: string) => void }) {
  const { t } = useLanguage();
  const draft = useAct(DraftBulletinDocument);
  const now = new Date();
  // The quarter that ended last.
  const ended = Math.floor(now.getMonth() / 3) || 4;
  const year = ended === 4 ? now.getFullYear() - 1 : now.getFullYear();
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
      layout="vertical"
      initialValues={{ year, quarter: ended, deadlineCount: "CALENDAR" }}
      onFinish={(values) => void submit(values)}
    >
      {draft.refusal && <Alert type="error" role="alert" showIcon title={draft.refusal} />}
      <div className="form-pair">
        <Form.Item name="year" label={t("period.year")}>
          <Select
            options={yearsUntil(now.getFullYear(), year).map((value) => ({
              value,
              label: t("period.yearValue", { year: value }),
            }))}
          />
        </Form.Item>
        <Form.Item name="quarter" label={t("period.quarter")}>
          <Select
            options={[1, 2, 3, 4, 0].map((value) => ({
              value,
              label: t(periodPartKey({ year, quarter: value || null })),
            }))}
          />
        </Form.Item>
      </div>
      <p className="panel-note">{t("draft.yearEnd")}</p>
      {texts.map((name) => (
        <Form.Item key={name} name={name} label={t(`bulletin.${name}`)}>
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
                {formTexts.map((name) => (
                  <Form.Item key={name} name={name} label={t(`draft.${name}`)}>
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
