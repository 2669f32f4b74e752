/** The life of an evaluation: how far it has come, what may be done next, and what stands in the way. */
import { Alert, Button, Drawer, Flex, Form, Input } from "antd";
import { useState } from "react";
import {
  TakeEvaluationStepDocument,
  type EvaluationQuery,
  type EvaluationStep,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { toldIn } from "../language/told.ts";
import { Panel } from "../parts/panel.tsx";
import { LackingBeforeSealing } from "./lacking.tsx";
import { reasonedSteps, stageOf, stages, undoingSteps } from "./life.ts";
import { readScheme } from "./scheme.ts";
import { ChangeSettings } from "./settings-form.tsx";

type Evaluation = NonNullable<EvaluationQuery["evaluation"]>;

/** Shows the stages with their days, then the steps of whoever is signed in. */
export function Life({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useLanguage();
  const { state, steps, availableSteps, blockedSteps } = evaluation;
  const here = stageOf(state);
  const lastReturn = steps.findLast(({ step }) => step === "RETURN");
  return (
    <Panel title={t("evaluation.life")} tools={<ChangeSettings evaluation={evaluation} />}>
      <ol className="evaluation-life">
        {stages.map((stage, index) => (
          <li
            key={stage}
            data-reached={index <= here || undefined}
            aria-current={index === here ? "step" : undefined}
          >
            <b>{t(`evaluationState.${stage}`)}</b>
            <Reached stage={stage} steps={index <= here ? steps : []} />
          </li>
        ))}
      </ol>
      {state === "RETURNED" && lastReturn && (
        <Alert
          type="warning"
          showIcon
          title={t("evaluation.returned", { reason: lastReturn.reason ?? "" })}
        />
      )}
      {state === "ABANDONED" && (
        <Alert
          type="info"
          showIcon
          title={t("evaluation.abandoned", { reason: steps.at(-1)?.reason ?? "" })}
        />
      )}
      {(availableSteps.length > 0 || blockedSteps.length > 0) && (
        <NextSteps evaluation={evaluation} />
      )}
    </Panel>
  );
}

/** When a stage was last reached, and by whom. */
function Reached({
  stage,
  steps,
}: {
  readonly stage: string;
  readonly steps: Evaluation["steps"];
}) {
  const { format } = useLanguage();
  const roleText = useRoleText();
  const taken = steps.findLast(({ state }) => state === stage);
  return taken ? (
    <small>
      {format.day(taken.at)}
      <br />
      {roleText(taken.role)}
    </small>
  ) : null;
}

const roles = [
  "window-operator",
  "institution-staff",
  "hub-operator",
  "department",
  "expert",
] as const;

/** Returns the name of a role as the record has it. */
export function useRoleText(): (role: string) => string {
  const { t } = useLanguage();
  return (role) => {
    const known = roles.find((one) => one === role);
    return known ? t(`role.${known}`) : role;
  };
}

function NextSteps({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t, language } = useLanguage();
  const { id, title, sealed, revises, availableSteps, blockedSteps } = evaluation;
  const take = useAct(TakeEvaluationStepDocument);
  const [step, setStep] = useState<EvaluationStep | null>(null);
  const close = () => {
    take.forget();
    setStep(null);
  };
  const submit = async (reason: string | undefined) => {
    if (!step) return;
    // What is approved is the document that was on this screen.
    const hash = step === "APPROVE" ? (sealed?.hash ?? null) : null;
    if (await take.run({ id, step, reason: reason?.trim() || null, hash })) close();
  };
  return (
    <div className="next-steps">
      <Flex wrap gap="small">
        {availableSteps.map((one) => (
          <Button
            key={one}
            type={undoingSteps.includes(one) ? "default" : "primary"}
            danger={undoingSteps.includes(one)}
            onClick={() => setStep(one)}
          >
            {t(`evaluationStep.${one}`)}
          </Button>
        ))}
      </Flex>
      {blockedSteps.map(({ step: one, code, message }) => (
        <p key={one} className="blocked" data-code={code}>
          <b>{t("evaluation.blocked", { step: t(`evaluationStep.${one}`) })}</b>{" "}
          {toldIn(language, message)}
        </p>
      ))}
      <Drawer
        open={step !== null}
        onClose={close}
        destroyOnHidden
        title={step && `${t(`evaluationStep.${step}`)} · ${title}`}
      >
        {step && (
          <Form<{ reason?: string }>
            layout="vertical"
            onFinish={({ reason }) => void submit(reason)}
          >
            {take.refusal && <Alert type="error" role="alert" showIcon title={take.refusal} />}
            <p className="step-meaning">{t(`evaluationStepMeaning.${step}`)}</p>
            {step === "SEAL" && revises === null && (
              <LackingBeforeSealing evaluation={id} scheme={readScheme(evaluation.scheme)} />
            )}
            {step === "APPROVE" && sealed && (
              <p className="panel-note">
                {t("evaluation.approveHash")} <code>{sealed.hash}</code>
              </p>
            )}
            <Form.Item
              name="reason"
              label={t(reasonedSteps.includes(step) ? "form.reason" : "form.note")}
              rules={[
                {
                  required: reasonedSteps.includes(step),
                  whitespace: true,
                  message: t("form.reasonNeeded"),
                },
              ]}
            >
              <Input.TextArea rows={4} maxLength={2000} showCount />
            </Form.Item>
            <Button
              type="primary"
              htmlType="submit"
              danger={undoingSteps.includes(step)}
              loading={take.isRunning}
            >
              {t("evaluation.confirmStep", { step: t(`evaluationStep.${step}`) })}
            </Button>
          </Form>
        )}
      </Drawer>
    </div>
  );
}
