/** Counts a member's figures for a statement, all as of one moment. */
import { definitionsVersion } from "../rules/indicators/definitions.ts";
import { IsolationLevel } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { MemberContext } from "../../runtime/context.ts";
import { keyCount } from "../rules/figure.ts";
import {
  type NamedContent,
  type SetName,
  type Statement,
  type StatementPeriod,
} from "../rules/statement.ts";
import { claimedServices } from "../tables/claimed-services.ts";
import { counted } from "../tables/counted.ts";
import { latestCheckpoint } from "../tables/evidence-log.ts";
import { networkName } from "../tables/evidence-names.ts";
import { countedIn, type FigureScope } from "../tables/figure-scope.ts";
import { figureSets, type Named, readSet } from "../tables/figure-sets.ts";
import type { FigureSource } from "../tables/figure-source.ts";
import { monthlySums } from "../tables/monthly-sums.ts";
import { monthlyParts } from "../tables/service-parts.ts";

export type Counted = {
  readonly statement: Statement;
  /** What travels beside it: contents by digest. */
  readonly contents: ReadonlyMap<string, string>;
};

/** Readers fold rows now and then, and of two at once one must begin again. */
const mostTries = 3;

/** Returns the `number`-th statement on `period`; read on a connection of its own, in one snapshot. */
export async function countStatement(
  context: MemberContext,
  period: StatementPeriod,
  number: number,
): Promise<Counted> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await context.em.fork().transactional((em) => count(context, em, period, number), {
        isolationLevel: IsolationLevel.REPEATABLE_READ,
      });
    } catch (cause) {
      const { code } = cause as { code?: string };
      if (code !== "40001" || tries === mostTries) throw cause;
    }
  }
}

async function count(
  { member, contributions, now }: MemberContext,
  em: SqlEntityManager,
  period: StatementPeriod,
  number: number,
): Promise<Counted> {
  const scope: FigureScope = { em, member, period };
  const source = contributions.statistics?.[0] as FigureSource | undefined;
  const asOf = now();
  const sums = await monthlySums(scope);
  const stamp = async () => sums.stamp;
  const contents = new Map<string, string>();
  const keep = ({ digest, content }: Named, size: number): NamedContent => {
    contents.set(digest, content);
    return { digest, count: size };
  };
  const sets = {} as Record<SetName, NamedContent | null>;
  const sources = { ...figureSets, registrationKeys: source?.registrations };
  for (const [name, from] of Object.entries(sources)) {
    const set = from ? await readSet(name, from, scope, stamp) : null;
    sets[name as SetName] = set && keep(set, keyCount(set.content));
  }
  const claims = await claimedServices(scope, sums.stamp);
  const { key } = JSON.parse(claims.content) as { key: readonly string[] };
  const added = await source?.figures(scope);
  const figure = (name: SetName): number | null => sets[name]?.count ?? null;
  const statement: Statement = {
    format: "member-statement/1",
    network: networkName,
    member: member.code,
    kind: member.kind,
    period: { year: period.year, quarter: period.quarter },
    number,
    definitions: definitionsVersion,
    asOf: asOf.toISOString(),
    figures: {
      ...sums.total,
      demandsMatched: added?.demandsMatched ?? null,
      demandsCollected: added?.demandsCollected ?? null,
      enterprisesServed: figure("enterpriseKeys"),
      activities: figure("activityKeys"),
      registeredUsers: figure("registrationKeys"),
      resourcesMobilised: figure("providerKeys"),
      jointServices: figure("jointActivityKeys"),
      productsOffered: figure("productKeys"),
      serviceNorms: await disclosedOffers(scope),
      completeRecords: (await monthlyParts(scope)).reduce(
        (all, one) => all + one.completeRecords,
        0,
      ),
    },
    byCategory: sums.byCategory.map(({ category, serviceRecords }) => ({
      category,
      serviceRecords,
    })),
    sets,
    claims: keep(claims, key.length),
    coverage: await coverageOf(scope),
    checkpoint: (await latestCheckpoint(em))?.note ?? null,
  };
  return { statement, contents };
}

/** Offers that stand at the end of the period and disclose all five things; the same offer counts once. */
async function disclosedOffers(scope: FigureScope): Promise<number> {
  const { where, values } = counted.serviceNorms!.where(scope);
  const [row] = await scope.em.execute<{ count: number }[]>(
    `select count(distinct product_key)::int as count from service_product where ${where}`,
    [...values],
  );
  return row!.count;
}

async function coverageOf(scope: FigureScope): Promise<Statement["coverage"]> {
  const { where, values } = countedIn(scope);
  const [row] = await scope.em.execute<{ open: number; imported: number; live: number }[]>(
    `select (select count(*)::int from import where state = 'RUNNING') as open,
      count(*) filter (where origin = 'IMPORT')::int as imported,
      count(*) filter (where origin <> 'IMPORT')::int as live
    from service_record where ${where}`,
    values,
  );
  return {
    importsOpen: row?.open ?? 0,
    liveRecords: row?.live ?? 0,
    importedRecords: row?.imported ?? 0,
  };
}
