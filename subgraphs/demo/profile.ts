/** What an institution says of itself. */
import type { Description } from "../institution/actions/describe-institution.ts";
import type { Institution } from "./network.ts";
import { randomOf } from "./random.ts";

/** Plans the profile of one institution; the busier it is, the more people it has. */
export function planProfile(seed: number, institution: Institution): Description {
  const random = randomOf(seed, "profile", institution.code);
  const [least, most] = { VERY_ACTIVE: [48, 96], USUAL: [12, 40], IDLE: [4, 9] }[
    institution.activity
  ];
  const staff = random.integer(least ?? 4, most ?? 9);
  const { speciality } = institution;
  return {
    name: institution.name,
    cityCode: institution.cityCode ?? null,
    admissionBasis: random.chance(0.55) ? "PROVINCIAL_PLATFORM" : "INTERNET_PLUS",
    introduction: speciality?.introduction ?? "为中小企业提供综合服务。",
    staff,
    experts: Math.max(1, Math.round(staff * (0.15 + random.share() * 0.2))),
    equipment: (speciality?.equipment ?? []).map((name) => ({ name, count: random.integer(1, 6) })),
  };
}
