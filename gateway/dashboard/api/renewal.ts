/** A page that is older than what the gateway serves by now: noticed by what it misses, remedied by loading it anew. */

import { remedy, type Renewal } from "./remedy.ts";

const storageKey = "renewed-for";
/** Time to read why the page goes, and for an address on its way to arrive. */
const noticeMs = 1500;

const programIn = (page: Document): string | null =>
  page.querySelector('script[type="module"][src]')?.getAttribute("src") ?? null;

async function servedProgram(): Promise<string | null> {
  const response = await fetch("/", { headers: { accept: "text/html" }, cache: "no-store" });
  if (!response.ok) return null;
  return programIn(new DOMParser().parseFromString(await response.text(), "text/html"));
}

let standing: Renewal = "none";
const listeners = new Set<() => void>();
const become = (next: Renewal): void => {
  standing = next;
  for (const listener of listeners) listener();
};

/** The state for a screen to follow. */
export const renewal = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): Renewal => standing,
};

let check: Promise<void> | null = null;

/** Something was not there that a page of today would find; `isFilledIn` is asked when it is about to go. */
export function miss(isFilledIn: () => boolean): void {
  if (standing === "coming") return;
  check ??= servedProgram()
    .catch(() => null)
    .then((served) => {
      check = null;
      const running = programIn(document);
      const now = () =>
        remedy({ running, served, tried: sessionStorage.getItem(storageKey), isFilledIn: isFilledIn() }); // prettier-ignore
      // What was offered stays, even if nobody answers for a moment.
      if (now() !== "none") become(now());
      if (standing !== "coming") return;
      setTimeout(() => {
        // Somebody may have begun to type meanwhile.
        if (isFilledIn()) return become("offered");
        sessionStorage.setItem(storageKey, served ?? "");
        location.reload();
      }, noticeMs);
    });
}
