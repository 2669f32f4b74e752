/** One participant's score sheet: every point explains itself, down to the records and the articles. */
import { Button, Drawer } from "antd";
import { useMemo, useState } from "react";
import { Link, useParams } from "react-router";
import { EvaluationSheetDocument, type EvaluationSheetQuery } from "../api/documents.ts";
import { useSession } from "../api/session.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Checks } from "../evaluation/checks.tsx";
import { readSheet, readSources, type Sheet } from "../evaluation/document.ts";
import { isContestable } from "../evaluation/life.ts";
import { ReadersNotes } from "../evaluation/notes.tsx";
import { ObjectionForm } from "../evaluation/objection-form.tsx";
import { Extras, Points, type PointsContext } from "../evaluation/points.tsx";
import { readScheme, type Contestable } from "../evaluation/scheme.ts";
import { SheetSources } from "../evaluation/sheet-sources.tsx";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { evaluationPath } from "../navigation/place.ts";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Panel } from "../parts/panel.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

type Evaluation = NonNullable<EvaluationSheetQuery["evaluation"]>;

/** Shows the sheet of the member in the address. */
export function ScoreSheetPage() {
  const { t } = useLanguage();
  const { id = "", member = "" } = useParams();
  const view = useAnswer(EvaluationSheetDocument, { id, member });
  const evaluation = view.data?.evaluation;
  const [text, sources] = [evaluation?.sheet?.sheet, evaluation?.sheet?.sources];
  const sheet = useMemo(() => (text ? readSheet(text) : null), [text]);
  const read = useMemo(() => (sources ? readSources(sources) : null), [sources]);
  return (
    <>
      <nav className="trail" aria-label={t("sheet.back")}>
        <Link to={evaluationPath(id)}>← {evaluation?.title ?? t("sheet.back")}</Link>
      </nav>
      <PageTitle title={sheet ? t("sheet.title", { name: sheet.name }) : t("sheet.plainTitle")}>
        {sheet && (
          <Button className="push no-print" onClick={() => print()}>
            {t("evaluation.print")}
          </Button>
        )}
      </PageTitle>
      {evaluation && <p className="lead only-print">{evaluation.title}</p>}
      {view.status === "loading" && <Skeleton lines={8} height={60} />}
      {view.status === "failed" && <Trouble problems={view.problems} onRetry={view.refresh} />}
      {view.status === "ready" && !sheet && (
        <Notice mood="empty" title={t("sheet.noneTitle")} text={t("sheet.noneText")} />
      )}
      {evaluation && sheet && (
        <SheetOf evaluation={evaluation} sheet={sheet} sources={read} member={member} />
      )}
    </>
  );
}

function SheetOf({
  evaluation,
  sheet,
  sources,
  member,
}: {
  readonly evaluation: Evaluation;
  readonly sheet: Sheet;
  readonly sources: PointsContext["sources"];
  readonly member: string;
}) {
  const { t, language } = useLanguage();
  const { account } = useSession();
  const [contested, setContested] = useState<Contestable | null>(null);
  const scheme = useMemo(() => readScheme(evaluation.scheme), [evaluation.scheme]);
  const { state, publicUntil, year, quarter } = evaluation;
  const isConcerned =
    account?.role === "hub-operator" || (account !== null && account.member === member);
  const mayContest = isConcerned && isContestable(state, publicUntil, Date.now());
  const onContest = mayContest ? setContested : null;
  const context = { scheme, sources, member, period: { year, quarter }, onContest };
  return (
    <>
      <Headline sheet={sheet} />
      <ReadersNotes notes={evaluation.sheet?.notes ?? []} />
      {sheet.gaps.length > 0 && (
        <Panel title={t("sheet.gaps", { count: sheet.gaps.length })}>
          <ul className="gap-list">
            {sheet.gaps.map((gap, index) => (
              <li key={`${gap.at}${index}`}>
                <b>{gap.at}</b> {gap[language]}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {sheet.entry.length > 0 && (
        <Panel title={t("sheet.entry")}>
          <Checks rules={sheet.entry} />
        </Panel>
      )}
      <Panel title={t("sheet.points")}>
        <Points points={sheet.indicators} context={context} />
      </Panel>
      {sheet.bonus.length + sheet.penalty.length > 0 && (
        <Panel title={t("evaluation.extras")}>
          <Extras extras={sheet.bonus} sign="+" context={context} />
          <Extras extras={sheet.penalty} sign="−" context={context} />
        </Panel>
      )}
      {sheet.vetoes.length > 0 && (
        <Panel title={t("sheet.vetoes")}>
          <Checks rules={sheet.vetoes} isVeto />
        </Panel>
      )}
      {sheet.checks.length > 0 && (
        <Panel title={t("sheet.checks")}>
          <p className="panel-note">{t("sheet.checksNote")}</p>
          <Checks rules={sheet.checks} />
        </Panel>
      )}
      {sheet.consequences.length > 0 && (
        <Panel title={t("sheet.proposed")}>
          <p className="panel-note">{t("sheet.proposedNote")}</p>
          <ul className="gap-list">
            {sheet.consequences.map(({ code, name, propose, amount, unit, because, verdict }) => (
              <li key={code}>
                <b>{t(`consequence.${propose}` as TextKey)}</b> {name[language]}
                {amount && ` ${amount} ${unit?.[language] ?? ""}`} · {because[language]}
                {verdict === "UNDECIDED" && (
                  <span className="beneath gap-text">{t("sheet.proposalOpen")}</span>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {evaluation.sealed && (
        <SheetSources sources={sources} scheme={scheme} sealed={evaluation.sealed} />
      )}
      <Drawer
        open={contested !== null}
        onClose={() => setContested(null)}
        destroyOnHidden
        title={t("objection.raise")}
      >
        {contested && (
          <ObjectionForm
            evaluation={evaluation.id}
            participant={member}
            participantName={sheet.name}
            scheme={scheme}
            contested={contested}
            isAppeal={state === "PUBLISHED"}
            onDone={() => setContested(null)}
          />
        )}
      </Drawer>
    </>
  );
}

function Headline({ sheet }: { readonly sheet: Sheet }) {
  const { t, language } = useLanguage();
  const { total, rank, tiedWith, grade, gradeName, standing, totalExplained, gradeExplained } =
    sheet;
  return (
    <section className="panel headline" aria-label={t("sheet.result")}>
      <dl>
        <div>
          <dt>{t("evaluation.total")}</dt>
          <dd>{total ?? noValue}</dd>
        </div>
        <div>
          <dt>{t("ranking.rank")}</dt>
          <dd>
            {rank ?? noValue}
            {tiedWith > 0 && <small> {t("evaluation.tied")}</small>}
          </dd>
        </div>
        <div>
          <dt>{t("evaluation.grade")}</dt>
          <dd>{grade === null ? noValue : (gradeName?.[language] ?? grade)}</dd>
        </div>
      </dl>
      <p>
        {standing !== "RANKED" && (
          <b className="gap-text">{t(`evaluationStanding.${standing}`)} </b>
        )}
        {totalExplained[language]}
      </p>
      <p>{gradeExplained[language]}</p>
    </section>
  );
}
