/** Puts values into the `{gaps}` of a text. */

export type Fillings = Readonly<Record<string, string | number>>;

/** Returns the text with every `{name}` replaced; a name without a value stays visible. */
export const fillIn = (text: string, fillings: Fillings = {}): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => String(fillings[name] ?? gap));
