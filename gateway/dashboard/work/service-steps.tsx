/** The steps that may be taken next with a service, each with its form. */
import { useState } from "react";
import {
  CorrectServiceDocument,
  DispatchServiceDocument,
  TakeServiceStepDocument,
  type ServiceStep,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { FormDrawer } from "../parts/form-drawer.tsx";
import { CorrectionForm } from "./correction-form.tsx";
import { DispatchForm } from "./dispatch-form.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { StepForm } from "./step-form.tsx";

export type OpenService = {
  readonly id: string;
  readonly title: string;
  readonly availableSteps: readonly ServiceStep[];
};

/** What undoes something says why; it is kept on record. */
const undoes: readonly ServiceStep[] = ["WITHDRAW", "RECALL", "REOPEN"];

const effects = {
  TAKE_UP: "effect.service.TAKE_UP",
  COMPLETE: "effect.service.COMPLETE",
  RATE: "effect.service.RATE",
  CLOSE: "effect.service.CLOSE",
  RECALL: "effect.service.RECALL",
  REOPEN: "effect.service.REOPEN",
  WITHDRAW: "effect.service.WITHDRAW",
} as const;
const has = (told: typeof effects, step: ServiceStep): step is keyof typeof effects =>
  Object.hasOwn(told, step);

/** Shows a button a step; its form opens beside the page. */
export function ServiceSteps({
  record,
  isRow = false,
}: {
  readonly record: OpenService;
  /** In a row of a list the steps that go back stand behind a button, out of harm's way. */
  readonly isRow?: boolean;
}) {
  const { t } = useLanguage();
  const [step, setStep] = useState<ServiceStep | null>(null);
  const take = useAct(TakeServiceStepDocument);
  const dispatch = useAct(DispatchServiceDocument);
  const correct = useAct(CorrectServiceDocument);
  const close = () => {
    for (const act of [take, dispatch, correct]) act.forget();
    setStep(null);
  };
  /** What was done closes the form; what was refused stays, with the reason. */
  const after = async (doing: Promise<object | null>) => {
    if (await doing) close();
  };
  const { id } = record;
  const isShown = (one: ServiceStep) => !isRow || (one !== "CORRECT" && !undoes.includes(one));
  return (
    <>
      <StepButtons
        shown={record.availableSteps.filter(isShown)}
        others={record.availableSteps.filter((one) => !isShown(one))}
        undoes={undoes}
        size={isRow ? "small" : "middle"}
        onChoose={setStep}
      />
      <FormDrawer
        isOpen={step !== null}
        onClose={close}
        title={step && `${t(`act.${step}`)} · ${record.title}`}
      >
        {step === "DISPATCH" && (
          <DispatchForm
            act={dispatch}
            onSubmit={(target) => after(dispatch.run({ input: { id, ...target } }))}
          />
        )}
        {step === "CORRECT" && (
          <CorrectionForm
            id={id}
            act={correct}
            onSubmit={(changes) => after(correct.run({ input: { id, ...changes } }))}
          />
        )}
        {step && step !== "DISPATCH" && step !== "CORRECT" && (
          <StepForm
            act={take}
            label={t(`act.${step}`)}
            effect={has(effects, step) ? t(effects[step]) : undefined}
            isFinal={step === "RATE"}
            asksRating={step === "RATE"}
            needsReason={undoes.includes(step)}
            isUndoing={undoes.includes(step)}
            onSubmit={(noted) => after(take.run({ input: { id, step, ...noted } }))}
          />
        )}
      </FormDrawer>
    </>
  );
}
