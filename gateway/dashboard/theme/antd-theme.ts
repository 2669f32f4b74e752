/** The colours of the style sheet as the component library takes them, by day and by night. */
import { theme, type ThemeConfig } from "antd";
import type { Palette } from "../charts/palette.ts";

/** The colours of charts, and those that only the page has. */
export type PageColours = Palette & {
  readonly faintInk: string;
  readonly strongLine: string;
  readonly ground: string;
  readonly sunken: string;
  readonly accentInk: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly good: string;
  readonly bad: string;
};

/** Returns the library's theme in the colours of the page. */
export function antdTheme(palette: PageColours, isDark: boolean): ThemeConfig {
  const { surface, ink, quietInk, faintInk, line, strongLine, accent, onAccent } = palette;
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: palette.font,
      borderRadius: 6,
      controlHeight: 34,
      // Whoever asked for calm gets it; a style that only stops animations leaves lists shut.
      motion: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      colorPrimary: accent,
      colorLink: palette.accentInk,
      colorInfo: accent,
      colorSuccess: palette.good,
      colorWarning: palette.gapLine,
      colorError: palette.bad,
      colorTextBase: ink,
      colorBgBase: surface,
      colorText: ink,
      colorTextSecondary: quietInk,
      colorTextTertiary: faintInk,
      // Placeholders and notes are read as well.
      colorTextQuaternary: faintInk,
      colorTextPlaceholder: faintInk,
      colorTextDescription: faintInk,
      colorBorder: strongLine,
      colorBorderSecondary: line,
      colorSplit: line,
      colorBgContainer: surface,
      colorBgElevated: surface,
      colorBgLayout: palette.ground,
      // What is picked: left to itself the library mixes grey.
      controlItemBgActive: palette.accentSoft,
      controlItemBgActiveHover: palette.accentSoft,
      colorTextLightSolid: onAccent,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.16s",
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
      Segmented: {
        itemSelectedBg: accent,
        itemSelectedColor: onAccent,
        trackBg: surface,
        itemColor: ink,
      },
      Table: { headerBg: palette.sunken, headerColor: quietInk, rowHoverBg: palette.sunken },
      Tooltip: { colorTextLightSolid: palette.surface, colorBgSpotlight: palette.ink },
    },
  };
}
