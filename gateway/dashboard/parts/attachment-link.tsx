/** An evidence file of a step: fetched from its keeper, checked against its hash, and handed over. */
import { Button, Tooltip } from "antd";
import { useState } from "react";
import { ask } from "../api/client.ts";
import { AttachmentDocument } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";
import { sha256Of } from "./file-hash.ts";
import { handOver } from "./hand-over.ts";

type File = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
};

/** Shows name and size; a reader without the right to it is told so. */
export function AttachmentLink({ file }: { readonly file: File }) {
  const { t, format } = useLanguage();
  const [state, setState] = useState<"idle" | "loading" | "refused" | "altered">("idle");
  const kb = format.count(Math.ceil(file.size / 1024));
  const shown = `${file.name} · ${t("attachment.size", { kb })}`;
  const fetchIt = async () => {
    setState("loading");
    const { data } = await ask(AttachmentDocument, { id: file.id });
    if (!data?.attachment) return setState("refused");
    const { contentBase64, mediaType, name } = data.attachment;
    const bytes = Uint8Array.from(atob(contentBase64), (letter) => letter.charCodeAt(0));
    // What the trace promised must be what arrives.
    if ((await sha256Of(bytes)) !== file.sha256) return setState("altered");
    handOver(new Blob([bytes], { type: mediaType }), name);
    return setState("idle");
  };
  return (
    <p>
      <Tooltip title={`SHA-256 ${file.sha256}`}>
        <Button
          size="small"
          loading={state === "loading"}
          onClick={() => void fetchIt()}
          aria-label={t("attachment.fetch", { name: shown })}
        >
          {shown}
        </Button>
      </Tooltip>
      {(state === "refused" || state === "altered") && (
        <span role="alert"> {t(`attachment.${state}`)}</span>
      )}
    </p>
  );
}
