/** Who delivers a service: the member's own centre, an institution of the roster, somebody outside. */
import type { DemoMember, DemoNetwork, Institution, Provider } from "./network.ts";
import { draw, type Random, type Weighted, weighted } from "./random.ts";

/** Chooses the provider of a service of category `code` that `owner` accepted. */
export type ProviderChoice = (random: Random, owner: DemoMember, code: string) => Provider;

type Capable = {
  readonly institutions: Weighted<Institution>;
  /** Those of a city, without the idle. */
  readonly atHome: ReadonlyMap<string, readonly Institution[]>;
  readonly outsiders: readonly Provider[];
};

// A window answers questions of information itself and passes most other work on.
const ownShare = (code: string): number => (code.startsWith("10") ? 0.72 : 0.12);
/** Weight of everyone else beside the institutions: where all of them are idle, others do the work. */
const othersWeight = 4;
const outsideShare = 0.45;
const homeShare = 0.3;

/** Prepares the choice; institutions are chosen by what they are good at, where they are and how active they are. */
export function providerChoice(network: DemoNetwork): ProviderChoice {
  const byCode = new Map<string, Capable>();
  const capable = (code: string): Capable => {
    const known = byCode.get(code) ?? capableOf(network, code);
    byCode.set(code, known);
    return known;
  };
  return (random, owner, code) => {
    const own = { code: owner.code, name: owner.name, isMember: true };
    if (random.chance(ownShare(code))) return own;
    const { institutions, atHome, outsiders } = capable(code);
    const weight = institutions.upTo.at(-1) ?? 0;
    if (!random.chance(weight / (weight + othersWeight))) {
      return outsiders.length > 0 && random.chance(outsideShare) ? random.pick(outsiders) : own;
    }
    const home = atHome.get(owner.code);
    const chosen =
      home && random.chance(homeShare) ? random.pick(home) : draw(random, institutions);
    return { code: chosen.code, name: chosen.name, isMember: true };
  };
}

function capableOf(network: DemoNetwork, code: string): Capable {
  const institutions = able(network.institutions, code);
  const busy = institutions.filter(({ activity }) => activity !== "IDLE");
  return {
    institutions: weighted(institutions, ({ weight }) => weight),
    atHome: Map.groupBy(busy, ({ cityCode }) => cityCode ?? ""),
    outsiders: able(network.outsiders, code),
  };
}

function able<T extends Pick<Institution, "speciality">>(list: readonly T[], code: string): T[] {
  return list.filter(({ speciality }) => speciality === null || speciality.codes.includes(code));
}
