/** The categories of service and what share of the services fell in each. */
import { useMemo } from "react";
import { Link } from "react-router";
import { useDirectory } from "../api/directory.ts";
import { categoryShares } from "../figures/category-shares.ts";
import { periodSearch, type Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { figurePath } from "../navigation/place.ts";

export type CategoryCount = { readonly category: string; readonly serviceRecords: number };

/** Shows a bar a category; each leads to the services that it counts. */
export function CategoryPanel({
  counts,
  period,
}: {
  readonly counts: readonly CategoryCount[];
  readonly period: Period;
}) {
  const { t, format, categoryName } = useLanguage();
  const { categories } = useDirectory();
  const shares = useMemo(() => {
    const known = new Map(categories.map((category) => [category.code, category]));
    return categoryShares(counts, (code) =>
      code === "unknown"
        ? t("category.unknown")
        : categoryName(known.get(code) ?? { code, name: null, nameEn: null }),
    );
  }, [counts, categories, t, categoryName]);
  const largest = Math.max(...shares.map(({ share }) => share), 0);
  return (
    <section className="panel panel-categories" aria-labelledby="categories-title">
      <header>
        <h2 id="categories-title">{t("overview.categories")}</h2>
      </header>
      {shares.length === 0 ? (
        <p className="panel-note">{t("overview.noCategories")}</p>
      ) : (
        <ul className="shares">
          {shares.map(({ code, name, services, share }) => (
            <li key={code} data-unknown={code === "unknown" || undefined}>
              <Link to={`${figurePath("serviceRecords")}${periodSearch(period)}&category=${code}`}>
                <span>{name}</span>
                <span className="share-value">
                  {format.count(services)} · {format.share(share)}
                </span>
                <i aria-hidden="true">
                  <i style={{ inlineSize: `${(share / largest) * 100}%` }} />
                </i>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
