/** Providers of the dashboard, and its start. */
import { QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import enGB from "antd/es/locale/en_GB";
import zhCN from "antd/es/locale/zh_CN";
import { startTransition, StrictMode, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider, type RouterProviderProps } from "react-router/dom";
import { makeCache } from "./api/cache.ts";
import { whenUnknown } from "./api/client.ts";
import { isFilledIn, watchForms } from "./api/filled-in.ts";
import { miss } from "./api/renewal.ts";
import { LanguageProvider, useLanguage } from "./language/language.tsx";
import { startTexts } from "./language/texts.ts";
import { askAhead } from "./navigation/ahead.ts";
import { makeRouter } from "./routes.tsx";
import "./style.css";
import { antdTheme } from "./theme/antd-theme.ts";
import { applyTheme, storedTheme, ThemeProvider, useTheme } from "./theme/theme.tsx";

// Before the first paint, or a dark room sees a white flash.
applyTheme(storedTheme());

// A page older than the gateway misses documents, and parts of its own program.
watchForms();
whenUnknown(() => miss(isFilledIn));
addEventListener("vite:preloadError", () => miss(isFilledIn));

/** Two characters on a button stand together, as everywhere else on the page. */
const noGap = { autoInsertSpace: false };
const cache = makeCache();

function Dashboard({ router }: Pick<RouterProviderProps, "router">) {
  const { language } = useLanguage();
  const { palette, isDark } = useTheme();
  const theme = useMemo(() => antdTheme(palette, isDark), [palette, isDark]);
  return (
    <ConfigProvider theme={theme} locale={language === "zh" ? zhCN : enGB} button={noGap}>
      <App component={false}>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  );
}

const root = document.getElementById("dashboard");
if (!root) throw new Error("index.html has no #dashboard.");
askAhead(cache, location);
void startTexts().then((texts) => {
  const router = makeRouter(texts.need);
  const page = createRoot(root);
  // In small steps, between which the browser takes what the reader does.
  startTransition(() =>
    page.render(
      <StrictMode>
        <QueryClientProvider client={cache}>
          <LanguageProvider texts={texts}>
            <ThemeProvider>
              <Dashboard router={router} />
            </ThemeProvider>
          </LanguageProvider>
        </QueryClientProvider>
      </StrictMode>,
    ),
  );
});
