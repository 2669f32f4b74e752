/** Whether the page shows what the leaf says. Personal numbers are blacked out for most readers. */

/** Steps that change what was said before. */
const corrections: ReadonlySet<string> = new Set([
  "CORRECT",
  "demand.CORRECT",
  "activity.CORRECT",
  "product.CHANGE",
]);

type Values = Readonly<Record<string, unknown>>;

export type ShownEvent = {
  readonly id: string;
  readonly recordId: string;
  readonly type: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly actor: string | null;
  readonly unit: string | null;
  readonly note: string | null;
  readonly attachments: readonly { readonly sha256: string; readonly size: number }[];
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
};

export type Leaf = ShownEvent & {
  readonly format: string;
  readonly owner: string;
  readonly sequence: number;
  readonly previous: string | null;
  readonly cause: { readonly id: string; readonly leafHash: string } | null;
  readonly details: Values | null;
  readonly sealed: Readonly<Record<string, string>>;
};

/** The parts of an event that a reader sees, as far as they may differ from the leaf. */
export type EventPart =
  | "id"
  | "recordId"
  | "type"
  | "time"
  | "unit"
  | "note"
  | "actor"
  | "files"
  | "changes";

/** What is shown otherwise than the leaf has it; `opened` holds the sealed values that are known. */
export function differences(
  leaf: Leaf,
  shown: ShownEvent,
  opened: ReadonlyMap<string, unknown>,
): EventPart[] {
  const isSaid = (place: string, said: unknown, value: string | null) =>
    place in leaf.sealed ? !opened.has(place) || fits(opened.get(place), value) : fits(said, value);
  const { before, set, attachments } = (leaf.details ?? {}) as Readonly<
    Record<string, Values | undefined>
  >;
  const files = Array.isArray(attachments)
    ? (attachments as readonly ShownEvent["attachments"][number][])
    : [];
  const fields = corrections.has(leaf.type) ? Object.keys(before ?? {}) : [];
  const isRight: Readonly<Record<EventPart, boolean>> = {
    id: leaf.id === shown.id,
    recordId: leaf.recordId === shown.recordId,
    type: leaf.type === shown.type,
    time: isSameTime(leaf.at, shown.at) && isSameTime(leaf.recordedAt, shown.recordedAt),
    unit: leaf.unit === shown.unit,
    note: isSaid("/note", leaf.note, shown.note),
    // Who acted is not for everybody.
    actor: shown.actor === null || isSaid("/actor", leaf.actor, shown.actor),
    files:
      files.length === shown.attachments.length &&
      shown.attachments.every(
        ({ sha256, size }, i) => files[i]?.sha256 === sha256 && files[i].size === size,
      ),
    changes:
      fields.length === shown.changes.length &&
      shown.changes.every(
        ({ field, ...change }) =>
          fields.includes(field) &&
          isSaid(`/details/before/${field}`, before?.[field], change.before) &&
          isSaid(`/details/set/${field}`, set?.[field], change.after),
      ),
  };
  return (Object.keys(isRight) as EventPart[]).filter((part) => !isRight[part]);
}

const isSameTime = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);

const mask = "■■■";

function fits(said: unknown, shown: string | null): boolean {
  if (said === null || said === undefined || shown === null) return (said ?? null) === shown;
  const text = typeof said === "string" ? said : JSON.stringify(said);
  if (!shown.includes(mask)) return text === shown;
  const pieces = shown.split(mask).map((piece) => piece.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  return new RegExp(`^${pieces.join("[^]+")}$`, "u").test(text);
}
