/** The steps that the reader may take with a bulletin now; the owner of the data has said which. */
import { Alert, Button, Flex } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  AbandonBulletinDocument,
  ApproveBulletinDocument,
  CollectBulletinDocument,
  PublishBulletinDocument,
  ReopenBulletinDocument,
  ReturnBulletinDocument,
  ReviseBulletinDocument,
  SealBulletinDocument,
  SubmitBulletinDocument,
  ValidateBulletinDocument,
  type BulletinResultFragment,
} from "../api/documents.ts";
import type { TypedDocument } from "../api/typed-document.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { bulletinPath } from "../navigation/place.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import {
  needsReason,
  personalSteps,
  wantsConfirmation,
  type Bulletin,
  type PersonalStep,
} from "./stages.ts";

type StepDocument = TypedDocument<Record<string, BulletinResultFragment | null>, object>;

const documentOf: Readonly<Record<PersonalStep, unknown>> = {
  COLLECT: CollectBulletinDocument,
  VALIDATE: ValidateBulletinDocument,
  SEAL: SealBulletinDocument,
  SUBMIT: SubmitBulletinDocument,
  APPROVE: ApproveBulletinDocument,
  RETURN: ReturnBulletinDocument,
  REOPEN: ReopenBulletinDocument,
  PUBLISH: PublishBulletinDocument,
  REVISE: ReviseBulletinDocument,
  ABANDON: AbandonBulletinDocument,
};

/** The step that leads on, in each state. */
const onward: Readonly<Partial<Record<Bulletin["state"], PersonalStep>>> = {
  DRAFT: "COLLECT",
  COLLECTING: "VALIDATE",
  VALIDATING: "SEAL",
  SEALED: "SUBMIT",
  SUBMITTED: "APPROVE",
  RETURNED: "REOPEN",
  APPROVED: "PUBLISH",
};
const undoing: ReadonlySet<PersonalStep> = new Set(["RETURN", "ABANDON"]);

/** Shows one button a step, the one that leads on first; nothing where there is nothing to do. */
export function NextSteps({ bulletin }: { readonly bulletin: Bulletin }) {
  const offered = personalSteps.filter((step) => bulletin.availableSteps.includes(step));
  if (offered.length === 0) return null;
  return (
    <Flex wrap gap="small">
      {offered.map((step) => (
        <Step
          key={step}
          step={step}
          bulletin={bulletin}
          isLeading={step === onward[bulletin.state]}
        />
      ))}
    </Flex>
  );
}

function Step({
  step,
  bulletin,
  isLeading,
}: {
  readonly step: PersonalStep;
  readonly bulletin: Bulletin;
  readonly isLeading: boolean;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const act = useAct(documentOf[step] as StepDocument);
  const isAgain = step === "COLLECT" && bulletin.state !== "DRAFT";
  const isRepeated = step === "VALIDATE" && bulletin.state === "VALIDATING";
  const label = t(
    isAgain
      ? "bulletin.collectAgain"
      : isRepeated
        ? "bulletin.validateAgain"
        : `bulletinStep.${step}`,
  );
  const hash = bulletin.sealed?.hash ?? "";
  const close = () => {
    act.forget();
    setAsking(false);
  };
  const take = async (reason: string) => {
    const { id } = bulletin;
    const given =
      step === "APPROVE" ? { id, hash } : needsReason.has(step) ? { id, reason } : { id };
    const data = await act.run(given);
    if (!data) return;
    setAsking(false);
    const [result] = Object.values(data);
    if (step === "REVISE" && result) void navigate(bulletinPath(result.bulletin.id));
  };
  const asks = needsReason.has(step) || wantsConfirmation.has(step);
  return (
    <>
      <Button
        type={isLeading ? "primary" : "default"}
        danger={undoing.has(step)}
        loading={act.isRunning && !isAsking}
        onClick={() => (asks ? setAsking(true) : void take(""))}
      >
        {label}
      </Button>
      {!asks && act.refusal && (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={act.refusal}
          closable={{ onClose: act.forget }}
        />
      )}
      {isAsking && (
        <ReasonDialog
          title={`${label} · ${bulletin.title}`}
          label={label}
          text={
            <>
              <p>{t(isAgain ? "bulletinSure.COLLECT_AGAIN" : `bulletinSure.${step}`)}</p>
              {step === "APPROVE" && (
                <p>
                  {t("bulletin.hash")} <code>{hash}</code>
                </p>
              )}
            </>
          }
          reasonLabel={needsReason.has(step) ? t("form.reason") : null}
          pledge={step === "APPROVE" ? t("bulletin.pledge") : null}
          isDanger={undoing.has(step)}
          act={act}
          onDo={(reason) => void take(reason)}
          onClose={close}
        />
      )}
    </>
  );
}
