/** The undo of an import: what it would take back and what stays, the reason, and what became of it. */
import { Alert, Button, Drawer, Form, Input, Modal, Spin, Table } from "antd";
import { Link } from "react-router";
import {
  UndoImportDocument,
  UndoOfImportDocument,
  type UndoProgressFragment,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { recordPath } from "../navigation/place.ts";
import { Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

const whileRunningMs = 800;

/** Shows the undo of one import beside the list; before it is asked for, what it would do. */
export function ImportUndo({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const view = useAnswer(
    UndoOfImportDocument,
    { id },
    {
      everyMs: (data) => (data?.ledgerImport?.undo?.state === "RUNNING" ? whileRunningMs : false),
    },
  );
  const asked = view.data?.ledgerImport;
  // A dry run changes nothing, so it is read like any answer, and anew when something has changed.
  const trial = useAnswer(
    UndoImportDocument,
    { input: { id, dryRun: true } },
    { isWanted: asked !== null && asked !== undefined && !asked.undo },
  );
  const undo = asked?.undo ?? trial.data?.undoLedgerImport;
  const problems = [...view.problems, ...trial.problems];
  const hasFailed = !undo && (view.status === "failed" || problems.length > 0);
  return (
    <Drawer
      open
      size="large"
      title={t("undo.of", { file: asked?.fileName ?? "…" })}
      onClose={onClose}
    >
      {hasFailed && (
        <Trouble
          problems={problems}
          onRetry={view.status === "failed" ? view.refresh : trial.refresh}
        />
      )}
      {!undo && !hasFailed && <Skeleton lines={5} height={60} />}
      {undo?.state === "CHECKED" && <p className="panel-note">{t("undo.intro")}</p>}
      {undo && undo.state !== "CHECKED" && <AskedFor undo={undo} />}
      {undo && <Outcomes undo={undo} />}
      {undo?.state === "CHECKED" && <UndoForm id={id} takesBack={undo.takenBack} />}
    </Drawer>
  );
}

/** Who asked for it and why, and how far it has come. */
function AskedFor({ undo }: { readonly undo: UndoProgressFragment }) {
  const { t, format } = useLanguage();
  const { state, reason, by, startedAt, finishedAt } = undo;
  return (
    <Alert
      type="info"
      role="status"
      showIcon
      icon={state === "DONE" ? undefined : <Spin size="small" />}
      title={t(`undoState.${state}`)}
      description={
        <>
          <p>{t("undo.reasonWas", { reason: reason ?? "" })}</p>
          <p>
            {startedAt && t("undo.askedBy", { by: by ?? "", at: format.instant(startedAt) })}
            {finishedAt && ` · ${t("undo.doneAt", { at: format.instant(finishedAt) })}`}
          </p>
        </>
      }
    />
  );
}

const takenBackKeys = {
  CHECKED: "undo.wouldTakeBack",
  RUNNING: "undo.takingBack",
  DONE: "undo.takenBack",
} as const;

function Outcomes({ undo }: { readonly undo: UndoProgressFragment }) {
  const { t, format } = useLanguage();
  const { state, takenBack, staying, counts, rows } = undo;
  return (
    <>
      <dl className="figure-grid">
        <div>
          <dt>{t(takenBackKeys[state])}</dt>
          <dd>{format.count(takenBack)}</dd>
        </div>
        <div>
          <dt>{t(state === "DONE" ? "undo.stayed" : "undo.wouldStay")}</dt>
          <dd>{format.count(staying)}</dd>
        </div>
      </dl>
      <Table
        size="small"
        rowKey="outcome"
        aria-label={t("undo.counts")}
        dataSource={counts}
        pagination={false}
        columns={[
          {
            key: "outcome",
            title: t("undo.outcome"),
            rowScope: "row",
            render: (_, { outcome }) => t(`undoOutcome.${outcome}`),
          },
          {
            key: "count",
            title: t("undo.count"),
            align: "end",
            render: (_, { count }) => format.count(count),
          },
        ]}
      />
      {rows.length > 0 && (
        <>
          <h3 className="undo-stays">
            {rows.length < staying
              ? t("undo.staysFirst", { count: rows.length, total: format.count(staying) })
              : t("undo.stays")}
          </h3>
          <ul className="gap-list">
            {rows.map(({ sheet, row, targetId, outcome }) => (
              <li key={`${sheet}!${row}`}>
                <Link to={recordPath(targetId)}>{`${sheet} · ${row}`}</Link>{" "}
                {t(`undoOutcome.${outcome}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function UndoForm({ id, takesBack }: { readonly id: string; readonly takesBack: number }) {
  const { t, format } = useLanguage();
  const act = useAct(UndoImportDocument);
  const [modal, dialogs] = Modal.useModal();
  const count = format.count(takesBack);
  const submit = async ({ reason }: { readonly reason: string }) => {
    const sure = await modal.confirm({
      title: t("undo.sureTitle", { count }),
      content: t("undo.sureText"),
      okText: t("undo.label"),
      okButtonProps: { danger: true },
    });
    if (sure) await act.run({ input: { id, reason: reason.trim(), dryRun: false } });
  };
  if (takesBack === 0) return <Alert className="undo-form" type="info" title={t("undo.nothing")} />;
  return (
    <Form<{ readonly reason: string }>
      className="undo-form"
      layout="vertical"
      onFinish={(values) => void submit(values)}
    >
      {dialogs}
      {act.refusal && <Alert type="error" role="alert" showIcon title={act.refusal} />}
      <Form.Item
        name="reason"
        label={t("form.reason")}
        rules={[{ required: true, whitespace: true, message: t("form.reasonNeeded") }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Button type="primary" danger htmlType="submit" loading={act.isRunning}>
        {t("undo.do", { count })}
      </Button>
    </Form>
  );
}
