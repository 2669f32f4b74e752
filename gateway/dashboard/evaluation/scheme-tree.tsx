/** The tree of indicators of a scheme: weight, how a leaf scores, its bounds, article and provenance. */
import { useLanguage } from "../language/language.tsx";
import { ArticleOf } from "./badges.tsx";
import { useRuleWords, type RuleWords } from "./rule-words.ts";
import type { Indicator, Scheme } from "./scheme.ts";

/** Shows the tree as one table. */
export function SchemeTree({ scheme }: { readonly scheme: Scheme }) {
  const { t } = useLanguage();
  const words = useRuleWords(scheme);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("scheme.tree")}>
      <table className="points">
        <thead>
          <tr>
            <th scope="col">{t("sheet.indicator")}</th>
            <th scope="col" className="number">
              {t("sheet.weight")}
            </th>
            <th scope="col">{t("scheme.how")}</th>
          </tr>
        </thead>
        <tbody>
          {scheme.indicators.map((one) => (
            <Rows key={one.code} indicator={one} depth={0} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rows({
  indicator,
  depth,
  words,
}: {
  readonly indicator: Indicator;
  readonly depth: number;
  readonly words: RuleWords;
}) {
  const { t, language } = useLanguage();
  const { code, name, weight, article, provenance, indicators } = indicator;
  return (
    <>
      <tr data-depth={depth} data-group={indicators ? true : undefined}>
        <th scope="row">
          <span>
            {code} {name[language]}
          </span>
          <ArticleOf article={article} provenance={provenance} />
        </th>
        <td className="number" data-label={t("sheet.weight")}>
          {weight}
        </td>
        <td>{indicators ? "" : words.leaf(indicator)}</td>
      </tr>
      {indicators?.map((part) => (
        <Rows key={part.code} indicator={part} depth={depth + 1} words={words} />
      ))}
    </>
  );
}
