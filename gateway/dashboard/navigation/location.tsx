/** The address bar as state: which screen, with which choices, and the way back. */
import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from "react";

const moved = "dashboard:moved";

const subscribe = (listener: () => void) => {
  addEventListener("popstate", listener);
  addEventListener(moved, listener);
  return () => {
    removeEventListener("popstate", listener);
    removeEventListener(moved, listener);
  };
};

export type Place = { readonly path: string; readonly choices: URLSearchParams };

/** Returns where the reader is; follows links, the back button and `navigate`. */
export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  const url = new URL(address, location.origin);
  return { path: url.pathname, choices: url.searchParams };
}

let moves = 0;

/** Says whether the reader has come here from another place of the dashboard. */
export const hasMoved = (): boolean => moves > 0;

/** Goes to an address within the dashboard; `replace` leaves no step for the back button. */
export function navigate(to: string, { replace = false } = {}): void {
  const changesPath = new URL(to, location.origin).pathname !== location.pathname;
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  moves += 1;
  dispatchEvent(new Event(moved));
  if (changesPath) scrollTo(0, 0);
}

/** Returns the same place with some choices changed; a null or empty one is taken out. */
export function withChoices(
  { path, choices }: Place,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(choices);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const search = next.toString();
  return search ? `${path}?${search}` : path;
}

/** A real link that stays in the page, unless the reader asks for a new tab or window. */
export function Link({
  to,
  ...rest
}: { readonly to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    navigate(to);
  };
  return <a {...rest} href={to} onClick={follow} />;
}

/** Address of one record. */
export const recordPath = (id: string): string => `/records/${encodeURIComponent(id)}`;
