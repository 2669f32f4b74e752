/** Deadlines and budget of an evaluation, changed by the hub while nothing is sealed. */
import { Alert, Button, Drawer, Form } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { ChangeEvaluationDocument, type EvaluationQuery } from "../api/documents.ts";
import { useSession } from "../api/session.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { isOpen, titleIn } from "./life.ts";
import { SettingsFields, settingsOf, type SettingsValues } from "./settings-fields.tsx";
import { awardUnit, readScheme } from "./scheme.ts";

type Evaluation = NonNullable<EvaluationQuery["evaluation"]>;

/** Shows the way to the form, to whom may use it; a revision changes only what was contested. */
export function ChangeSettings({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t, language } = useLanguage();
  const { account } = useSession();
  const { id, state, revises, summaryDueOn, scoresDueOn, budget } = evaluation;
  const change = useAct(ChangeEvaluationDocument);
  const [isShown, setShown] = useState(false);
  if (account?.role !== "hub-operator" || revises || !isOpen(state)) return null;
  const close = () => {
    change.forget();
    setShown(false);
  };
  const submit = async (values: SettingsValues) => {
    if (await change.run({ id, settings: settingsOf(values) })) close();
  };
  return (
    <>
      <Button onClick={() => setShown(true)}>{t("evaluation.change")}</Button>
      <Drawer
        open={isShown}
        onClose={close}
        destroyOnHidden
        title={`${t("evaluation.change")} · ${titleIn(evaluation)}`}
      >
        <Form<SettingsValues>
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
          <SettingsFields unit={awardUnit(readScheme(evaluation.scheme))?.[language]} />
          <Button type="primary" htmlType="submit" loading={change.isRunning}>
            {t("evaluation.changeSave")}
          </Button>
        </Form>
      </Drawer>
    </>
  );
}
