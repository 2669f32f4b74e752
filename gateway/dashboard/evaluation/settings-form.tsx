/** Deadlines and budget of an evaluation, changed by the hub while nothing is sealed. */
import { Alert, Button, DatePicker, Drawer, Form, Input } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { ChangeEvaluationDocument, type EvaluationQuery } from "../api/documents.ts";
import { useSession } from "../api/session.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { isOpen } from "./life.ts";
import { awardUnit, readScheme } from "./scheme.ts";

type Evaluation = NonNullable<EvaluationQuery["evaluation"]>;
type Values = {
  readonly summaryDueOn?: Dayjs | null;
  readonly scoresDueOn?: Dayjs | null;
  readonly budget?: string;
};

const dayOf = (day: Dayjs | null | undefined) => day?.format("YYYY-MM-DD") ?? null;

/** Shows the way to the form, to whom may use it; a revision changes only what was contested. */
export function ChangeSettings({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t, language } = useLanguage();
  const { account } = useSession();
  const { id, title, state, revises, summaryDueOn, scoresDueOn, budget } = evaluation;
  const change = useAct(ChangeEvaluationDocument);
  const [isShown, setShown] = useState(false);
  if (account?.role !== "hub-operator" || revises || !isOpen(state)) return null;
  const close = () => {
    change.forget();
    setShown(false);
  };
  const submit = async (values: Values) => {
    const settings = {
      summaryDueOn: dayOf(values.summaryDueOn),
      scoresDueOn: dayOf(values.scoresDueOn),
      budget: values.budget?.trim() || null,
    };
    if (await change.run({ id, settings })) close();
  };
  return (
    <>
      <Button onClick={() => setShown(true)}>{t("evaluation.change")}</Button>
      <Drawer
        open={isShown}
        onClose={close}
        destroyOnHidden
        title={`${t("evaluation.change")} · ${title}`}
      >
        <Form<Values>
          layout="vertical"
          initialValues={{
            summaryDueOn: summaryDueOn ? dayjs(summaryDueOn) : null,
            scoresDueOn: scoresDueOn ? dayjs(scoresDueOn) : null,
            budget: budget ?? "",
          }}
          onFinish={(values) => void submit(values)}
        >
          {change.refusal && <Alert type="error" role="alert" showIcon title={change.refusal} />}
          <p className="step-meaning">{t("evaluation.changeMeaning")}</p>
          <Form.Item name="summaryDueOn" label={t("evaluation.summaryDueOn")}>
            <DatePicker />
          </Form.Item>
          <Form.Item name="scoresDueOn" label={t("evaluation.scoresDueOn")}>
            <DatePicker />
          </Form.Item>
          <Form.Item name="budget" label={t("evaluation.budget")}>
            <Input
              inputMode="decimal"
              suffix={awardUnit(readScheme(evaluation.scheme))?.[language]}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={change.isRunning}>
            {t("evaluation.changeSave")}
          </Button>
        </Form>
      </Drawer>
    </>
  );
}
