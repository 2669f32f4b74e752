/** Thresholds and vetoes as checks: all of them, any of them, each with what it rests on. */
import { useLanguage } from "../language/language.tsx";
import { ArticleOf } from "./badges.tsx";
import type { Check, RuleCheck, Verdict } from "./document.ts";

/** Shows rules with their verdicts, and what each condition is made of. */
export function Checks({
  rules,
  isVeto = false,
}: {
  readonly rules: readonly RuleCheck[];
  /** Of a veto, that it is met is the bad news. */
  readonly isVeto?: boolean;
}) {
  const { language } = useLanguage();
  return (
    <ul className="checks">
      {rules.map(({ code, name, article, provenance, verdict, because }) => (
        <li key={code}>
          <VerdictMark verdict={verdict} isVeto={isVeto} />
          <div>
            <b>
              {code} {name[language]}
            </b>{" "}
            <ArticleOf article={article} provenance={provenance} />
            <CheckTree check={because} isVeto={isVeto} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function CheckTree({ check, isVeto }: { readonly check: Check; readonly isVeto: boolean }) {
  const { language } = useLanguage();
  return (
    <div className="check">
      <p>
        {check.name && <b>{check.name[language]} </b>}
        {check[language]}
      </p>
      {check.of && (
        <ul className="checks">
          {check.of.map((part, index) => (
            <li key={`${part.code ?? ""}${index}`}>
              <VerdictMark verdict={part.verdict} isVeto={isVeto} />
              <CheckTree check={part} isVeto={isVeto} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const signs: Readonly<Record<Verdict, string>> = { MET: "✓", NOT_MET: "✗", UNDECIDED: "？" };

function VerdictMark({ verdict, isVeto }: { readonly verdict: Verdict; readonly isVeto: boolean }) {
  const { t } = useLanguage();
  const isGood = verdict === "UNDECIDED" ? null : (verdict === "MET") !== isVeto;
  const text = t(isVeto ? `vetoVerdict.${verdict}` : `checkVerdict.${verdict}`);
  return (
    <span className="check-mark" data-good={isGood ?? "open"}>
      <i aria-hidden="true">
        {isVeto && verdict !== "UNDECIDED" ? (isGood ? "✓" : "✗") : signs[verdict]}
      </i>
      {text}
    </span>
  );
}
