/** The white and the black list as they stand today, for everybody: who, why, by which article, decided when. */
import { Table } from "antd";
import { Link } from "react-router";
import { useDirectory } from "../api/directory.ts";
import { ConductListsDocument, type ShownConsequenceFragment } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Standing } from "../evaluation/consequences.tsx";
import { useLanguage } from "../language/language.tsx";
import { memberPath } from "../navigation/place.ts";
import { Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Panel } from "../parts/panel.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

/** Shows both lists. */
export function ConductPage() {
  const { t } = useLanguage();
  const view = useAnswer(ConductListsDocument, {});
  return (
    <>
      <nav className="trail" aria-label={t("evaluation.back")}>
        <Link to="/evaluations">← {t("evaluation.back")}</Link>
      </nav>
      <PageTitle title={t("conduct.title")}>
        <RefreshNote view={view} />
      </PageTitle>
      <p className="lead">{t("conduct.intro")}</p>
      {view.status === "loading" && <Skeleton lines={4} height={80} />}
      {view.status === "failed" && <Trouble problems={view.problems} onRetry={view.refresh} />}
      {view.data && (
        <div className="halves">
          <Entries title={t("conduct.white")} entries={view.data.white} />
          <Entries title={t("conduct.black")} entries={view.data.black} />
        </div>
      )}
    </>
  );
}

function Entries({
  title,
  entries,
}: {
  readonly title: string;
  readonly entries: readonly ShownConsequenceFragment[] | null;
}) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  return (
    <Panel title={title} isMissing={entries === null}>
      {entries?.length === 0 && <p className="panel-note">{t("conduct.nobody")}</p>}
      {entries && entries.length > 0 && (
        <Table<ShownConsequenceFragment>
          size="middle"
          rowKey="id"
          aria-label={title}
          dataSource={entries}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              key: "who",
              title: t("network.member"),
              rowScope: "row",
              render: (_, { participant }) => (
                <Link to={memberPath(participant)}>
                  {memberName(members.get(participant), participant)}
                </Link>
              ),
            },
            {
              key: "why",
              title: t("consequence.because"),
              render: (_, { because, article }) => (
                <>
                  {because}
                  <span className="beneath">{article}</span>
                </>
              ),
            },
            {
              key: "state",
              title: t("consequence.decided"),
              render: (_, entry) => <Standing consequence={entry} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}
