/** What a sheet rests on: the member's signed statement, its summary, and what was declared and confirmed. */
import { useLanguage } from "../language/language.tsx";
import { Panel } from "../parts/panel.tsx";
import type { Sources } from "./document.ts";
import { meaningOf, type Contestable, type Scheme } from "./scheme.ts";

/** Shows the sources with their hashes, so that everyone can hold the sheet to them. */
export function SheetSources({
  sources,
  scheme,
  sealed,
}: {
  readonly sources: Sources;
  readonly scheme: Scheme;
  readonly sealed: { readonly hash: string; readonly sealedAt: string };
}) {
  const { t, format, language } = useLanguage();
  return (
    <Panel title={t("sheet.sources")}>
      <dl className="rules">
        <div>
          <dt>{t("sheet.statement")}</dt>
          <dd>
            {sources?.statement ? (
              <>
                {t("sheet.statementText", {
                  number: sources.statement.number,
                  time: format.instant(sources.statement.asOf),
                  definitions: sources.statement.definitions,
                })}
                <br />
                <code>{sources.statement.hash}</code>
              </>
            ) : (
              t("sheet.noStatement")
            )}
          </dd>
        </div>
        {sources && (
          <div>
            <dt>{t("papers.summary")}</dt>
            <dd>
              {"filedOn" in sources.summary
                ? t("sheet.summaryFiled", { day: format.day(sources.summary.filedOn) })
                : t("papers.waived", { reason: sources.summary.waiver })}
            </dd>
          </div>
        )}
        {sources && sources.declarations.length > 0 && (
          <div>
            <dt>{t("sheet.declarations")}</dt>
            <dd>
              <ul>
                {sources.declarations.map(
                  ({ id, kind, name, evidence, declaredBy, confirmedOn }) => (
                    <li key={id}>
                      {meaningOf(scheme, { kind: kind as Contestable["kind"], name })?.[language] ??
                        name}
                      {t("list.colon")}
                      {evidence}
                      <span className="beneath">
                        {t("sheet.confirmed", {
                          by: t(declaredBy === "HUB" ? "declaredBy.HUB" : "declaredBy.MEMBER"),
                          day: format.day(confirmedOn),
                        })}
                      </span>
                    </li>
                  ),
                )}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{t("evaluation.hash")}</dt>
          <dd>
            {format.instant(sealed.sealedAt)}
            <br />
            <code>{sealed.hash}</code>
          </dd>
        </div>
      </dl>
    </Panel>
  );
}
