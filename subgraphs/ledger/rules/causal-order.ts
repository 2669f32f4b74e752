/** Puts the events of one service in an order in which nothing comes before its cause, whatever the clocks say. */

/** What the order looks at in one event of one ledger. */
export type Linked = {
  readonly id: string;
  /** Grows with each event that the member writes down. */
  readonly seq: number;
  readonly at: Date;
  readonly details?: Record<string, unknown> | null | undefined;
};

/**
 * Returns the place of each event, by its id, as text that compares as the order does; a hybrid logical clock
 * (Kulkarni et al. 2014): the time at which it happened, but later than its cause at another member, and than
 * whatever this member wrote down before in exchange with others. It depends on earlier events only, so that a
 * place once told to another member never changes.
 */
export function causalOrder(events: readonly Linked[]): Map<string, string> {
  const places = new Map<string, string>();
  let reached = "";
  for (const event of events.toSorted((a, b) => a.seq - b.seq)) {
    const least = later(reached, causeOf(event) ?? "");
    const own = placeAt(event.at);
    const place = own > least ? own : after(least);
    places.set(event.id, place);
    // What was only written down here may be dated back, as people do; what others know of may not.
    if (isExchanged(event)) reached = place;
  }
  return places;
}

/** The place of something that follows from nothing later than itself. */
export const placeAt = (at: Date): string =>
  `${String(Math.max(0, at.getTime())).padStart(16, "0")}.000000`;

function after(place: string): string {
  const [ms = "0", count = "0"] = place.split(".");
  return `${ms}.${String(Number(count) + 1).padStart(6, "0")}`;
}

const later = (a: string, b: string): string => (a > b ? a : b);

const isExchanged = ({ details }: Linked): boolean => typeof details?.message === "object";

const causeOf = ({ details }: Linked): string | null => {
  const order = (details?.cause as { order?: unknown } | null | undefined)?.order;
  return typeof order === "string" ? order : null;
};
