/** Who delivers a service: the member's own centre, an institution of the roster, somebody outside. */
import type { DemoMember, DemoNetwork, Institution, Provider } from "./network.ts";
import { draw, type Random, type Weighted, weighted } from "./random.ts";

/** Chooses the provider of a service of category `code` that `owner` accepted. */
export type ProviderChoice = (random: Random, owner: DemoMember, code: string) => Provider;

// A window answers questions of information itself and passes most other work on.
const ownShare = (code: string): number => (code.startsWith("10") ? 0.74 : 0.2);
const outsideShare = 0.14;
const homeShare = 0.35;

/** Prepares the choice; institutions are chosen by what they are good at, where they are and how active they are. */
export function providerChoice(network: DemoNetwork): ProviderChoice {
  const byCode = new Map<string, Weighted<Institution>>();
  const capable = (code: string): Weighted<Institution> => {
    const known =
      byCode.get(code) ?? weighted(able(network.institutions, code), ({ weight }) => weight);
    byCode.set(code, known);
    return known;
  };
  return (random, owner, code) => {
    const [share, chosen] = [random.share(), random.share()];
    const own = { code: owner.code, name: owner.name, isMember: true };
    if (share < ownShare(code)) return own;
    const institutions = capable(code);
    const outsiders = able(network.outsiders, code);
    if (outsiders.length > 0 && (chosen < outsideShare || institutions.list.length === 0)) {
      return random.pick(outsiders);
    }
    if (institutions.list.length === 0) return own;
    const home = institutions.list.filter(
      ({ cityCode, activity }) => cityCode === owner.code && activity !== "IDLE",
    );
    const isHome = home.length > 0 && random.chance(homeShare);
    const { code: provider, name } = isHome ? random.pick(home) : draw(random, institutions);
    return { code: provider, name, isMember: true };
  };
}

function able<T extends Pick<Institution, "speciality">>(list: readonly T[], code: string): T[] {
  return list.filter(({ speciality }) => speciality === null || speciality.codes.includes(code));
}
