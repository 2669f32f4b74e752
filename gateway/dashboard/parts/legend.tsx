/** What the colours of the map mean, with the range of each class. */
import { colourStep, type ValueClass } from "../figures/classes.ts";
import { useLanguage } from "../language/language.tsx";

const steps = 5;

/** Shows one swatch a class, and those for no value and no answer when they occur. */
export function Legend({
  classes,
  textOf,
  hasNone,
  hasGap,
}: {
  readonly classes: readonly ValueClass[];
  readonly textOf: (value: number) => string;
  readonly hasNone: boolean;
  readonly hasGap: boolean;
}) {
  const { t } = useLanguage();
  return (
    <ul className="legend" aria-label={t("legend.label")}>
      {classes.map(({ from, to }, index) => (
        <li key={from}>
          <i
            style={{ background: `var(--scale-${colourStep(index, classes.length, steps) + 1})` }}
          />
          {from === to ? textOf(from) : `${textOf(from)} – ${textOf(to)}`}
        </li>
      ))}
      {hasNone && (
        <li>
          <i className="swatch-none" />
          {t("legend.none")}
        </li>
      )}
      {hasGap && (
        <li>
          <i className="swatch-gap" />
          {t("legend.gap")}
        </li>
      )}
    </ul>
  );
}
