/** Looking for a text inside a column: whatever its case, and as cheaply as its script allows. */
import { expect, test } from "vitest";
import { containing } from "../../subgraphs/runtime/text-search.ts";

test.each([
  ["Chinese has no case and is compared as it stands", "融资对接", { $like: "%融资对接%" }],
  ["neither have digits", "企业 1234", { $like: "%企业 1234%" }],
  ["Latin letters match in either case", "ISO认证", { $ilike: "%ISO认证%" }],
  ["so do full-width ones", "ａ类", { $ilike: "%ａ类%" }],
  [
    "what a pattern would read as any text stands for itself",
    "50%_",
    { $like: String.raw`%50\%\_%` },
  ],
])("%s", (_, text, condition) => {
  expect(containing(text)).toEqual(condition);
});
