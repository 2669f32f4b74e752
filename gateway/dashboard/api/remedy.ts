/** What helps a page that misses something that the gateway should have. */

/** `coming`: it loads itself anew. `offered`: the reader decides when. */
export type Renewal = "none" | "coming" | "offered";

export type Standing = {
  /** The program that runs here, and the one that is served now; null when nobody says. */
  readonly running: string | null;
  readonly served: string | null;
  /** The program for which this tab loaded itself anew before. */
  readonly tried: string | null;
  /** Somebody has put something in that loading anew would lose. */
  readonly isFilledIn: boolean;
};

/** Says what is to be done when something was missing. Only another program helps, and once is enough. */
export function remedy({ running, served, tried, isFilledIn }: Standing): Renewal {
  if (running === null || served === null || served === running) return "none";
  return isFilledIn || tried === served ? "offered" : "coming";
}
