/** All services of the demo year: how many, to whom, by whom; the same in every process. */
import type { Enterprise, Pool } from "./enterprises.ts";
import { enterprisePools } from "./enterprises.ts";
import type { DemoMember, DemoNetwork, Institution } from "./network.ts";
import { type ProviderChoice, providerChoice } from "./providers.ts";
import { draw, type Random, randomOf, weighted } from "./random.ts";
import { kindsLike } from "./service-kinds.ts";
import { type DemoService, planService, reportAgain, type Year } from "./services.ts";

/**
 * The services of the year, each member's planned when it is asked for: a window needs its own and
 * those few of others that it reports as well, not the whole network's.
 */
type YearServices = {
  readonly pools: readonly Pool[];
  readonly servicesOf: (owner: string) => readonly DemoService[];
};

/** Services of a window of weight 1; with Anhui's 16 windows about 3,000 in all. */
const servicesPerWeight = 63;
// 234.55万 services to 52.18万 enterprises are 4.50, Ningbo's 80,990 to 18,653 are 4.34; what is not
// completed does not count, so that 4.5 planned become about 4.4.
const servicesPerEnterprise = 4.5;
const institutionCounts: Readonly<Record<Institution["activity"], readonly [number, number]>> = {
  VERY_ACTIVE: [85, 120],
  USUAL: [8, 22],
  IDLE: [0, 2],
};
const abroadShare = 0.05;
const secondReportsPerWindow = 1.25;

/** Prepares every member's services. */
export function planServices(year: Year): YearServices {
  const { network } = year;
  const counts = countServices(network);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const weights = network.places.reduce((sum, { weight }) => sum + weight, 0);
  const enterprises = total / servicesPerEnterprise;
  const pools = enterprisePools(network, ({ weight }) =>
    Math.max(2, Math.round((enterprises * weight) / weights)),
  );
  const plan = ownerPlans(year, pools, counts);
  const first = remembered((owner) => plan.get(owner)?.() ?? []);
  const secondReportsOf = prepareSecondReports(network, first);
  const servicesOf = remembered((owner) =>
    [...first(owner), ...secondReportsOf(owner)].toSorted(
      (a, b) => a.record.acceptedAt.getTime() - b.record.acceptedAt.getTime(),
    ),
  );
  return { pools, servicesOf };
}

/** Makes each member's part once. */
export function remembered<T>(make: (owner: string) => T): (owner: string) => T {
  const made = new Map<string, T>();
  return (owner) => {
    const known = made.get(owner) ?? make(owner);
    made.set(owner, known);
    return known;
  };
}

function ownerPlans(
  year: Year,
  pools: readonly Pool[],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, () => DemoService[]> {
  const { windows, institutions, hub } = year.network;
  const choose = providerChoice(year.network);
  const countOf = (code: string) => counts.get(code) ?? 0;
  return new Map([
    ...windows.map(
      (window) =>
        [
          window.code,
          () => windowServices(year, window, countOf(window.code), pools, choose),
        ] as const,
    ),
    ...institutions.map(
      (member) =>
        [member.code, () => ownServices(year, member, countOf(member.code), pools)] as const,
    ),
    ...(hub
      ? [[hub.code, () => hubServices(year, hub, countOf(hub.code), pools, choose)] as const]
      : []),
  ]);
}

function countServices({ seed, windows, institutions, hub }: DemoNetwork): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, place } of windows) {
    const luck = 0.94 + 0.12 * randomOf(seed, "count", code).share();
    counts.set(code, Math.round(place.weight * servicesPerWeight * luck));
  }
  for (const { code, activity } of institutions) {
    const random = randomOf(seed, "count", code);
    counts.set(code, random.integer(...institutionCounts[activity]));
  }
  if (hub) counts.set(hub.code, randomOf(seed, "count", hub.code).integer(70, 90));
  return counts;
}

function windowServices(
  year: Year,
  window: DemoMember,
  count: number,
  pools: readonly Pool[],
  choose: ProviderChoice,
): DemoService[] {
  const random = randomOf(year.network.seed, "services", window.code);
  const home = pools.find(({ place }) => place.code === window.code)?.served ?? [];
  const others = pools
    .filter(({ place }) => place.code !== window.code)
    .flatMap(({ served }) => served);
  // Everyone once, so that all are served; then some far more often than others.
  const often = weighted([...home.keys()], (rank) => 1 / (rank + 12));
  const again = Math.max(0, count - home.length);
  const served = home.slice(0, count).concat(
    Array.from({ length: again }, () => {
      if (others.length > 0 && random.chance(abroadShare)) return random.pick(others);
      return home[draw(random, often)] as Enterprise;
    }),
  );
  return planEach(random, year, window, random.shuffled(served), choose);
}

function hubServices(
  year: Year,
  hub: DemoMember,
  count: number,
  pools: readonly Pool[],
  choose: ProviderChoice,
): DemoService[] {
  const random = randomOf(year.network.seed, "services", hub.code);
  const all = pools.flatMap(({ served }) => served);
  const served = Array.from({ length: count }, () => random.pick(all));
  return planEach(random, year, hub, served, choose);
}

function ownServices(
  year: Year,
  institution: Institution,
  count: number,
  pools: readonly Pool[],
): DemoService[] {
  const random = randomOf(year.network.seed, "services", institution.code);
  const all = pools.flatMap(({ served }) => served);
  const home = all.filter(({ cityCode }) => cityCode === institution.cityCode);
  const codes = institution.speciality?.codes;
  const served = Array.from({ length: count }, () =>
    random.pick(home.length > 0 && random.chance(0.65) ? home : all),
  );
  const own = { code: institution.code, name: institution.name, isMember: true };
  return planEach(random, year, institution, served, () => own, codes);
}

function planEach(
  random: Random,
  year: Year,
  owner: DemoMember,
  enterprises: readonly Enterprise[],
  choose: ProviderChoice,
  codes?: readonly string[],
): DemoService[] {
  const kinds = kindsLike(({ code }) => codes === undefined || codes.includes(code));
  const takenKeys = new Set<string>();
  return enterprises.map((enterprise, index) => {
    const kind = draw(random, kinds);
    const provider = choose(random, owner, kind.code);
    return planService(random, year, {
      owner,
      key: `service ${index}`,
      enterprise,
      kind,
      provider,
      takenKeys,
    });
  });
}

// Two windows that took part in one service both report it; the network must count it once.
function prepareSecondReports(
  { seed, windows }: DemoNetwork,
  firstReportsOf: (owner: string) => readonly DemoService[],
): (owner: string) => DemoService[] {
  const random = randomOf(seed, "second reports");
  const rounds = windows.length < 2 ? 0 : Math.round(windows.length * secondReportsPerWindow);
  const pairs = Array.from({ length: rounds }, (_, round) => {
    const from = round % windows.length;
    const to = (from + random.integer(1, windows.length - 1)) % windows.length;
    return { turn: Math.floor(round / windows.length), from: windows[from], to: windows[to] };
  });
  const shared = remembered((owner) =>
    randomOf(seed, "shared", owner).shuffled(
      firstReportsOf(owner).filter((service) => isShareable(service, owner)),
    ),
  );
  return (owner) =>
    pairs.flatMap(({ turn, from, to }, round) => {
      const service = from && to?.code === owner ? shared(from.code)[turn] : undefined;
      return service && to ? [reportAgain(seed, to, `second report ${round}`, service)] : [];
    });
}

function isShareable({ record }: DemoService, owner: string): boolean {
  // A service to a guest has a remark; its home window would be the first to report it.
  return record.serviceKey !== null && record.remark === null && record.providerCode !== owner;
}
