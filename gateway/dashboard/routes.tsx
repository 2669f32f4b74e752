/** Which address leads to which screen; all but the first are loaded when somebody goes there. */
import type { ComponentType } from "react";
import { createBrowserRouter, useParams, type RouteObject } from "react-router";
import type { Area, Texts } from "./language/texts.ts";
import { MissingPage } from "./pages/missing.tsx";
import { OverviewPage } from "./pages/overview.tsx";
import { BrokenPage } from "./parts/broken-page.tsx";
import { Frame } from "./parts/frame.tsx";

/** A screen for one thing is made anew for another one. */
function one(Page: ComponentType<{ readonly id: string }>) {
  return function One() {
    const { id = "" } = useParams();
    return <Page key={id} id={id} />;
  };
}

type Screens = Readonly<Record<string, () => Promise<ComponentType>>>;

/** Makes the router of the whole dashboard; a screen waits for the texts of its area. */
export function makeRouter(need: Texts["need"]) {
  const late = (area: Area, screens: Screens): RouteObject[] =>
    Object.entries(screens).map(([path, load]) => ({
      path,
      lazy: async () => {
        const [Component] = await Promise.all([load(), need(["shared", area])]);
        return { Component };
      },
    }));
  const screens = [
    ...late("records", {
      "figures/:id": async () => one((await import("./pages/figure.tsx")).FigurePage),
      records: async () => (await import("./pages/records.tsx")).RecordsPage,
      "records/:id": async () => one((await import("./pages/record.tsx")).RecordPage),
      "enterprises/:id": async () => one((await import("./pages/enterprise.tsx")).EnterprisePage),
    }),
    ...late("network", {
      network: async () => (await import("./pages/network.tsx")).NetworkPage,
      "network/:id": async () => one((await import("./pages/member.tsx")).MemberPage),
    }),
    ...late("bulletin", {
      bulletins: async () => (await import("./pages/bulletins.tsx")).BulletinsPage,
      "bulletins/:id": async () => one((await import("./pages/bulletin.tsx")).BulletinPage),
      "reports/:id": async () => one((await import("./pages/report.tsx")).ReportPage),
    }),
    ...late("evaluation", {
      evaluations: async () => (await import("./pages/evaluations.tsx")).EvaluationsPage,
      "evaluations/:id": async () => one((await import("./pages/evaluation.tsx")).EvaluationPage),
      "evaluations/:id/sheets/:member": async () =>
        (await import("./pages/score-sheet.tsx")).ScoreSheetPage,
      schemes: async () => (await import("./pages/schemes.tsx")).SchemesPage,
      "schemes/:id": async () => one((await import("./pages/scheme.tsx")).SchemePage),
      conduct: async () => (await import("./pages/conduct.tsx")).ConductPage,
    }),
    ...late("work", {
      work: async () => (await import("./pages/work.tsx")).WorkPage,
      "work/import": async () => (await import("./pages/import.tsx")).ImportPage,
      "sign-in": async () => (await import("./pages/sign-in.tsx")).SignInPage,
    }),
  ];
  return createBrowserRouter([
    {
      path: "/",
      Component: Frame,
      ErrorBoundary: BrokenPage,
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: BrokenPage,
          children: [
            { index: true, Component: OverviewPage },
            ...screens,
            { path: "*", Component: MissingPage },
          ],
        },
      ],
    },
  ]);
}
