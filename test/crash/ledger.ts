/** All that a member's database holds, read at once by its owner's login. */
import pg from "pg";

export type EventRow = {
  readonly seq: number;
  readonly id: string;
  readonly recordId: string;
  readonly type: string;
  readonly at: Date;
  readonly note: string | null;
  readonly state: string | null;
  readonly details: {
    readonly set?: Readonly<Record<string, unknown>>;
    readonly message?: { readonly id: string; readonly sender: string; readonly receiver: string };
  } | null;
};
export type LeafRow = {
  readonly eventId: string;
  readonly leaf: string;
  readonly index: number | null;
};
export type OutgoingRow = {
  readonly seq: number;
  readonly id: string;
  readonly recordId: string;
  readonly receiver: string;
  readonly kind: string;
  readonly state: string;
  readonly eventId: string | null;
  readonly lastFault: string | null;
  readonly attempts: number;
};
export type IncomingRow = {
  readonly id: string;
  readonly sender: string;
  readonly recordId: string;
  readonly kind: string;
  readonly outcome: string;
};
export type ImportRow = {
  readonly id: string;
  readonly fileName: string;
  readonly state: string;
  readonly message: string | null;
  readonly created: number;
  readonly records: number;
};
export type Ledger = {
  readonly code: string;
  readonly events: readonly EventRow[];
  readonly leaves: readonly LeafRow[];
  readonly pending: number;
  /** Size of the log, and of its latest checkpoint. */
  readonly size: number;
  readonly covered: number;
  readonly outgoing: readonly OutgoingRow[];
  readonly incoming: readonly IncomingRow[];
  readonly imports: readonly ImportRow[];
  /** Windows only. */
  readonly demands: readonly { title: string; state: string; matches: number; services: number }[];
  /** Months whose kept sums are not those of the records. */
  readonly wrongMonths: readonly object[];
};

const sums = `count(*), count(rating), coalesce(sum(rating), 0), count(*) filter (where is_public_welfare), coalesce(sum(fee_fen), 0)`;
const wrongMonths = `with kept as (
    select month, category, sum(services) a, sum(ratings) b, sum(rating_sum) c, sum(public_welfare) d, sum(fee_fen) e
    from service_month group by 1, 2
    having sum(services) <> 0 or sum(ratings) <> 0 or sum(rating_sum) <> 0 or sum(public_welfare) <> 0 or sum(fee_fen) <> 0
  ), counted as (
    select date_trunc('month', completed_at at time zone 'Asia/Shanghai')::date, coalesce(left(category_code, 2), 'unknown'), ${sums}
    from service_record
    where state in ('COMPLETED', 'RATED', 'FOLLOWED_UP', 'CLOSED') and completed_at is not null group by 1, 2
  )
  (table kept except table counted) union all (table counted except table kept)`;

/** Reads a ledger as of one moment. */
export async function readLedger(code: string, databaseUrl: string): Promise<Ledger> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => undefined);
  await client.connect();
  const rows = async <Row>(sql: string): Promise<Row[]> => (await client.query(sql)).rows as Row[];
  try {
    await client.query("begin isolation level repeatable read read only");
    const [log] = await rows<{ pending: number; size: number; covered: number; isWindow: boolean }>(
      `select (select count(*)::int from evidence_pending) as pending,
        (select size::int from evidence_log) as size,
        (select coalesce(max(size), 0)::int from evidence_checkpoint) as covered,
        to_regclass('demand') is not null as "isWindow"`,
    );
    return {
      code,
      ...log!,
      events: await rows(
        `select seq::int, id, record_id as "recordId", type, at, note, state, details from service_event order by seq`,
      ),
      leaves: await rows(
        `select event_id as "eventId", leaf, index::int from evidence_leaf left join evidence_entry using (event_id)`,
      ),
      outgoing: await rows(
        `select seq::int, id, record_id as "recordId", receiver, kind, state, event_id as "eventId",
          last_fault as "lastFault", attempts from outgoing_message order by seq`,
      ),
      incoming: await rows(
        `select id, sender, record_id as "recordId", kind, outcome from incoming_message`,
      ),
      imports: await rows(
        `select id, file_name as "fileName", state, message,
          (select count(*)::int from imported_row where import_id = import.id and outcome = 'CREATED') as created,
          (select count(*)::int from service_record
            where content like split_part(file_name, '.', 1) || ' %') as records from import`,
      ),
      demands: log!.isWindow
        ? await rows(
            `select title, state,
              (select count(*)::int from demand_match where demand_id = demand.id and record_id is not null) as matches,
              (select count(*)::int from service_record where demand_id = demand.id) as services from demand`,
          )
        : [],
      wrongMonths: await rows(wrongMonths),
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}
