/** One part of a screen with its title: read, in part, or not at all, without harm to the others. */
import { useId, type ReactNode } from "react";
import type { Coverage } from "../api/shapes.ts";
import { useLanguage } from "../language/language.tsx";
import { CoverageLine } from "./coverage-line.tsx";

/** Shows a panel; `isMissing` says that this part could not be read. */
export function Panel({
  title,
  tools,
  coverage,
  isMissing = false,
  children,
}: {
  readonly title: string;
  readonly tools?: ReactNode;
  readonly coverage?: Coverage | undefined;
  readonly isMissing?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {tools && <span className="panel-tools">{tools}</span>}
      </header>
      {coverage && !coverage.isComplete && <CoverageLine coverage={coverage} isCompact />}
      {isMissing ? (
        <p className="panel-note" role="alert">
          {t("trouble.sectionTitle")}
        </p>
      ) : (
        children
      )}
    </section>
  );
}
