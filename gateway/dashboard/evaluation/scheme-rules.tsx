/** The rules of a scheme beside the tree: entry, bonus and penalty, vetoes, checks, consequences. */
import type { ReactNode } from "react";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { Panel } from "../parts/panel.tsx";
import { ArticleOf } from "./badges.tsx";
import type { Named } from "./document.ts";
import { useRuleWords } from "./rule-words.ts";
import type { Scheme } from "./scheme.ts";

type Item = Named & { readonly text: ReactNode };

/** Shows a panel a kind of rule; none for a kind that the scheme has not. */
export function SchemeRules({ scheme }: { readonly scheme: Scheme }) {
  const { t } = useLanguage();
  const words = useRuleWords(scheme);
  const { entry = [], bonus = [], penalty = [], vetoes = [], checks = [] } = scheme;
  const extra = (sign: string) => (one: (typeof bonus)[number]) => ({
    ...one,
    text: `${sign} ${words.formula(one.formula)}${t("list.semicolon")}${t("sheet.cap", { cap: one.cap })}`,
  });
  const kinds: readonly (readonly [string, readonly Item[]])[] = [
    [t("sheet.entry"), entry.map((rule) => ({ ...rule, text: words.condition(rule.when) }))],
    [t("evaluation.extras"), [...bonus.map(extra("+")), ...penalty.map(extra("−"))]],
    [
      t("sheet.vetoes"),
      vetoes.map((rule) => ({
        ...rule,
        text: `${words.condition(rule.when)} → ${
          rule.grade
            ? t("scheme.vetoGrade", { grade: words.grade(rule.grade) })
            : t("scheme.vetoZero")
        }`,
      })),
    ],
    [t("sheet.checks"), checks.map((rule) => ({ ...rule, text: words.condition(rule.when) }))],
    [
      t("evaluationPart.consequences"),
      (scheme.consequences ?? []).map((rule) => ({
        ...rule,
        text: `${words.condition(rule.when)} → ${t(`consequence.${rule.propose.kind}` as TextKey)}${
          rule.propose.days ? ` ${t("consequence.days", { days: rule.propose.days })}` : ""
        }`,
      })),
    ],
  ];
  return kinds.map(
    ([title, items]) =>
      items.length > 0 && (
        <Panel key={title} title={title}>
          <Items items={items} />
        </Panel>
      ),
  );
}

function Items({ items }: { readonly items: readonly Item[] }) {
  const { language } = useLanguage();
  return (
    <ul className="rule-list">
      {items.map(({ code, name, article, provenance, text }) => (
        <li key={code}>
          <b>
            {code} {name[language]}
          </b>{" "}
          <ArticleOf article={article} provenance={provenance} />
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
