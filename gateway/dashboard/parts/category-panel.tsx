/** The categories of service and what share of the services fell in each. */
import { useMemo } from "react";
import { useDirectory } from "../api/directory.ts";
import { categoryShares, categorySharesOption } from "../charts/category-shares.ts";
import { Chart } from "../charts/chart.tsx";
import { useLanguage } from "../language/language.tsx";
import { useTheme } from "../theme/theme.tsx";

export type CategoryCount = { readonly category: string; readonly serviceRecords: number };

const rowHeight = 44;

/** Shows the chart, and for those who cannot see it the same as a table. */
export function CategoryPanel({ counts }: { readonly counts: readonly CategoryCount[] }) {
  const { t, format } = useLanguage();
  const { palette } = useTheme();
  const { categories } = useDirectory();
  const shares = useMemo(() => {
    const names = new Map(categories.map(({ code, name }) => [code, name]));
    return categoryShares(counts, (code) =>
      code === "unknown" ? t("category.unknown") : (names.get(code) ?? code),
    );
  }, [counts, categories, t]);
  const option = useMemo(
    () =>
      categorySharesOption({
        shares,
        palette,
        labelOf: ({ share, services }) => `${format.count(services)} · ${format.share(share)}`,
      }),
    [shares, palette, format],
  );
  const total = format.count(shares.reduce((sum, { services }) => sum + services, 0));
  return (
    <section className="panel panel-categories" aria-labelledby="categories-title">
      <header>
        <h2 id="categories-title">{t("overview.categories")}</h2>
      </header>
      {shares.length === 0 ? (
        <p className="panel-note">{t("overview.noCategories")}</p>
      ) : (
        <>
          <Chart
            option={option}
            label={t("overview.categoriesLabel", { total })}
            height={shares.length * rowHeight}
          />
          <table className="unseen">
            <thead>
              <tr>
                <th scope="col">{t("category.name")}</th>
                <th scope="col">{t("indicator.serviceRecords")}</th>
                <th scope="col">{t("category.share")}</th>
              </tr>
            </thead>
            <tbody>
              {shares.map(({ code, name, services, share }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td>{format.count(services)}</td>
                  <td>{format.share(share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
