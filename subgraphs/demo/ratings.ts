/** How enterprises rate: mostly well, some providers better than others, and some services badly. */
import { draw, type Random, randomOf, type Weighted, weighted } from "./random.ts";

const levels = [5, 4, 3, 2, 1] as const;
type Level = (typeof levels)[number];

const spread = (...shares: readonly number[]): Weighted<Level> =>
  weighted(levels, (level) => shares[5 - level] ?? 0);

// Means 4.6, 4.4 and 3.9.
const good = spread(0.68, 0.24, 0.06, 0.015, 0.005);
const usual = spread(0.57, 0.3, 0.09, 0.03, 0.01);
const poor = spread(0.36, 0.34, 0.19, 0.08, 0.03);

/** Draws a rating, 5 非常满意 to 1 非常不满意, of a service of that provider. */
export function drawRating(random: Random, seed: number, provider: string): Level {
  const quality = randomOf(seed, "quality", provider).share();
  return draw(random, quality < 0.25 ? good : quality < 0.87 ? usual : poor);
}
