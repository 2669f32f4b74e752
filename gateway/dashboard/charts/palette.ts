/** The colours a chart is drawn in, as values; taken from the style sheet, given to the builders. */

export type Palette = {
  /** Five steps from little to much, of one hue, apart in lightness alone. */
  readonly scale: readonly string[];
  /** Text that is legible on each step. */
  readonly onScale: readonly string[];
  readonly surface: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly line: string;
  readonly accent: string;
  readonly selected: string;
  /** A member that did not answer. */
  readonly gap: string;
  readonly gapLine: string;
  /** A city without a value. */
  readonly none: string;
  readonly font: string;
};
