/** Why the ranking is as it is: ties, grades by cut-off or quota, rounding, each with its article. */
import { useLanguage } from "../language/language.tsx";
import { ArticleOf } from "./badges.tsx";
import type { Outline } from "./document.ts";
import { useRuleWords } from "./rule-words.ts";
import type { Scheme } from "./scheme.ts";

/** Shows the rules; with an outline, the places that each quota came to. */
export function RankingRules({
  outline = null,
  scheme,
}: {
  readonly outline?: Outline | null;
  readonly scheme: Scheme;
}) {
  const { t, format, language } = useLanguage();
  const words = useRuleWords(scheme);
  const { ranking, grading, rounding } = scheme;
  const quotas = outline?.result.rankings.flatMap((group) => group.quotas) ?? [];
  return (
    <dl className="rules">
      <div>
        <dt>{t("evaluation.tieRule")}</dt>
        <dd>
          {words.ties(ranking)} <ArticleOf {...ranking} />
        </dd>
      </div>
      {rounding && (
        <div>
          <dt>{t("evaluation.rounding")}</dt>
          <dd>{t("evaluation.roundingText", { digits: rounding.total.digits })}</dd>
        </div>
      )}
      {grading ? (
        <div>
          <dt>{t(`grading.${grading.kind}`)}</dt>
          <dd>
            <ul>
              {grading.grades.map((grade) => {
                const places = quotas.filter((one) => one.grade === grade.code);
                return (
                  <li key={grade.code}>
                    <b>{grade.name[language]}</b>{" "}
                    {grade.upTo
                      ? t("grading.upTo", { share: format.share(Number(grade.upTo)) })
                      : words.bounds(grade)}
                    {places.length === 1 && places[0] && grade.upTo && (
                      <> {t("grading.places", { count: places[0].places })}</>
                    )}
                    {grade.article && grade.provenance && (
                      <>
                        {" "}
                        <ArticleOf article={grade.article} provenance={grade.provenance} />
                      </>
                    )}
                  </li>
                );
              })}
            </ul>
            {grading.ties && <p>{t(`quotaTies.${grading.ties}`)}</p>}
            <ArticleOf {...grading} />
          </dd>
        </div>
      ) : (
        <div>
          <dt>{t("evaluation.grade")}</dt>
          <dd>{t("grading.none")}</dd>
        </div>
      )}
    </dl>
  );
}
