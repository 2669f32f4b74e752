/** The schemes by which can be evaluated, each with where it stands and how far it can be relied on. */
import { Table } from "antd";
import { Link } from "react-router";
import { EvaluationsDocument, type ListedSchemeFragment } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { ProvenanceMark, SchemeStatus, useSubjects } from "../evaluation/badges.tsx";
import type { Provenance } from "../evaluation/document.ts";
import { useLanguage } from "../language/language.tsx";
import { schemePath } from "../navigation/place.ts";
import { Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useValidity } from "../evaluation/validity.ts";

const provenances = ["OFFICIAL", "STANDARD", "PLACEHOLDER"] as const;

/** Shows the list, and what the marks mean. */
export function SchemesPage() {
  const { t, language } = useLanguage();
  const subjects = useSubjects();
  const validity = useValidity();
  const view = useAnswer(EvaluationsDocument, {});
  const schemes = view.data?.evaluationSchemes;
  return (
    <>
      <nav className="trail" aria-label={t("evaluation.back")}>
        <Link to="/evaluations">← {t("evaluation.back")}</Link>
      </nav>
      <PageTitle title={t("scheme.listTitle")} />
      <p className="lead">{t("scheme.listIntro")}</p>
      {view.status === "loading" && <Skeleton lines={8} height={52} />}
      {view.status !== "loading" && !schemes && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {schemes && (
        <section className="panel" aria-label={t("scheme.listTitle")}>
          <Table<ListedSchemeFragment>
            size="middle"
            rowKey="code"
            aria-label={t("scheme.listTitle")}
            dataSource={schemes}
            pagination={false}
            columns={[
              {
                key: "name",
                title: t("scheme.title"),
                rowScope: "row",
                render: (_, { code, name, nameEn, issuer, documentNo }) => (
                  <>
                    <Link className="record-link" to={schemePath(code)}>
                      {language === "en" ? nameEn : name}
                    </Link>
                    <span className="beneath">
                      {[issuer, documentNo].filter(Boolean).join(" · ")}
                    </span>
                  </>
                ),
              },
              {
                key: "status",
                title: t("scheme.status"),
                render: (_, { status }) => <SchemeStatus status={status} />,
              },
              {
                key: "provenance",
                title: t("scheme.provenance"),
                render: (_, { provenance }) => (
                  <ProvenanceMark provenance={provenance as Provenance} />
                ),
              },
              {
                key: "valid",
                title: t("scheme.valid"),
                className: "wide",
                render: (_, scheme) => validity(scheme),
              },
              {
                key: "subjects",
                title: t("scheme.subjects"),
                className: "wide",
                render: (_, scheme) => subjects(scheme.subjects),
              },
              {
                key: "unit",
                title: t("scheme.unit"),
                className: "wide",
                render: (_, { unit }) =>
                  t(unit === "QUARTER" ? "scheme.byQuarter" : "scheme.byYear"),
              },
            ]}
          />
          <dl className="marks">
            {provenances.map((one) => (
              <div key={one}>
                <dt>
                  <ProvenanceMark provenance={one} />
                </dt>
                <dd>{t(`provenanceMeaning.${one}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
