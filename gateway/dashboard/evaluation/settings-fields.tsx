/** Deadlines and budget, as the hub sets them when an evaluation begins and as it changes them later. */
import { DatePicker, Form, Input } from "antd";
import type { Dayjs } from "dayjs";
import { useLanguage } from "../language/language.tsx";

export type SettingsValues = {
  readonly summaryDueOn?: Dayjs | null;
  readonly scoresDueOn?: Dayjs | null;
  readonly budget?: string;
};

const dayOf = (day: Dayjs | null | undefined) => day?.format("YYYY-MM-DD") ?? null;

/** What the fields say, as the API takes it: what is left empty is none. */
export const settingsOf = ({ summaryDueOn, scoresDueOn, budget }: SettingsValues) => ({
  summaryDueOn: dayOf(summaryDueOn),
  scoresDueOn: dayOf(scoresDueOn),
  budget: budget?.trim() || null,
});

/** Stands in a form whose values are, among others, `SettingsValues`. */
export function SettingsFields({
  unit,
}: {
  /** What the budget counts, where the scheme is known. */
  readonly unit?: string | undefined;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Form.Item name="summaryDueOn" label={t("evaluation.summaryDueOn")}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="scoresDueOn" label={t("evaluation.scoresDueOn")}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="budget" label={t("evaluation.budget")} extra={t("evaluation.budgetNote")}>
        <Input inputMode="decimal" suffix={unit} />
      </Form.Item>
    </>
  );
}
