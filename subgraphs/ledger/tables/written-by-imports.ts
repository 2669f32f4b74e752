/** What an import wrote, as it stands now. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { judgeUndo, type UndoOutcome, type Written } from "../rules/import-undo.ts";

/** One row of a file that made something, or took something further. */
export type WrittenRow = {
  readonly sheet: string;
  readonly row: number;
  readonly targetId: string;
  readonly outcome: UndoOutcome;
  /** The first of the row's events among those of its target. */
  readonly firstEvent: number;
};

// Erasures take values only, so they change nothing that an undo would have to weigh.
const written = `
  select r.sheet, r.row, r.target_id as "targetId", r.undone, r.first_event as "firstEvent",
    json_build_array(r.outcome, i.kind,
      r.last_event is null or exists (select from evidence_leaf l join service_event e on e.id = l.event_id
        where l.record_id = r.target_id and l.sequence > r.last_event and e.type <> 'ERASE'),
      exists (select from service_record s where s.id = r.target_id and s.state = 'WITHDRAWN')
        or exists (select from activity a where a.id = r.target_id and a.withdrawn_at is not null)
        or exists (select from service_product p where p.id = r.target_id and p.withdrawn_at is not null),
      exists (select from service_product p where p.id = r.target_id
        and (exists (select from service_record s where s.product_id = p.id)
          or exists (select from service_assignment a where a.product_id = p.id)))
    )::text as facts
  from imported_row r join import i on i.id = r.import_id
  where r.import_id = ? and r.outcome in ('CREATED', 'UPDATED') and r.target_id is not null`;

const outcomeOf = (undone: UndoOutcome | null, facts: string): UndoOutcome => {
  if (undone !== null) return undone;
  const [outcome, kind, isChanged, isWithdrawn, isUsed] = JSON.parse(facts) as [
    Written["outcome"],
    Written["kind"],
    boolean,
    boolean,
    boolean,
  ];
  return judgeUndo({ outcome, kind, isChanged, isWithdrawn, isUsed });
};

/** Returns how many things of the import `id` were or would be treated how. */
export async function countWritten(
  em: SqlEntityManager,
  id: string,
): Promise<ReadonlyMap<UndoOutcome, number>> {
  const groups = await em.execute<{ undone: UndoOutcome | null; facts: string; n: number }[]>(
    `select undone, facts, count(*)::int as n from (${written}) w group by 1, 2`,
    [id],
  );
  const counts = new Map<UndoOutcome, number>();
  for (const { undone, facts, n } of groups) {
    const outcome = outcomeOf(undone, facts);
    counts.set(outcome, (counts.get(outcome) ?? 0) + n);
  }
  return counts;
}

/** What is chosen of the rows of an import. */
export type WrittenChoice = {
  /** Only rows that were or would be treated so; null for all. */
  readonly outcomes: readonly UndoOutcome[] | null;
  /** Only rows that no undo has come to. */
  readonly isLeft: boolean;
  readonly first: number;
  readonly skip: number;
};

/** Reads rows in the order of the file. */
export async function readWritten(
  em: SqlEntityManager,
  id: string,
  { outcomes, isLeft, first, skip }: WrittenChoice,
): Promise<WrittenRow[]> {
  const left = isLeft ? "undone is null" : "true";
  // Groups are few: those that are asked for are named, so that the database can page.
  const groups = outcomes === null ? null : await groupsOf(em, id, outcomes);
  const chosen = groups
    ? `(coalesce(undone, ''), facts) in (select g->>0, g->>1 from jsonb_array_elements(?::jsonb) g)`
    : "true";
  const rows = await em.execute<
    (Omit<WrittenRow, "outcome"> & { undone: UndoOutcome | null; facts: string })[]
  >(
    `select * from (${written}) w where ${left} and ${chosen} order by sheet collate "C", row limit ? offset ?`,
    [id, ...(groups ? [JSON.stringify(groups)] : []), first, skip],
  );
  return rows.map(({ undone, facts, ...row }) => ({ ...row, outcome: outcomeOf(undone, facts) }));
}

async function groupsOf(
  em: SqlEntityManager,
  id: string,
  outcomes: readonly UndoOutcome[],
): Promise<[undone: string, facts: string][]> {
  const groups = await em.execute<{ undone: UndoOutcome | null; facts: string }[]>(
    `select distinct undone, facts from (${written}) w`,
    [id],
  );
  return groups
    .filter(({ undone, facts }) => outcomes.includes(outcomeOf(undone, facts)))
    .map(({ undone, facts }) => [undone ?? "", facts]);
}

/** Returns what the events of a record before `sequence` set of those fields that events from there on set. */
export async function factsBefore(
  em: SqlEntityManager,
  recordId: string,
  sequence: number,
): Promise<Record<string, unknown>> {
  const events = await em.execute<{ set: Record<string, unknown> | null; sequence: number }[]>(
    `select e.details->'set' as set, l.sequence from evidence_leaf l join service_event e on e.id = l.event_id
    where l.record_id = ? order by l.sequence`,
    [recordId],
  );
  const [earlier, later] = [
    events.filter((event) => event.sequence < sequence),
    events.filter((event) => event.sequence >= sequence),
  ];
  const known: Record<string, unknown> = Object.assign({}, ...earlier.map(({ set }) => set ?? {}));
  const changed = new Set(later.flatMap(({ set }) => Object.keys(set ?? {})));
  return Object.fromEntries([...changed].map((name) => [name, known[name] ?? null]));
}
