/** What a window does with a demand: find candidates, ask one of them, settle it, or take it up anew. */
import { useState } from "react";
import {
  DispatchDemandDocument,
  TakeDemandStepDocument,
  type DemandsQuery,
  type DemandStep,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { FormDrawer } from "../parts/form-drawer.tsx";
import { DispatchForm } from "./dispatch-form.tsx";
import { MatchForm } from "./match-form.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { StepForm } from "./step-form.tsx";

export type Demand = NonNullable<DemandsQuery["demands"]>["edges"][number]["node"];
type Step = DemandStep | "DISPATCH";

/** A match is made in one of two ways; what goes back stands behind a button, out of harm's way. */
const stepsOf = ({ availableSteps }: Demand): readonly Step[] =>
  availableSteps.flatMap((step): readonly Step[] =>
    step === "MATCH" ? ["DISPATCH", "MATCH"] : [step],
  );
const undoes: readonly Step[] = ["REOPEN", "WITHDRAW"];

/** Shows a button a step; its form opens beside the page. */
export function DemandSteps({ demand }: { readonly demand: Demand }) {
  const { t } = useLanguage();
  const [step, setStep] = useState<Step | null>(null);
  const dispatch = useAct(DispatchDemandDocument);
  const take = useAct(TakeDemandStepDocument);
  const close = () => {
    for (const act of [dispatch, take]) act.forget();
    setStep(null);
  };
  const { id, category, matches } = demand;
  const steps = stepsOf(demand);
  const [shown, others] = [
    steps.filter((one) => one === "DISPATCH" || one === "MATCH"),
    steps.filter((one) => one !== "DISPATCH" && one !== "MATCH"),
  ];
  return (
    <>
      <StepButtons shown={shown} others={others} undoes={undoes} onChoose={setStep} />
      <FormDrawer
        isOpen={step !== null}
        onClose={close}
        title={step && `${t(`act.${step}`)} · ${demand.title}`}
      >
        {step === "DISPATCH" && (
          <DispatchForm
            act={dispatch}
            hasNote={false}
            candidates={matches.flatMap(({ provider, state }) =>
              provider && state === "MATCHED" ? [provider.code] : [],
            )}
            onSubmit={async ({ note: _, ...target }) => {
              if (await dispatch.run({ input: { id, ...target } })) close();
            }}
          />
        )}
        {step === "MATCH" && <MatchForm id={id} category={category?.code ?? null} onDone={close} />}
        {step && step !== "DISPATCH" && step !== "MATCH" && (
          <StepForm
            act={take}
            label={t(`act.${step}`)}
            effect={t(`effect.demand.${step}`)}
            hasTime={false}
            needsReason={undoes.includes(step)}
            isUndoing={undoes.includes(step)}
            onSubmit={async ({ note }) => {
              if (await take.run({ input: { id, step, ...(note && { note }) } })) close();
            }}
          />
        )}
      </FormDrawer>
    </>
  );
}
