/** The English screens say nothing in Chinese but what has no other name: people, enterprises, documents, words as written. */
import { expect, test } from "vitest";
import { mockRecords } from "./mock-records.ts";
import { visits } from "./visit.ts";

const visit = visits();
const record = mockRecords[0]!;

/** Words of the ledgers that the page knows in English. */
const translated: ReadonlySet<string> = new Set(["mode", "nature"]);
const han = /\p{Script=Han}/u;

/** Collects what an answer has in Chinese only. */
function collect(value: unknown, found: Set<string>, key = ""): void {
  if (typeof value === "string") {
    if (/^[{[]/.test(value)) {
      try {
        return collect(JSON.parse(value), found);
      } catch {
        // Not a document after all.
      }
    }
    if (han.test(value) && !translated.has(key)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) collect(one, found, key);
  } else if (typeof value === "object" && value !== null) {
    const fields = value as Readonly<Record<string, unknown>>;
    for (const [name, inner] of Object.entries(fields)) {
      const isTold = Boolean(fields[`${name}En`]) || (name === "zh" && Boolean(fields["en"]));
      if (!isTold) collect(inner, found, name);
    }
  }
  return undefined;
}

/** Texts and labels on the page with Chinese in them, but for what is marked as Chinese. */
const shown = `(() => {
  const texts = [];
  const isMarked = (element) => element.closest("[lang^='zh'], script, style") !== null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (parentElement && !isMarked(parentElement)) texts.push(textContent);
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
    if (isMarked(element)) continue;
    for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name));
  }
  return texts.filter((text) => text && /\\p{Script=Han}/u.test(text));
})()`;

test.each([
  ["the overview", "/", null, ".ranking"],
  ["the records", "/records", null, ".ant-table-row"],
  ["a record", `/records/${encodeURIComponent(record.id)}`, "window", ".lanes"],
  ["an enterprise", `/enterprises/${record.enterprise.creditCode}`, null, ".ant-table-row"],
  ["a figure", "/figures/serviceRecords?member=340100&county=340104", null, ".parts"],
  ["the members", "/network", null, ".ant-table-row"],
  ["a member", "/network/340100", null, ".ant-table-row"],
  ["the bulletins", "/bulletins", "hub", ".ant-table-row"],
  ["a bulletin", "/bulletins/published", null, ".ant-table-row"],
  ["a revision", "/bulletins/revised?tab=comparison", null, ".changed"],
  ["a collection", "/bulletins/validating", "hub", ".ant-table-row"],
  ["the demands", "/work?list=demands", "window", ".ant-table-row"],
  ["the services", "/work?list=services", "window", ".ant-table-row"],
  ["the deliveries", "/work?list=assignments", "institution", ".ant-table-row"],
  ["the activities", "/work?list=activities", "window", ".ant-table-row"],
  ["the approvals", "/work?list=approvals", "department", ".ant-table-row"],
  ["what is overdue", "/work?list=overdue", "hub", ".ant-table-row"],
  ["the import", "/work/import", "window", ".drop"],
  ["the evaluations", "/evaluations", "hub", ".ant-table-row"],
  ["the schemes", "/schemes", null, "main a"],
  ["the two lists", "/conduct", null, ".ant-table-row"],
])("%s", async (_, path, account, content) => {
  const page = await visit.apart();
  await page.addInitScript("localStorage.setItem('language', 'en')");
  const found = new Set<string>();
  const answers: Promise<void>[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/graphql") || response.url().endsWith("/session"))
      answers.push(
        response
          .json()
          .then((answer) => collect(answer, found))
          .catch(() => undefined),
      );
  });
  visit.network.setAccount(account);
  await visit.open(path);
  await page.locator(content).first().waitFor();
  await page.waitForLoadState("networkidle");
  await Promise.all(answers);
  const asWritten = [...found].toSorted((one, other) => other.length - one.length);
  const left = (await page.evaluate<string[]>(shown)).flatMap((text) => {
    const rest = asWritten.reduce((sum, one) => sum.replaceAll(one, ""), text);
    return han.test(rest) ? [text.trim().slice(0, 80)] : [];
  });
  expect([...new Set(left)]).toEqual([]);
});
