/** What stands around every screen: name, navigation, language, appearance, notes. */
import { useEffect, useRef, type ReactNode } from "react";
import { useLanguage } from "../language/language.tsx";
import { hasMoved, Link } from "../navigation/location.tsx";
import { useTheme, type ThemeChoice } from "../theme/theme.tsx";

const themes: readonly ThemeChoice[] = ["system", "light", "dark"];

/** Shows the frame; `path` marks the current section. */
export function Frame({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const { t, language, choose } = useLanguage();
  const theme = useTheme();
  const section = (to: string, isHere: boolean, text: string) => (
    <Link to={to} aria-current={isHere ? "page" : undefined}>
      {text}
    </Link>
  );
  return (
    <>
      <a className="skip" href="#content">
        {t("site.skip")}
      </a>
      <header className="band">
        <div className="band-inner">
          <Link to="/" className="brand">
            <Emblem />
            <span className="brand-name">
              {t("site.name")}
              <small>1+16+X · {t("site.part")}</small>
            </span>
          </Link>
          <nav aria-label={t("nav.label")}>
            {section("/", path === "/", t("nav.overview"))}
            {section("/records", path.startsWith("/records"), t("nav.records"))}
          </nav>
          <div className="band-choices">
            <select
              aria-label={t("theme.label")}
              value={theme.choice}
              onChange={(event) => theme.choose(event.target.value as ThemeChoice)}
            >
              {themes.map((choice) => (
                <option key={choice} value={choice}>
                  {t(`theme.${choice}`)}
                </option>
              ))}
            </select>
            <button
              type="button"
              lang={language === "zh" ? "en" : "zh-CN"}
              aria-label={t("language.switch")}
              onClick={() => choose(language === "zh" ? "en" : "zh")}
            >
              {t("language.other")}
            </button>
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <p>{t("site.scope")}</p>
        <p>
          {t("site.notes")} {t("site.boundaries")}
        </p>
      </footer>
    </>
  );
}

/** One centre, a ring of windows, and an open ring of institutions. */
function Emblem() {
  return (
    <svg className="emblem" viewBox="0 0 40 40" aria-hidden="true">
      <circle className="emblem-hub" cx="20" cy="20" r="4.6" />
      <circle className="emblem-windows" cx="20" cy="20" r="11" />
      <circle className="emblem-institutions" cx="20" cy="20" r="17" />
    </svg>
  );
}

/** The title of a screen; it takes the focus when the screen opens, so that it is read aloud. */
export function PageTitle({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On the first page the browser's own start of the page is the better place.
    if (hasMoved()) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · ${t("site.name")}`;
  }, [title, t]);
  return (
    <div className="page-title">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
