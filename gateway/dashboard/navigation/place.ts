/** The address bar as state: which screen, with which choices. */
import { useCallback } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";

export type Choices = Readonly<Record<string, string | null>>;

export type Place = {
  readonly path: string;
  readonly choices: URLSearchParams;
  /** Changes some choices; a null or empty one is taken out. The back button undoes it. */
  readonly choose: (changes: Choices, state?: unknown) => void;
};

/** Returns where the reader is. */
export function usePlace(): Place {
  const { pathname: path } = useLocation();
  const [choices] = useSearchParams();
  const navigate = useNavigate();
  const choose = useCallback(
    (changes: Choices, state?: unknown) => {
      const search = withChoices(choices, changes);
      void navigate({ pathname: path, search }, { state, preventScrollReset: true });
    },
    [choices, navigate, path],
  );
  return { path, choices, choose };
}

/** Returns the choices as the end of an address, with some of them changed. */
export function withChoices(choices: URLSearchParams, changes: Choices): string {
  const next = new URLSearchParams(choices);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const search = next.toString();
  return search ? `?${search}` : "";
}

const within = (section: string) => (id: string) => `/${section}/${encodeURIComponent(id)}`;

export const recordPath = within("records");
export const memberPath = within("network");
export const enterprisePath = within("enterprises");
export const figurePath = within("figures");
export const bulletinPath = within("bulletins");
/** A member's own report on a period such as `2026-3`. */
export const reportPath = within("reports");
