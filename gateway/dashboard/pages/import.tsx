/** Takes a ledger file in: first to see what would happen, then for good. */
import { Button, Modal, Steps, Upload } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useDirectory } from "../api/directory.ts";
import { SubmitImportDocument } from "../api/documents.ts";
import { useSession } from "../api/session.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { Notice } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Panel } from "../parts/panel.tsx";
import { EarlierImports } from "../work/earlier-imports.tsx";
import { base64Of } from "../work/files.ts";
import { ImportReport } from "../work/import-report.tsx";
import { ImportUndo } from "../work/import-undo.tsx";
import { workOf } from "../work/roles.ts";

const mostBytes = 20 * 1024 * 1024;

/** Shows the import of the account's own ledger. */
export function ImportPage() {
  const { t } = useLanguage();
  const { account, isKnown } = useSession();
  const { members } = useDirectory();
  const keeps = account && workOf(account, members).keeps;
  return (
    <>
      <nav className="trail" aria-label={t("nav.work")}>
        <Link to="/work">← {t("nav.work")}</Link>
      </nav>
      <PageTitle title={t("import.title")} />
      {isKnown && !keeps && (
        <Notice mood="empty" title={t("work.signInTitle")} text={t("import.signInText")} />
      )}
      {keeps && <Import member={keeps} />}
    </>
  );
}

function Import({ member }: { readonly member: string }) {
  const { t } = useLanguage();
  const { choices, choose } = usePlace();
  const submit = useAct(SubmitImportDocument);
  const [modal, dialogs] = Modal.useModal();
  // Kept until it was taken in for good; a reload has to choose it again.
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [stage, setStage] = useState<"choose" | "checked" | "done">("choose");
  const id = choices.get("id");
  const undoes = choices.get("undo");

  const hand = async (chosen: File, dryRun: boolean) => {
    if (chosen.size > mostBytes) return setFault(t("import.tooLarge"));
    setFault(null);
    const contentBase64 = await base64Of(chosen);
    const data = await submit.run({
      input: { member, fileName: chosen.name, contentBase64, dryRun },
    });
    if (!data?.submitLedgerImport) return undefined;
    setFile(dryRun ? chosen : null);
    setStage(dryRun ? "checked" : "done");
    choose({ id: data.submitLedgerImport.id, verdict: null, skip: null });
    return undefined;
  };
  const forGood = async (chosen: File, rejected: number) => {
    const sure = await modal.confirm({
      title: t("import.sureTitle"),
      content: rejected > 0 ? t("import.sureRejected", { rejected }) : t("import.sureText"),
      okText: t("import.forGood"),
    });
    if (sure) await hand(chosen, false);
  };
  const said = fault ?? submit.refusal;
  return (
    <>
      {dialogs}
      <Panel title={t("import.file")}>
        <Steps
          size="small"
          current={stage === "choose" ? 0 : stage === "checked" ? 1 : 2}
          items={[
            { title: t("import.stepChoose") },
            { title: t("import.stepCheck") },
            { title: t("import.stepDone") },
          ]}
        />
        <Upload.Dragger
          className="drop"
          accept=".xlsx,.csv"
          maxCount={1}
          showUploadList={false}
          disabled={submit.isRunning}
          beforeUpload={(chosen) => {
            void hand(chosen, true);
            return false;
          }}
        >
          <p className="drop-title">{submit.isRunning ? t("import.sending") : t("import.drop")}</p>
          <p className="panel-note">{t("import.dropHint")}</p>
        </Upload.Dragger>
        {said && (
          <p className="import-fault" role="alert">
            {said}
          </p>
        )}
      </Panel>
      {id && (
        <ImportReport
          id={id}
          action={(counts) =>
            file && (
              <Button
                type="primary"
                loading={submit.isRunning}
                onClick={() => void forGood(file, counts.rejected)}
              >
                {t("import.forGood")}
              </Button>
            )
          }
        />
      )}
      <EarlierImports
        member={member}
        onOpen={(next) => choose({ id: next, verdict: null, skip: null })}
        onUndo={(next) => choose({ undo: next })}
      />
      {undoes && <ImportUndo id={undoes} onClose={() => choose({ undo: null })} />}
    </>
  );
}
