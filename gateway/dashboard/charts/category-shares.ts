/** How the services of a period divide among the categories. */
import type { DashboardOption } from "./option.ts";
import type { Palette } from "./palette.ts";

export type CategoryShare = {
  readonly code: string;
  readonly name: string;
  readonly services: number;
  /** Of all services, 0 to 1. */
  readonly share: number;
};

/** Returns the shares, largest first; those without a category always come last. */
export function categoryShares(
  counts: readonly { readonly category: string; readonly serviceRecords: number }[],
  nameOf: (code: string) => string,
): readonly CategoryShare[] {
  const total = counts.reduce((sum, { serviceRecords }) => sum + serviceRecords, 0);
  if (total === 0) return [];
  return counts
    .filter(({ serviceRecords }) => serviceRecords > 0)
    .map(({ category, serviceRecords }) => ({
      code: category,
      name: nameOf(category),
      services: serviceRecords,
      share: serviceRecords / total,
    }))
    .toSorted(
      (a, b) =>
        Number(a.code === "unknown") - Number(b.code === "unknown") || b.services - a.services,
    );
}

/** Builds lying bars with the name above and the share behind each, as there is room for both. */
export function categorySharesOption({
  shares,
  labelOf,
  palette,
}: {
  readonly shares: readonly CategoryShare[];
  readonly labelOf: (share: CategoryShare) => string;
  readonly palette: Palette;
}): DashboardOption {
  const text = { fontFamily: palette.font, fontSize: 12 };
  const largest = Math.max(...shares.map(({ share }) => share), 0);
  return {
    animation: false,
    grid: { top: 4, bottom: 0, left: 0, right: 4, containLabel: false },
    xAxis: { type: "value", show: false, min: 0, max: largest || 1 },
    yAxis: {
      type: "category",
      inverse: true,
      show: false,
      data: shares.map(({ name }) => name),
    },
    series: [
      {
        type: "bar",
        barWidth: 8,
        silent: true,
        showBackground: true,
        backgroundStyle: { color: palette.none, borderRadius: 4 },
        itemStyle: { color: palette.accent, borderRadius: 4 },
        data: shares.map((share) => ({
          value: share.share,
          ...(share.code === "unknown" && { itemStyle: { color: palette.quietInk } }),
        })),
        label: {
          show: true,
          position: [0, -18],
          color: palette.ink,
          ...text,
          formatter: ({ dataIndex }) => shares[dataIndex]?.name ?? "",
        },
      },
      {
        // A second, empty bar carries the numbers, flush right.
        type: "bar",
        barWidth: 8,
        barGap: "-100%",
        silent: true,
        itemStyle: { color: "transparent" },
        data: shares.map(() => largest || 1),
        label: {
          show: true,
          position: "insideTopRight",
          distance: 0,
          offset: [0, -19],
          color: palette.quietInk,
          ...text,
          formatter: ({ dataIndex }) => {
            const share = shares[dataIndex];
            return share ? labelOf(share) : "";
          },
        },
      },
    ],
  };
}
