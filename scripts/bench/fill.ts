/** Fills ledgers with many plain records at once; only for measuring, never through people's own actions. */
import pg from "pg";
import { completeCreditCode } from "../../subgraphs/ledger/rules/credit-code.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { openDatabase } from "../../subgraphs/runtime/database.ts";

/** The part of one imagined network-wide series that one member keeps: every `step`th record from `from` on. */
export type Share = { readonly from: number; readonly to: number; readonly step: number };

export type Quarter = { readonly year: number; readonly quarter: number };

/** Makes and fills databases of one cluster; each kind of member is migrated once and then copied. */
export class Ledgers {
  readonly #cluster: string;
  readonly #templates = new Map<string, Promise<string>>();
  readonly #clients = new Map<string, Promise<pg.Client>>();

  constructor(clusterUrl: string) {
    this.#cluster = clusterUrl;
  }

  /** Makes the database `name` with a member's share of the series; returns its URL. */
  async make(name: string, kind: string, member: string, share: Share): Promise<string> {
    const template = this.#templates.get(kind) ?? this.#template(kind);
    this.#templates.set(kind, template);
    await this.#run("postgres", `create database "${name}" template "${await template}"`);
    await this.#run(name, fillRecords(member, share));
    await this.#run(
      name,
      `insert into service_event (id, record_id, type, at, recorded_at, state)
      select id || ':' || step, id, type, accepted_at, accepted_at, state
      from service_record, (values (1, 'OPEN'), (2, 'START'), (3, 'COMPLETE')) steps (step, type)`,
    );
    await this.#run(name, "vacuum analyze");
    return this.#url(name);
  }

  /** Adds one record of a quarter to a ledger that was made here. */
  async add(name: string, member: string, number: number, quarter: Quarter): Promise<void> {
    await this.#run(
      name,
      fillRecords(member, { from: number, to: number + 1, step: 1 }, timeIn(quarter)),
    );
  }

  async close(): Promise<void> {
    for (const client of this.#clients.values()) await (await client).end();
    this.#clients.clear();
  }

  async #template(kind: string): Promise<string> {
    const name = `template_${kind.toLowerCase()}`;
    await this.#run("postgres", `create database ${name}`);
    const { tables, migrations } = kinds[kind]!;
    const database = await openDatabase(this.#url(name), tables, migrations);
    await database.close(true);
    return name;
  }

  async #run(database: string, statement: string): Promise<void> {
    const client = this.#clients.get(database) ?? connected(this.#url(database));
    this.#clients.set(database, client);
    await (await client).query(statement);
  }

  #url(database: string): string {
    const url = new URL(this.#cluster);
    url.pathname = `/${database}`;
    return url.href;
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

const timeInSeries = `timestamptz '2024-01-01 00:00:00+08' + make_interval(secs => (n::bigint * 7919) % 63158400)`;
const timeIn = ({ year, quarter }: Quarter): string =>
  `timestamptz '${year}-${3 * quarter - 2}-01 00:00:00+08' + make_interval(secs => (n::bigint * 7919) % 7000000)`;

/**
 * Writes records of the series, so that any cut of it into members holds the same services. Dates lie in 2024
 * and 2025, five services go to the same enterprise, one of seven is delivered by a named provider.
 */
const fillRecords = (member: string, { from, to, step }: Share, at = timeInSeries): string =>
  `insert into service_record (id, title, category_code, enterprise_code, enterprise_name, provider_code, provider_name,
    accepted_at, started_at, completed_at, opened_ms, completed_ms, state, is_public_welfare, fee_fen, rating, service_key,
    participant_codes, origin, created_at)
  select '${member}:' || lpad(to_hex(n), 12, '0'), '服务 ' || n, (array['100100','110100','120300','130100','140300','150100','160100','170100'])[1 + n % 8],
    ${creditCode("(n / 5)")}, '企业 ' || (n / 5), case when n % 7 = 0 then 'P' || (n % 500) else '${member}' end, '机构 ' || (n % 500),
    at, at, at, floor(extract(epoch from at) * 1000), floor(extract(epoch from at) * 1000), 'COMPLETED', n % 4 > 0, (n % 4 = 0)::int * 1000 * (n % 97),
    case when n % 3 > 0 then 1 + n % 5 end, 'K' || n, array['${member}'], 'DEMO', at
  from (select n, ${at} as at
    from generate_series(${from}, ${to - 1}, ${step}) n) rows`;

const prefix = "91340100";
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** The credit code of the enterprise with this number in the series. */
export const enterpriseCode = (number: number): string =>
  completeCreditCode(prefix + String(number).padStart(9, "0"));

/** The same in SQL, for millions: GB 32100-2015 annex B over the nine digits after the prefix. */
function creditCode(number: string): string {
  const weights = [20, 29, 25, 13, 8, 24, 10, 30, 28];
  const ofPrefix = [1, 3, 9, 27, 19, 26, 16, 17].reduce(
    (sum, weight, at) => sum + weight * Number(prefix[at]),
    0,
  );
  const digits = weights.map((weight, at) => `(${number} / ${10 ** (8 - at)} % 10) * ${weight}`);
  const check = `(31 - (${ofPrefix} + ${digits.join(" + ")}) % 31) % 31`;
  return `'${prefix}' || lpad(${number}::text, 9, '0') || substr('${alphabet}', 1 + ${check}, 1)`;
}
