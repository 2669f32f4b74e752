/** One chart on the page: loads the engine when first needed, follows its box, tells what is picked. */
import { useEffect, useRef, useState } from "react";
import type { startChart } from "./engine.ts";
import type { DashboardOption } from "./option.ts";
import { inTurn } from "./turns.ts";

type Drawn = ReturnType<typeof startChart>;

/** Draws `option`; a reader who cannot see it gets `label`, and a table elsewhere on the page. */
export function Chart({
  option,
  label,
  height,
  onPick,
}: {
  readonly option: DashboardOption;
  readonly label: string;
  /** The least height; the chart grows with its panel. */
  readonly height?: number;
  readonly onPick?: (name: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);

  useEffect(() => {
    const element = box.current;
    let isGone = false;
    let chart: Drawn | null = null;
    let watch: ResizeObserver | null = null;
    const loaded = import("./engine.ts").then((engine) => inTurn(() => engine));
    void loaded.then((engine) => {
      if (isGone || !element) return;
      chart = engine.startChart(element);
      watch = new ResizeObserver(() => chart?.resize());
      watch.observe(element);
      setDrawn(chart);
    });
    return () => {
      isGone = true;
      watch?.disconnect();
      chart?.dispose();
      setDrawn(null);
    };
  }, []);

  useEffect(() => {
    if (!drawn) return undefined;
    // Paper does not wait.
    if (matchMedia("print").matches) return drawn.setOption(option, { notMerge: true });
    let isLate = false;
    void inTurn(() => {
      if (!isLate && !drawn.isDisposed())
        drawn.setOption(option, { notMerge: true, lazyUpdate: true });
    });
    return () => {
      isLate = true;
    };
  }, [drawn, option]);

  useEffect(() => {
    if (!drawn || !onPick) return undefined;
    const pick = ({ name }: { name: string }) => onPick(name);
    drawn.on("click", pick);
    return () => {
      if (!drawn.isDisposed()) drawn.off("click", pick);
    };
  }, [drawn, onPick]);

  return (
    <div
      className="chart"
      role="img"
      aria-label={label}
      aria-busy={drawn === null}
      style={{ minBlockSize: height }}
    >
      {drawn === null && <div className="skeleton chart-wait" />}
      <div ref={box} className="chart-box" />
    </div>
  );
}
