/** Light, dark, or as the system has it; and the colours that charts need as values. */
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { PageColours } from "./antd-theme.ts";

export type ThemeChoice = "system" | "light" | "dark";
type Theme = {
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
  readonly palette: PageColours;
  readonly isDark: boolean;
};

const storageKey = "theme";
const systemIsDark = () => matchMedia("(prefers-color-scheme: dark)");
const onPaper = () => matchMedia("print");

/** Returns the reader's choice of last time. */
export function storedTheme(): ThemeChoice {
  const stored = localStorage.getItem(storageKey);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** Sets `data-theme`, from which the style sheet takes every colour; paper is always light. */
export function applyTheme(choice: ThemeChoice): void {
  const isDark = choice === "dark" || (choice === "system" && systemIsDark().matches);
  document.documentElement.dataset.theme = isDark && !onPaper().matches ? "dark" : "light";
}

function readPalette(): PageColours {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    scale: [1, 2, 3, 4, 5].map((step) => colour(`--scale-${step}`)),
    onScale: [1, 2, 3, 4, 5].map((step) => colour(`--on-scale-${step}`)),
    surface: colour("--surface"),
    ink: colour("--ink"),
    quietInk: colour("--ink-2"),
    faintInk: colour("--ink-3"),
    line: colour("--line"),
    strongLine: colour("--line-strong"),
    ground: colour("--ground"),
    sunken: colour("--sunken"),
    accentInk: colour("--accent-ink"),
    accentSoft: colour("--accent-soft"),
    onAccent: colour("--on-accent"),
    good: colour("--good"),
    bad: colour("--bad-ink"),
    accent: colour("--accent"),
    selected: colour("--seal"),
    gap: colour("--gap"),
    gapLine: colour("--gap-line"),
    none: colour("--none"),
    font: style.getPropertyValue("--font").trim(),
  };
}

const ThemeContext = createContext<Theme | null>(null);

/** Offers the theme to everything inside. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState(storedTheme);
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const apply = () => {
      applyTheme(choice);
      setPalette(readPalette());
    };
    apply();
    // Printing takes the page as it stands when the event returns, charts included.
    const applyNow = () => flushSync(apply);
    const [system, paper] = [systemIsDark(), onPaper()];
    system.addEventListener("change", apply);
    paper.addEventListener("change", applyNow);
    return () => {
      system.removeEventListener("change", apply);
      paper.removeEventListener("change", applyNow);
    };
  }, [choice]);
  const theme = useMemo(
    (): Theme => ({
      choice,
      palette,
      isDark: document.documentElement.dataset.theme === "dark",
      choose: (next) => {
        localStorage.setItem(storageKey, next);
        setChoice(next);
      },
    }),
    [choice, palette],
  );
  return <ThemeContext value={theme}>{children}</ThemeContext>;
}

/** Returns the theme. */
export function useTheme(): Theme {
  const theme = use(ThemeContext);
  if (!theme) throw new Error("useTheme needs a ThemeProvider around it.");
  return theme;
}
