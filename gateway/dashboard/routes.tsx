/** Which address leads to which screen; all but the first are loaded when somebody goes there. */
import type { ComponentType } from "react";
import { createBrowserRouter, useParams } from "react-router";
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

const late = (load: () => Promise<ComponentType>) => async () => ({ Component: await load() });

/** Makes the router of the whole dashboard. */
export const makeRouter = () =>
  createBrowserRouter([
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
            {
              path: "figures/:id",
              lazy: late(async () => one((await import("./pages/figure.tsx")).FigurePage)),
            },
            {
              path: "records",
              lazy: late(async () => (await import("./pages/records.tsx")).RecordsPage),
            },
            {
              path: "records/:id",
              lazy: late(async () => one((await import("./pages/record.tsx")).RecordPage)),
            },
            {
              path: "enterprises/:id",
              lazy: late(async () => one((await import("./pages/enterprise.tsx")).EnterprisePage)),
            },
            {
              path: "bulletins",
              lazy: late(async () => (await import("./pages/bulletins.tsx")).BulletinsPage),
            },
            {
              path: "bulletins/:id",
              lazy: late(async () => one((await import("./pages/bulletin.tsx")).BulletinPage)),
            },
            {
              path: "reports/:id",
              lazy: late(async () => one((await import("./pages/report.tsx")).ReportPage)),
            },
            {
              path: "network",
              lazy: late(async () => (await import("./pages/network.tsx")).NetworkPage),
            },
            {
              path: "network/:id",
              lazy: late(async () => one((await import("./pages/member.tsx")).MemberPage)),
            },
            {
              path: "work",
              lazy: late(async () => (await import("./pages/work.tsx")).WorkPage),
            },
            {
              path: "work/import",
              lazy: late(async () => (await import("./pages/import.tsx")).ImportPage),
            },
            {
              path: "sign-in",
              lazy: late(async () => (await import("./pages/sign-in.tsx")).SignInPage),
            },
            { path: "*", Component: MissingPage },
          ],
        },
      ],
    },
  ]);
