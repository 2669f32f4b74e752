/** The award table of a scheme, and the awards of an evaluation against its budget. */
import type { ShownConsequenceFragment } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";
import { valueWord } from "./declared-value.ts";
import type { Scheme } from "./scheme.ts";

const isGiven = ({ state }: ShownConsequenceFragment) =>
  state === "APPROVED" || state === "CARRIED_OUT";

/** Shows the sums; nothing where a scheme gives no awards. */
export function AwardSums({
  consequences,
  budget,
  scheme,
}: {
  readonly consequences: readonly ShownConsequenceFragment[];
  readonly budget: string | null;
  readonly scheme: Scheme;
}) {
  const { t, language } = useLanguage();
  const rule = scheme.consequences?.find(({ propose }) => propose.kind === "AWARD");
  if (!rule) return null;
  const awards = consequences.filter(({ kind }) => kind === "AWARD");
  const sum = (of: readonly ShownConsequenceFragment[]) =>
    of.reduce((total, { amount }) => total + Number(amount ?? 0), 0);
  const unit = rule.propose.unit?.[language] ?? "";
  const open = sum(awards.filter(({ state }) => state === "PROPOSED"));
  const given = sum(awards.filter(isGiven));
  const left = budget === null ? null : Number(budget) - given;
  const figures = [
    ["award.budget", budget],
    ["award.proposed", String(open)],
    ["award.given", String(given)],
    ["award.left", left === null ? null : String(left)],
  ] as const;
  return (
    <div className="awards">
      <dl className="figure-grid">
        {figures.map(([key, value]) => (
          <div
            key={key}
            data-bad={(key === "award.left" && left !== null && left < open) || undefined}
          >
            <dt>{t(key)}</dt>
            <dd>{value === null ? t("award.noBudget") : `${value} ${unit}`}</dd>
          </div>
        ))}
      </dl>
      <AwardTable scheme={scheme} />
    </div>
  );
}

/** Shows what each grade is worth, by what the participant is. */
export function AwardTable({ scheme }: { readonly scheme: Scheme }) {
  const { t, language } = useLanguage();
  const rule = scheme.consequences?.find(({ propose }) => propose.kind === "AWARD");
  const table = rule?.propose.table;
  if (!rule || !table) return null;
  const grades = scheme.grading?.grades ?? [];
  const by = rule.propose.by ?? "";
  return (
    <table className="award-table">
      <caption>
        {rule.name[language]}（{rule.propose.unit?.[language]}）· {rule.article}
      </caption>
      <thead>
        <tr>
          <th scope="col">{scheme.attributes?.[by]?.[language] ?? by}</th>
          {grades.map(({ code, name }) => (
            <th key={code} scope="col" className="number">
              {name[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(table).map(([row, amounts]) => (
          <tr key={row}>
            <th scope="row">{valueWord(row, t)}</th>
            {grades.map(({ code }) => (
              <td key={code} className="number">
                {amounts[code] ?? "—"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
