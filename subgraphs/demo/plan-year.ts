/** What every member does in the demo year: one plan, the same in every process, and each member's part of it. */
import { type DemoActivity, closingActivity, planActivities } from "./activities.ts";
import type { Act } from "./act-kinds.ts";
import { type Crossing, planCrossings } from "./crossings.ts";
import type { DemoDemand, OfferedProduct } from "./demands.ts";
import { planDemands } from "./demands.ts";
import { type DemoDispatch, planDispatches } from "./dispatches.ts";
import type { Pool } from "./enterprises.ts";
import { firstIdentifier } from "./identifiers.ts";
import { type DemoMember, type DemoNetwork, networkOf } from "./network.ts";
import { postedBy } from "./post.ts";
import { type DemoProduct, planProducts } from "./products.ts";
import { planProfile } from "./profile.ts";
import { planRegistrations } from "./registrations.ts";
import type { DemoService } from "./services.ts";
import { type WorkingDays, workingDaysOf } from "./working-days.ts";
import { planServices, remembered } from "./year-services.ts";

export type YearPlan = {
  readonly network: DemoNetwork;
  readonly calendar: WorkingDays;
  readonly pools: readonly Pool[];
  readonly servicesOf: (owner: string) => readonly DemoService[];
  readonly activitiesOf: (reporter: string) => readonly DemoActivity[];
  readonly products: ReadonlyMap<string, readonly DemoProduct[]>;
  /** Of windows; nobody else takes demands down. */
  readonly demandsOf: (owner: string) => readonly DemoDemand[];
  readonly crossingsOf: (owner: string) => readonly Crossing[];
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
  const products = new Map(
    offering.map((member) => [member.code, planProducts(network, calendar, member)]),
  );
  const windowOf = (code: string) => network.windows.find((member) => member.code === code);
  const demandsOf = remembered((code): readonly DemoDemand[] => {
    const window = windowOf(code);
    const pool = pools.find(({ place }) => place.code === code);
    const offered = (provider: string) => offeredBy(network, products, provider);
    if (!window) return [];
    return planDemands(network, calendar, window, servicesOf(code), pool, offered);
  });
  const linkedServicesOf = remembered((code) =>
    withDemands(seed, code, servicesOf(code), demandsOf(code)),
  );
  return {
    network,
    calendar,
    pools,
    servicesOf: linkedServicesOf,
    activitiesOf: planActivities(network, calendar, pools),
    products,
    demandsOf,
    crossingsOf: remembered((code) => {
      const window = windowOf(code);
      return window ? planCrossings(network, window, linkedServicesOf(code)) : [];
    }),
  };
}

/** Both know of each other: the demand names the service that came of it, and the service its demand. */
function withDemands(
  seed: number,
  code: string,
  services: readonly DemoService[],
  demands: readonly DemoDemand[],
): readonly DemoService[] {
  const idOf = new Map(
    demands.flatMap(({ key, demand, match }) =>
      match?.recordId
        ? [[match.recordId, firstIdentifier(seed, code, key, demand.submittedAt)]]
        : [],
    ),
  );
  return services.map((service) => {
    const demandId = idOf.get(service.record.id);
    return demandId ? { ...service, record: { ...service.record, demandId } } : service;
  });
}

/**
 * Returns one member's part. Its last act is the same in every plan of that seed, whatever the
 * roster, so that a member whose year is complete is known again in a network that has grown.
 */
export function planFor(plan: YearPlan, code: string): MemberPlan {
  const { network, calendar } = plan;
  const { seed } = network;
  const acts: Act[] = [
    ...serviceActs(plan, code),
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
    ...registrationActs(plan, code),
    ...plan.demandsOf(code).map((demand): Act => ({
      kind: "DEMAND",
      key: demand.key,
      at: demand.demand.submittedAt,
      demand,
    })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1));
  acts.push(...crossingActs(plan, code));
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
    owners.flatMap((owner) => [
      ...dispatchesOf(plan, owner.code).map(({ recordId }) => recordId),
      ...plan.crossingsOf(owner.code).map(({ service }) => service.record.id),
    ]),
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

// A service that went to an institution by messages is opened here, and the rest is told of later.
function serviceActs({ servicesOf, crossingsOf }: YearPlan, code: string): Act[] {
  const crossing = new Set(crossingsOf(code).map(({ service }) => service.key));
  return servicesOf(code).map((planned): Act => {
    const { key, record } = planned;
    const service = crossing.has(key) ? { ...planned, steps: [] } : planned;
    return { kind: "SERVICE", key, at: record.acceptedAt, service };
  });
}

function crossingActs({ network, crossingsOf }: YearPlan, code: string): Act[] {
  const isInstitution = network.institutions.some((member) => member.code === code);
  const keepers = isInstitution ? network.windows.map((window) => window.code) : [code];
  return keepers
    .flatMap((keeper) =>
      crossingsOf(keeper).flatMap((one) => postedBy(network.seed, keeper, one, code)),
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1));
}

function registrationActs({ network, calendar, pools, servicesOf }: YearPlan, code: string): Act[] {
  const window = network.windows.find((member) => member.code === code);
  if (!window) return [];
  return planRegistrations(network.seed, calendar, window, pools, servicesOf(code)).map(
    (registration): Act => ({
      kind: "REGISTRATION",
      key: `registration ${registration.enterpriseCode}`,
      at: registration.registeredAt,
      registration,
    }),
  );
}

function offeredBy(
  { seed }: DemoNetwork,
  products: YearPlan["products"],
  provider: string,
): OfferedProduct[] {
  return (products.get(provider) ?? []).map(({ key, product: { offeredAt, categoryCode } }) => ({
    id: firstIdentifier(seed, provider, key, offeredAt),
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
