/** What stands around every screen: name, navigation, account, language, appearance, notes. */
import { Button, Select } from "antd";
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from "react-router";
import { useSession } from "../api/session.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { useTheme, type ThemeChoice } from "../theme/theme.tsx";
import { AccountMenu } from "./account-menu.tsx";

const themes: readonly ThemeChoice[] = ["system", "light", "dark"];

type Section = {
  readonly to: string;
  readonly key: TextKey;
  /** Beginnings of addresses that belong to the section and are not below its own. */
  readonly also?: readonly string[];
  readonly needsAccount?: boolean;
};
const sections: readonly Section[] = [
  { to: "/", key: "nav.overview", also: ["/figures"] },
  { to: "/records", key: "nav.records", also: ["/enterprises"] },
  { to: "/bulletins", key: "nav.bulletins", also: ["/reports"] },
  { to: "/evaluations", key: "nav.evaluations", also: ["/schemes", "/conduct"] },
  { to: "/network", key: "nav.network" },
  { to: "/work", key: "nav.work", needsAccount: true },
];

/** Shows the frame around the screen of the address. */
export function Frame() {
  const { t, language, choose } = useLanguage();
  const { account } = useSession();
  const theme = useTheme();
  const { pathname } = useLocation();
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
            {sections
              .filter(({ needsAccount }) => !needsAccount || account)
              .map(({ to, key, also = [] }) => (
                <NavLink
                  key={to}
                  to={to}
                  end={to === "/"}
                  data-within={
                    also.some((one) => pathname.startsWith(`${one}/`) || pathname === one) ||
                    undefined
                  }
                >
                  {t(key)}
                </NavLink>
              ))}
          </nav>
          <div className="band-choices">
            <AccountMenu />
            <Select
              aria-label={t("theme.label")}
              size="small"
              value={theme.choice}
              onChange={theme.choose}
              popupMatchSelectWidth={false}
              options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
            />
            <Button
              size="small"
              ghost
              lang={language === "zh" ? "en" : "zh-CN"}
              aria-label={t("language.switch")}
              onClick={() => choose(language === "zh" ? "en" : "zh")}
            >
              {t("language.other")}
            </Button>
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer>
        <p>{t("site.scope")}</p>
        <p>
          {t("site.notes")} {t("site.boundaries")}
        </p>
      </footer>
      <ScrollRestoration />
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
