/** What a kind of member adds to the figures that all members count. */
import type { FigureName } from "../rules/indicators/definitions.ts";
import type { Counted } from "./counted.ts";
import type { FigureScope } from "./figure-scope.ts";
import type { SetSource } from "./figure-sets.ts";

/** The contribution `statistics`. */
export type FigureSource = {
  readonly figures: (scope: FigureScope) => Promise<AddedFigures>;
  readonly registrations: SetSource;
  /** What those figures are counted from. */
  readonly records: Readonly<Partial<Record<FigureName, Counted>>>;
};
export type AddedFigures = Readonly<
  Record<"demandsCollected" | "demandsMatched" | "registeredUsers", number>
>;
