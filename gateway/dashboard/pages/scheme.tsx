/** One scheme: its tree of indicators with weights and caps, its rules, each with article and provenance. */
import { Button } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import { EvaluationSchemeDocument, type EvaluationSchemeQuery } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { AwardTable } from "../evaluation/award-sums.tsx";
import { ProvenanceMark, SchemeStatus, useSubjects } from "../evaluation/badges.tsx";
import { ReadersNotes } from "../evaluation/notes.tsx";
import { RankingRules } from "../evaluation/ranking-rules.tsx";
import { readScheme } from "../evaluation/scheme.ts";
import { SchemeRules } from "../evaluation/scheme-rules.tsx";
import { SchemeTree } from "../evaluation/scheme-tree.tsx";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { handOver } from "../parts/hand-over.ts";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Panel } from "../parts/panel.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useValidity } from "../evaluation/validity.ts";

type Shown = NonNullable<EvaluationSchemeQuery["evaluationScheme"]>;

/** Shows the scheme with this code. */
export function SchemePage({ id }: { readonly id: string }) {
  const { t, language } = useLanguage();
  const view = useAnswer(EvaluationSchemeDocument, { code: id });
  const shown = view.data?.evaluationScheme;
  return (
    <>
      <nav className="trail" aria-label={t("scheme.back")}>
        <Link to="/schemes">← {t("scheme.back")}</Link>
      </nav>
      <PageTitle title={(language === "en" ? shown?.nameEn : shown?.name) ?? t("scheme.title")}>
        {shown && <SchemeStatus status={shown.status} />}
      </PageTitle>
      {view.status === "loading" && <Skeleton lines={8} height={60} />}
      {view.status === "failed" && <Trouble problems={view.problems} onRetry={view.refresh} />}
      {view.status === "ready" && !shown && (
        <Notice mood="empty" title={t("scheme.notFoundTitle")} text={t("scheme.notFoundText")} />
      )}
      {shown && <Opened shown={shown} />}
    </>
  );
}

function Opened({ shown }: { readonly shown: Shown }) {
  const { t, language } = useLanguage();
  const subjects = useSubjects();
  const validity = useValidity();
  const scheme = useMemo(() => readScheme(shown.text), [shown.text]);
  const isAlarming = shown.status !== "IN_FORCE" || scheme.provenance === "PLACEHOLDER";
  const facts = [
    ["scheme.issuer", shown.issuer],
    ["scheme.documentNo", shown.documentNo ?? noValue],
    ["scheme.valid", validity(shown)],
    ["scheme.subjects", subjects(shown.subjects)],
    ["scheme.unit", t(shown.unit === "QUARTER" ? "scheme.byQuarter" : "scheme.byYear")],
    ["scheme.version", String(scheme.version)],
    ["scheme.ceiling", scheme.ceiling ?? "100"],
    [
      "scheme.publicity",
      scheme.publicity
        ? t(`publicityDays.${scheme.publicity.calendar}`, { days: scheme.publicity.days })
        : t("scheme.noPublicity"),
    ],
  ] as const;
  return (
    <>
      <ReadersNotes
        isAlarming={isAlarming}
        notes={[
          ...(shown.status === "IN_FORCE" ? [] : [t("scheme.notInForce")]),
          ...(scheme.supersededBy ? [t("scheme.supersededBy", { ...scheme.supersededBy })] : []),
          ...(scheme.notes ?? []).map((note) => note[language]),
        ]}
      />
      <Panel
        title={t("scheme.facts")}
        tools={
          <Button
            onClick={() =>
              handOver(new Blob([shown.text], { type: "application/json" }), `${shown.code}.json`)
            }
          >
            {t("evaluation.json")}
          </Button>
        }
      >
        <dl className="scheme-facts">
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>{t("scheme.provenance")}</dt>
            <dd>
              <ProvenanceMark provenance={scheme.provenance} />
            </dd>
          </div>
        </dl>
        <p className="panel-note">
          {t("scheme.hash")} <code>{shown.hash}</code>
        </p>
      </Panel>
      <Panel title={t("scheme.tree")}>
        <SchemeTree scheme={scheme} />
      </Panel>
      <SchemeRules scheme={scheme} />
      <Panel title={t("scheme.ranking")}>
        <RankingRules scheme={scheme} />
        <AwardTable scheme={scheme} />
      </Panel>
    </>
  );
}
