/** The sealed document as a file. Every format that the hub offers is added here, and nowhere else. */
import { Button } from "antd";
import { useState } from "react";
import { ask } from "../api/client.ts";
import { SealedEvaluationTextDocument } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";
import { handOver } from "../parts/hand-over.ts";

/** Shows a button a format; what cannot be had is said beside it. */
export function Downloads({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useLanguage();
  const [state, setState] = useState<"idle" | "asking" | "failed">("idle");
  const take = async () => {
    setState("asking");
    const { data } = await ask(SealedEvaluationTextDocument, { id });
    const text = data?.evaluation?.sealed?.document;
    setState(text ? "idle" : "failed");
    if (text) handOver(new Blob([text], { type: "application/json" }), `${title}.json`);
  };
  return (
    <>
      <Button loading={state === "asking"} onClick={() => void take()}>
        {t("evaluation.json")}
      </Button>
      {state === "failed" && (
        <span className="gap-text" role="alert">
          {t("trouble.sectionTitle")}
        </span>
      )}
    </>
  );
}
