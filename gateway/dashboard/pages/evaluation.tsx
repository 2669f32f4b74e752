/** One evaluation: how far it has come, its result, and the work that each role has with it. */
import { useQueryClient } from "@tanstack/react-query";
import { Tabs, Tag } from "antd";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import { Link } from "react-router";
import { EvaluationDocument, type EvaluationQuery } from "../api/documents.ts";
import { useSession, type Account } from "../api/session.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EvaluationBadge } from "../evaluation/badges.tsx";
import { Comparison } from "../evaluation/comparison.tsx";
import { readOutline } from "../evaluation/document.ts";
import { History } from "../evaluation/history.tsx";
import { isAnnounced, isOpen, titleIn } from "../evaluation/life.ts";
import { ReadersNotes } from "../evaluation/notes.tsx";
import { Publicity } from "../evaluation/publicity.tsx";
import { Result } from "../evaluation/result.tsx";
import { Revision } from "../evaluation/revision.tsx";
import { readScheme, scoredOf, type Scheme } from "../evaluation/scheme.ts";
import { Life } from "../evaluation/steps.tsx";
import { useLanguage } from "../language/language.tsx";
import { schemePath, usePlace } from "../navigation/place.ts";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

type Evaluation = NonNullable<EvaluationQuery["evaluation"]>;

// What only some roles see is loaded when one of them looks.
const Papers = lazy(async () => ({ default: (await import("../evaluation/papers.tsx")).Papers }));
const ExpertPanel = lazy(async () => ({
  default: (await import("../evaluation/expert-panel.tsx")).ExpertPanel,
}));
const Scoring = lazy(async () => ({
  default: (await import("../evaluation/scoring.tsx")).Scoring,
}));
const Objections = lazy(async () => ({
  default: (await import("../evaluation/objections.tsx")).Objections,
}));
const Consequences = lazy(async () => ({
  default: (await import("../evaluation/consequences.tsx")).Consequences,
}));

const everyMs = 20_000;

/** Shows the evaluation with this identifier. */
export function EvaluationPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  // The parts of the page ask for themselves: who refreshes it means all of them.
  const cache = useQueryClient();
  const view = useAnswer(EvaluationDocument, { id }, { everyMs });
  const evaluation = view.data?.evaluation;
  return (
    <>
      <nav className="trail" aria-label={t("evaluation.back")}>
        <Link to="/evaluations">← {t("evaluation.back")}</Link>
      </nav>
      <PageTitle title={evaluation ? titleIn(evaluation) : t("evaluation.plainTitle")}>
        {evaluation && <EvaluationBadge state={evaluation.state} />}
        {evaluation && evaluation.revision > 1 && (
          <Tag>{t("evaluation.revision", { number: evaluation.revision })}</Tag>
        )}
        <RefreshNote view={{ ...view, refresh: () => void cache.invalidateQueries() }} />
      </PageTitle>
      {view.status === "loading" && <Skeleton lines={6} height={80} />}
      {view.status === "failed" && <Trouble problems={view.problems} onRetry={view.refresh} />}
      {view.status === "ready" && !evaluation && (
        <Notice
          mood="empty"
          title={t("evaluation.notFoundTitle")}
          text={t("evaluation.notFoundText")}
        />
      )}
      {evaluation && <Opened evaluation={evaluation} />}
    </>
  );
}

type Part = { readonly key: PartKey; readonly show: () => ReactNode };
type PartKey =
  | "scoring"
  | "result"
  | "papers"
  | "panel"
  | "objections"
  | "consequences"
  | "revision"
  | "comparison"
  | "history";

function Opened({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t, language } = useLanguage();
  const { choices, choose } = usePlace();
  const { account } = useSession();
  const scheme = useMemo(() => readScheme(evaluation.scheme), [evaluation.scheme]);
  const parts = partsFor(evaluation, scheme, account);
  const chosen = parts.find(({ key }) => key === choices.get("part")) ?? parts[0];
  const isSealed = evaluation.sealed !== null;
  return (
    <>
      <p className="lead">
        {t("evaluation.byScheme")}{" "}
        <Link to={schemePath(evaluation.schemeCode)}>{scheme.name[language]}</Link> ·{" "}
        {t("evaluation.participants", { count: evaluation.participants.length })}
      </p>
      <Life evaluation={evaluation} />
      <Publicity evaluation={evaluation} />
      {!isSealed && (
        <ReadersNotes
          notes={(scheme.notes ?? []).map((note) => note[language])}
          isAlarming={scheme.provenance === "PLACEHOLDER" || scheme.status !== "IN_FORCE"}
        />
      )}
      <section className="panel evaluation-parts" aria-label={t("evaluation.parts")}>
        <Tabs
          activeKey={chosen?.key ?? "result"}
          destroyOnHidden
          onChange={(part) => choose({ part, with: null })}
          items={parts.map(({ key, show }) => ({
            key,
            label: t(`evaluationPart.${key}`),
            children: <Suspense fallback={<Skeleton lines={4} height={44} />}>{show()}</Suspense>,
          }))}
        />
      </section>
    </>
  );
}

/** Which parts there are, by state and role; the first is the one that is shown at the start. */
function partsFor(evaluation: Evaluation, scheme: Scheme, account: Account | null): Part[] {
  const { id, title, state, sealed, revises, steps } = evaluation;
  const role = account?.role;
  const isInsider = role === "hub-operator" || role === "department";
  const isParticipant = evaluation.participants.some(({ member }) => member === account?.member);
  const hasExperts = scoredOf(scheme).length > 0;
  const outline = sealed ? readOutline(sealed.outline) : null;
  const result = {
    key: "result",
    show: () => <Result id={id} title={title} sealed={sealed} scheme={scheme} />,
  } as const;
  const papers = {
    key: "papers",
    show: () => <Papers evaluation={evaluation} scheme={scheme} account={account} />,
  } as const;
  const isEarly = isOpen(state) && !sealed;
  const parts: (Part | false)[] = [
    role === "expert" && {
      key: "scoring",
      show: () => <Scoring evaluation={evaluation} scheme={scheme} />,
    },
    !isEarly && result,
    (isInsider || isParticipant) && papers,
    isInsider &&
      hasExperts && {
        key: "panel",
        show: () => <ExpertPanel evaluation={evaluation} scheme={scheme} role={role} />,
      },
    isEarly && result,
    (isInsider || isParticipant) &&
      isAnnounced(state) && {
        key: "objections",
        show: () => <Objections evaluation={evaluation} scheme={scheme} account={account} />,
      },
    (isInsider || isParticipant) &&
      isAnnounced(state) && {
        key: "consequences",
        show: () => <Consequences evaluation={evaluation} scheme={scheme} role={role} />,
      },
    revises !== null &&
      outline?.revises != null && {
        key: "revision",
        show: () => <Revision outline={outline} scheme={scheme} />,
      },
    outline !== null && {
      key: "comparison",
      show: () => <Comparison evaluation={evaluation} outline={outline} scheme={scheme} />,
    },
    { key: "history", show: () => <History steps={steps} /> },
  ];
  return parts.filter((part) => part !== false);
}
