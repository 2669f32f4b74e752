/** Finds names given twice in one object: JSON.parse would silently keep the last, and a weight would be lost. */

/** Returns the JSON pointers of names that repeat, in a text that JSON.parse has accepted. */
export function findDoubleNames(text: string): string[] {
  const found: string[] = [];
  /** Objects carry the names that they have had; arrays count. */
  const open: { names: Set<string> | null; step: string; index: number }[] = [];
  const pointer = () => open.map(({ step }) => `/${step}`).join("");
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;
  let isName = false;
  for (const [token] of text.matchAll(tokens)) {
    const inner = open.at(-1);
    if (token === "{" || token === "[") {
      open.push({ names: token === "{" ? new Set() : null, step: "0", index: 0 });
      isName = token === "{";
    } else if (token === "}" || token === "]") {
      open.pop();
      isName = false;
    } else if (token === "," && inner) {
      isName = inner.names !== null;
      if (!inner.names) inner.step = String((inner.index += 1));
    } else if (token === ":") {
      isName = false;
    } else if (isName && inner?.names) {
      const name = JSON.parse(token) as string;
      inner.step = name.replaceAll("~", "~0").replaceAll("/", "~1");
      if (inner.names.has(name)) found.push(pointer());
      inner.names.add(name);
    }
  }
  return found;
}
