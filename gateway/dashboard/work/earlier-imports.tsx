/** What was imported before, what became of it, and the way to undo it. */
import { Button, Table } from "antd";
import { ImportsDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { Panel } from "../parts/panel.tsx";

const whileRunningMs = 2000;

/** Shows the imports of a member, newest first. */
export function EarlierImports({
  member,
  onOpen,
  onUndo,
}: {
  readonly member: string;
  readonly onOpen: (id: string) => void;
  readonly onUndo: (id: string) => void;
}) {
  const { t, format } = useLanguage();
  const view = useAnswer(
    ImportsDocument,
    { member },
    {
      everyMs: (data) =>
        data?.ledgerImports?.some(
          ({ state, undo }) => state === "RUNNING" || undo?.state === "RUNNING",
        )
          ? whileRunningMs
          : false,
    },
  );
  const imports = view.data?.ledgerImports;
  return (
    <Panel title={t("import.earlier")} isMissing={view.status !== "loading" && !imports}>
      {imports?.length === 0 && <p className="panel-note">{t("import.none")}</p>}
      {imports && imports.length > 0 && (
        <Table
          size="middle"
          rowKey="id"
          aria-label={t("import.earlier")}
          dataSource={imports}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              key: "file",
              title: t("import.file"),
              rowScope: "row",
              render: (_, { id, fileName, isDryRun }) => (
                <>
                  <Button type="link" className="inline" onClick={() => onOpen(id)}>
                    {fileName}
                  </Button>
                  {isDryRun && <span className="beneath">{t("import.dryRun")}</span>}
                </>
              ),
            },
            {
              key: "at",
              title: t("import.submittedAt"),
              className: "wide",
              render: (_, { submittedAt }) => format.moment(submittedAt),
            },
            {
              key: "state",
              title: t("record.state"),
              render: (_, { state, undo }) =>
                undo ? t(`undoState.${undo.state}`) : t(`importState.${state}`),
            },
            {
              key: "rows",
              title: t("import.rows"),
              align: "end",
              render: (_, { totalRows }) => format.count(totalRows),
            },
            {
              key: "created",
              title: t("import.created"),
              align: "end",
              className: "wide",
              render: (_, { counts }) => format.count(counts.created),
            },
            {
              key: "rejected",
              title: t("verdict.REJECT"),
              align: "end",
              render: (_, { counts }) => format.count(counts.rejected),
            },
            {
              key: "undo",
              title: t("undo.label"),
              align: "end",
              render: (_, { id, fileName, isDryRun, state, undo }) =>
                state === "DONE" &&
                !isDryRun && (
                  <Button
                    size="small"
                    aria-label={`${t(undo ? "undo.open" : "undo.label")} ${fileName}`}
                    onClick={() => onUndo(id)}
                  >
                    {t(undo ? "undo.open" : "undo.label")}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
