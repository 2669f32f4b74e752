/** Routes and providers of the dashboard. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { DirectoryProvider } from "./api/directory.tsx";
import { LanguageProvider } from "./language/language.tsx";
import { usePlace } from "./navigation/location.tsx";
import { MissingPage } from "./pages/missing.tsx";
import { OverviewPage } from "./pages/overview.tsx";
import { RecordPage } from "./pages/record.tsx";
import { RecordsPage } from "./pages/records.tsx";
import { Frame } from "./parts/frame.tsx";
import "./style.css";
import { applyTheme, storedTheme, ThemeProvider } from "./theme/theme.tsx";

function Screen({ path }: { readonly path: string }) {
  if (path === "/") return <OverviewPage />;
  if (path === "/records") return <RecordsPage />;
  const id = /^\/records\/([^/]+)$/.exec(path)?.[1];
  return id ? <RecordPage key={id} id={decoded(id)} /> : <MissingPage />;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A damaged link: the hub will say that there is no such record.
  }
}

function Dashboard() {
  const { path } = usePlace();
  return (
    <Frame path={path}>
      <Screen path={path} />
    </Frame>
  );
}

// Before the first paint, or a dark room sees a white flash.
applyTheme(storedTheme());

const root = document.getElementById("dashboard");
if (!root) throw new Error("index.html has no #dashboard.");
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ThemeProvider>
        <DirectoryProvider>
          <Dashboard />
        </DirectoryProvider>
      </ThemeProvider>
    </LanguageProvider>
  </StrictMode>,
);
