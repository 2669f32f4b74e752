/** The evaluations: by year, scheme and state; the hub starts one here. */
import { Button, Drawer, Select, Table } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import {
  EvaluationsDocument,
  type EvaluationsQuery,
  type ListedEvaluationFragment,
} from "../api/documents.ts";
import { useSession } from "../api/session.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EvaluationBadge, ProvenanceMark, SchemeStatus } from "../evaluation/badges.tsx";
import type { Provenance } from "../evaluation/document.ts";
import { titleIn } from "../evaluation/life.ts";
import { OpenForm } from "../evaluation/open-form.tsx";
import { useLanguage } from "../language/language.tsx";
import { evaluationPath, schemePath, usePlace } from "../navigation/place.ts";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { AsWritten } from "../parts/as-written.tsx";

type ListedScheme = NonNullable<EvaluationsQuery["evaluationSchemes"]>[number];

/** Shows the list, and to the hub the way to start one. */
export function EvaluationsPage() {
  const { t } = useLanguage();
  const { account } = useSession();
  const [isOpening, setOpening] = useState(false);
  const view = useAnswer(EvaluationsDocument, {});
  const evaluations = view.data?.evaluations;
  const schemes = view.data?.evaluationSchemes ?? [];
  const isHub = account?.role === "hub-operator";
  const start = isHub && (
    <Button type="primary" onClick={() => setOpening(true)}>
      {t("evaluation.open")}
    </Button>
  );
  return (
    <>
      <PageTitle title={t("evaluation.listTitle")}>
        <RefreshNote view={view} />
      </PageTitle>
      <div className="page-lead">
        <p className="lead">{t("evaluation.listIntro")}</p>
        <nav aria-label={t("evaluation.related")}>
          <Link to="/schemes">{t("scheme.listTitle")}</Link>
          <Link to="/conduct">{t("conduct.title")}</Link>
        </nav>
        {evaluations && evaluations.length > 0 && start}
      </div>
      {view.status === "loading" && <Skeleton lines={6} height={52} />}
      {view.status !== "loading" && !evaluations && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {evaluations && evaluations.length === 0 && (
        <Notice
          mood="empty"
          title={t("evaluation.emptyTitle")}
          text={t(isHub ? "evaluation.emptyHub" : "evaluation.emptyText")}
        >
          {start || <Link to="/schemes">{t("scheme.listTitle")}</Link>}
        </Notice>
      )}
      {evaluations && evaluations.length > 0 && (
        <List evaluations={evaluations} schemes={schemes} />
      )}
      <Drawer
        open={isOpening}
        onClose={() => setOpening(false)}
        destroyOnHidden
        title={t("evaluation.open")}
      >
        <OpenForm schemes={schemes} />
      </Drawer>
    </>
  );
}

function List({
  evaluations,
  schemes,
}: {
  readonly evaluations: readonly ListedEvaluationFragment[];
  readonly schemes: readonly ListedScheme[];
}) {
  const { t, format, language } = useLanguage();
  const { choices, choose } = usePlace();
  const [year, code] = [choices.get("year"), choices.get("scheme")];
  const byCode = new Map(schemes.map((scheme) => [scheme.code, scheme]));
  const nameOf = (of: string) => {
    const scheme = byCode.get(of);
    return (language === "en" ? scheme?.nameEn : scheme?.name) ?? of;
  };
  const shown = evaluations.filter(
    (one) => (!year || String(one.year) === year) && (!code || one.schemeCode === code),
  );
  const years = [...new Set(evaluations.map((one) => String(one.year)))];
  const codes = [...new Set(evaluations.map((one) => one.schemeCode))];
  return (
    <section className="panel" aria-label={t("evaluation.listTitle")}>
      <div className="work-tools">
        <Select
          aria-label={t("evaluation.year")}
          allowClear
          placeholder={t("evaluation.allYears")}
          value={year}
          onChange={(next?: string) => choose({ year: next ?? null })}
          options={years.map((value) => ({ value, label: value }))}
        />
        <Select
          aria-label={t("scheme.title")}
          allowClear
          popupMatchSelectWidth={false}
          placeholder={t("scheme.all")}
          value={code}
          onChange={(next?: string) => choose({ scheme: next ?? null })}
          options={codes.map((value) => ({ value, label: nameOf(value) }))}
        />
        <span>{t("records.count", { count: format.count(shown.length) })}</span>
      </div>
      <Table<ListedEvaluationFragment>
        size="middle"
        rowKey="id"
        aria-label={t("evaluation.listTitle")}
        dataSource={shown}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            key: "year",
            title: t("evaluation.year"),
            className: "day",
            render: (_, one) =>
              one.quarter
                ? `${one.year} ${t("evaluation.quarterName", { quarter: one.quarter })}`
                : one.year,
          },
          {
            key: "title",
            title: t("evaluation.plainTitle"),
            rowScope: "row",
            render: (_, { id, title, state, revision }) => (
              <>
                <Link className="record-link" to={evaluationPath(id)}>
                  <AsWritten text={titleIn({ title, state })} />
                </Link>
                {revision > 1 && (
                  <span className="beneath">{t("evaluation.revision", { number: revision })}</span>
                )}
              </>
            ),
          },
          {
            key: "scheme",
            title: t("scheme.title"),
            className: "wide",
            render: (_, { schemeCode }) => (
              <SchemeCell
                code={schemeCode}
                name={nameOf(schemeCode)}
                scheme={byCode.get(schemeCode)}
              />
            ),
          },
          {
            key: "state",
            title: t("record.state"),
            render: (_, { state, publicUntil }) => (
              <>
                <EvaluationBadge state={state} />
                {state === "PUBLICITY" && publicUntil && (
                  <span className="beneath">
                    {t("publicity.until", { until: format.moment(publicUntil) })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: "at",
            title: t("evaluation.createdAt"),
            className: "wide day",
            render: (_, { createdAt }) => format.day(createdAt),
          },
        ]}
      />
    </section>
  );
}

function SchemeCell({
  code,
  name,
  scheme,
}: {
  readonly code: string;
  readonly name: string;
  readonly scheme: ListedScheme | undefined;
}) {
  return (
    <>
      <Link to={schemePath(code)}>{name}</Link>
      {scheme && (
        <span className="beneath">
          <SchemeStatus status={scheme.status} />{" "}
          <ProvenanceMark provenance={scheme.provenance as Provenance} />
        </span>
      )}
    </>
  );
}
