/** Fills ledgers with many plain records at once; only for measuring, never through people's own actions. */
import type { Database } from "../../subgraphs/runtime/database.ts";

/**
 * Writes records `from` to `to` (exclusive) of one imagined network-wide series into a member's ledger, so
 * that any cut of the series into members holds the same services. Dates lie in 2025, one of five
 * enterprises' services goes to the same enterprise, one of seven by a named provider.
 */
export async function fillLedger(
  database: Database,
  member: string,
  from: number,
  to: number,
  step: number,
): Promise<void> {
  const connection = database.em.getConnection();
  await connection.execute(
    `insert into service_record (id, title, category_code, enterprise_code, enterprise_name, provider_code, provider_name,
      accepted_at, started_at, completed_at, opened_ms, completed_ms, state, is_public_welfare, fee_fen, rating, service_key,
      participant_codes, origin, created_at)
    select '${member}:' || lpad(to_hex(n), 12, '0'), '服务 ' || n, (array['100100','110100','120300','130100','140300','150100','160100','170100'])[1 + n % 8],
      'E' || (n / 5), '企业 ' || (n / 5), case when n % 7 = 0 then 'P' || (n % 500) else '${member}' end, '机构 ' || (n % 500),
      at, at, at, floor(extract(epoch from at) * 1000), floor(extract(epoch from at) * 1000), 'COMPLETED', n % 4 > 0, (n % 4 = 0)::int * 1000 * (n % 97),
      case when n % 3 > 0 then 1 + n % 5 end, 'K' || n, array['${member}'], 'DEMO', at
    from (select n, timestamptz '2025-01-01 00:00:00+08' + make_interval(secs => (n::bigint * 7919) % 31536000) as at
      from generate_series(${from}, ${to - 1}, ${step}) n) rows`,
  );
  await connection.execute(
    `insert into service_event (id, record_id, type, at, recorded_at, state)
    select id || ':' || step, id, type, accepted_at, accepted_at, state
    from service_record, (values (1, 'OPEN'), (2, 'START'), (3, 'COMPLETE')) steps (step, type)`,
  );
  await connection.execute("analyze");
}
