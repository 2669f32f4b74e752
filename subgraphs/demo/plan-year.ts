/** What every member does in the demo year: one plan, the same in every process, and each member's part of it. */
import { type DemoActivity, closingActivity, planActivities } from "./activities.ts";
import type { Act } from "./act-kinds.ts";
import type { OfferedProduct } from "./demands.ts";
import { planDemands } from "./demands.ts";
import { type DemoDispatch, planDispatches } from "./dispatches.ts";
import type { Pool } from "./enterprises.ts";
import { firstIdentifier } from "./identifiers.ts";
import { type DemoMember, type DemoNetwork, networkOf } from "./network.ts";
import { type DemoProduct, planProducts } from "./products.ts";
import { planProfile } from "./profile.ts";
import { planRegistrations } from "./registrations.ts";
import type { DemoService } from "./services.ts";
import { type WorkingDays, workingDaysOf } from "./working-days.ts";
import { planServices } from "./year-services.ts";

export type YearPlan = {
  readonly network: DemoNetwork;
  readonly calendar: WorkingDays;
  readonly pools: readonly Pool[];
  readonly servicesOf: (owner: string) => readonly DemoService[];
  readonly activitiesOf: (reporter: string) => readonly DemoActivity[];
  readonly products: ReadonlyMap<string, readonly DemoProduct[]>;
};

/** One member's part of the year, in the order in which it is carried out. */
export type MemberPlan = {
  readonly seed: number;
  readonly member: string;
  readonly acts: readonly Act[];
};

/** Rows of the enterprise directory that one act enters. */
const directoryChunk = 250;

/** Plans the whole network's year from nothing but a seed and a roster. */
export function planYear(seed: number, year: number, roster: readonly DemoMember[]): YearPlan {
  const network = networkOf(seed, year, roster);
  const calendar = workingDaysOf(year);
  const { pools, servicesOf } = planServices({ network, calendar });
  const offering = [...network.windows, ...network.institutions];
  return {
    network,
    calendar,
    pools,
    servicesOf,
    activitiesOf: planActivities(network, calendar, pools),
    products: new Map(
      offering.map((member) => [member.code, planProducts(network, calendar, member)]),
    ),
  };
}

/**
 * Returns one member's part. Its last act is the same in every plan of that seed, whatever the
 * roster, so that a member whose year is complete is known again in a network that has grown.
 */
export function planFor(plan: YearPlan, code: string): MemberPlan {
  const { network, calendar } = plan;
  const { seed } = network;
  const acts: Act[] = [
    ...plan.servicesOf(code).map((service): Act => ({
      kind: "SERVICE",
      key: service.key,
      at: service.record.acceptedAt,
      service,
    })),
    ...plan.activitiesOf(code).map(({ key, at, activity }): Act => ({
      kind: "ACTIVITY",
      key,
      at,
      activity,
    })),
    ...(plan.products.get(code) ?? []).map(({ key, product }): Act => ({
      kind: "PRODUCT",
      key,
      at: product.offeredAt,
      product,
    })),
    ...partActs(plan, code),
    ...windowActs(plan, code),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1));
  const end = closingTime(plan);
  if (network.hub?.code === code) acts.push(...directoryActs(plan.pools, end));
  const institution = network.institutions.find((member) => member.code === code);
  if (institution) {
    acts.push({
      kind: "PROFILE",
      key: "profile",
      at: end,
      description: planProfile(seed, institution),
    });
  }
  acts.push(
    ...dispatchesOf(plan, code).map((dispatch): Act => ({
      kind: "DISPATCH",
      key: `dispatch ${dispatch.recordId}`,
      at: end,
      dispatch,
    })),
  );
  const closing = [...network.windows, network.hub].find((member) => member?.code === code);
  if (closing) acts.push({ kind: "ACTIVITY", ...closingActivity(closing, calendar) });
  return { seed, member: code, acts };
}

function dispatchesOf({ network, servicesOf }: YearPlan, code: string): DemoDispatch[] {
  const window = network.windows.find((member) => member.code === code);
  return window ? planDispatches(network, window, servicesOf(code)) : [];
}

function closingTime({ calendar, network }: YearPlan): Date {
  const member = network.hub ?? { code: "", kind: "HUB", name: "" };
  return closingActivity(member, calendar).at;
}

// What this institution delivered of services that others recorded.
function partActs(plan: YearPlan, code: string): Act[] {
  const { network, servicesOf } = plan;
  if (!network.institutions.some((member) => member.code === code)) return [];
  const owners = [...network.windows, ...(network.hub ? [network.hub] : [])];
  const told = new Set(
    owners.flatMap((owner) => dispatchesOf(plan, owner.code)).map(({ recordId }) => recordId),
  );
  return owners
    .flatMap((owner) => servicesOf(owner.code))
    .filter(({ record }) => record.providerCode === code && !told.has(record.id))
    .flatMap(({ parts }) => parts)
    .map((part): Act => ({
      kind: "PART",
      key: `${part.type} ${part.recordId}`,
      at: part.at,
      part,
    }));
}

function windowActs(plan: YearPlan, code: string): Act[] {
  const { network, calendar, pools } = plan;
  const window = network.windows.find((member) => member.code === code);
  if (!window) return [];
  const services = plan.servicesOf(code);
  const registrations = planRegistrations(network.seed, calendar, window, pools, services);
  const pool = pools.find(({ place }) => place.code === code);
  const demands = planDemands(network, calendar, window, services, pool, (provider) =>
    offeredBy(plan, provider),
  );
  return [
    ...registrations.map((registration): Act => ({
      kind: "REGISTRATION",
      key: `registration ${registration.enterpriseCode}`,
      at: registration.registeredAt,
      registration,
    })),
    ...demands.map((demand): Act => ({
      kind: "DEMAND",
      key: demand.key,
      at: demand.demand.submittedAt,
      demand,
    })),
  ];
}

function offeredBy({ network, products }: YearPlan, provider: string): OfferedProduct[] {
  return (products.get(provider) ?? []).map(({ key, product: { offeredAt, categoryCode } }) => ({
    id: firstIdentifier(network.seed, provider, key, offeredAt),
    group: categoryCode?.slice(0, 2) ?? "",
    offeredAt,
  }));
}

function directoryActs(pools: readonly Pool[], at: Date): Act[] {
  const entries = pools
    .flatMap(({ served, idle }) => [...served, ...idle])
    .map(({ code, name, cityCode, county, industryCode, size }) => ({
      creditCode: code,
      name,
      cityCode: cityCode.endsWith("0000") ? null : cityCode,
      county,
      industryCode,
      size,
      origin: "DEMO",
    }));
  const chunks = Math.ceil(entries.length / directoryChunk);
  return Array.from({ length: chunks }, (_, chunk): Act => ({
    kind: "DIRECTORY",
    key: `directory ${chunk}`,
    at,
    entries: entries.slice(chunk * directoryChunk, (chunk + 1) * directoryChunk),
  }));
}
