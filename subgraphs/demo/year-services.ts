/** All services of the demo year: how many, to whom, by whom; the same in every process. */
import type { Enterprise, Pool } from "./enterprises.ts";
import { enterprisePools } from "./enterprises.ts";
import type { DemoMember, DemoNetwork, Institution } from "./network.ts";
import { type ProviderChoice, providerChoice } from "./providers.ts";
import { draw, type Random, randomOf, weighted } from "./random.ts";
import { kindsLike } from "./service-kinds.ts";
import { type DemoService, planService, reportAgain, type Year } from "./services.ts";

export type YearServices = {
  readonly pools: readonly Pool[];
  /** By owner. */
  readonly services: ReadonlyMap<string, readonly DemoService[]>;
};

/** Services of a window of weight 1; with Anhui's 16 windows about 3,000 in all. */
const servicesPerWeight = 63;
// 234.55万 services to 52.18万 enterprises are 4.50, Ningbo's 80,990 to 18,653 are 4.34.
const servicesPerEnterprise = 4.36;
const abroadShare = 0.05;
const secondReportsPerWindow = 1.25;

/** Plans every member's services. */
export function planServices(year: Year): YearServices {
  const { network } = year;
  const counts = countServices(network);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const weights = network.places.reduce((sum, { weight }) => sum + weight, 0);
  const enterprises = total / servicesPerEnterprise;
  const pools = enterprisePools(network, ({ weight }) =>
    Math.max(2, Math.round((enterprises * weight) / weights)),
  );
  const choose = providerChoice(network);
  const services = new Map<string, DemoService[]>();
  for (const window of network.windows) {
    services.set(
      window.code,
      windowServices(year, window, counts.get(window.code) ?? 0, pools, choose),
    );
  }
  for (const institution of network.institutions) {
    const count = counts.get(institution.code) ?? 0;
    services.set(institution.code, ownServices(year, institution, count, pools));
  }
  if (network.hub) {
    const { hub } = network;
    services.set(hub.code, hubServices(year, hub, counts.get(hub.code) ?? 0, pools, choose));
  }
  addSecondReports(network, services);
  for (const list of services.values()) {
    list.sort((a, b) => a.record.acceptedAt.getTime() - b.record.acceptedAt.getTime());
  }
  return { pools, services };
}

function countServices({ seed, windows, institutions, hub }: DemoNetwork): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, place } of windows) {
    const luck = 0.94 + 0.12 * randomOf(seed, "count", code).share();
    counts.set(code, Math.round(place.weight * servicesPerWeight * luck));
  }
  for (const { code, activity } of institutions) {
    const random = randomOf(seed, "count", code);
    const ownCount = { VERY_ACTIVE: [85, 120], USUAL: [8, 22], IDLE: [0, 2] } as const;
    counts.set(code, random.integer(...ownCount[activity]));
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
  return enterprises.map((enterprise, index) => {
    const kind = draw(random, kinds);
    const provider = choose(random, owner, kind.code);
    return planService(random, year, {
      owner,
      key: `service ${index}`,
      enterprise,
      kind,
      provider,
    });
  });
}

// Two windows that took part in one service both report it; the network must count it once.
function addSecondReports(
  { seed, windows }: DemoNetwork,
  services: Map<string, DemoService[]>,
): void {
  if (windows.length < 2) return;
  const random = randomOf(seed, "second reports");
  const added = windows.map(() => 0);
  const taken = new Set<DemoService>();
  for (let round = 0; round < Math.round(windows.length * secondReportsPerWindow); round += 1) {
    const from = round % windows.length;
    const to = (from + random.integer(1, windows.length - 1)) % windows.length;
    const [first, second] = [windows[from], windows[to]];
    if (!first || !second) continue;
    const candidates = (services.get(first.code) ?? []).filter(
      (service) => isShareable(service, first.code) && !taken.has(service),
    );
    if (candidates.length === 0) continue;
    const chosen = random.pick(candidates);
    taken.add(chosen);
    added[to] = (added[to] ?? 0) + 1;
    services
      .get(second.code)
      ?.push(reportAgain(seed, second, `second report ${added[to]}`, chosen));
  }
}

function isShareable({ key, record, steps }: DemoService, owner: string): boolean {
  const isCompleted = record.serviceKey !== null && steps.some(({ step }) => step === "COMPLETE");
  // A second report is not reported a third time, and a visitor's home window is not the first.
  const isFirst = key.startsWith("service") && record.remark === null;
  return isCompleted && isFirst && record.providerCode !== owner;
}
