/** Text stands out from what it stands on: WCAG 2.2 AA, by day and by night. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const path = join(import.meta.dirname, "..", "..", "gateway", "dashboard", "style", "tokens.css");
const [day = "", night = ""] = readFileSync(path, "utf8").split(':root[data-theme="dark"]');

const tokensOf = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, k, v]) => [k, v]));
const themes = [
  ["light", tokensOf(day)],
  ["dark", { ...tokensOf(day), ...tokensOf(night) }],
] as const;

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const pairs = [
  ["ink", "surface"],
  ["ink-2", "surface"],
  ["ink-3", "ground"],
  ["ink-3", "sunken"],
  ["accent-ink", "accent-soft"],
  ["on-accent", "accent"],
  ["amber-ink", "amber-ground"],
  ["accent-ink", "amber-ground"],
  ["bad-ink", "ground"],
  ["band-ink-2", "band"],
  ["ink-2", "none"],
  ["ink", "gap"],
  ...[1, 2, 3, 4, 5].map((step) => [`on-scale-${step}`, `scale-${step}`] as const),
] as const;

describe.each(themes)("the %s theme", (_name, tokens) => {
  test.each(pairs)("sets %s off against %s", (text, ground) => {
    expect(contrast(String(tokens[text]), String(tokens[ground]))).toBeGreaterThanOrEqual(4.5);
  });

  test("steps its scale by lightness in one direction, apart for every kind of eye", () => {
    const steps = [1, 2, 3, 4, 5].map((step) => luminance(String(tokens[`scale-${step}`])));
    const ratios = steps.slice(1).map((next, index) => {
      const [low = 0, high = 0] = [next, steps[index] ?? 0].toSorted((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    });
    expect(Math.min(...ratios)).toBeGreaterThan(1.3);
    expect([steps.toSorted((a, b) => a - b), steps.toSorted((a, b) => b - a)]).toContainEqual(
      steps,
    );
  });
});
