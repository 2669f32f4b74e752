/** Which enterprises registered with which windows: those of the city, and guests that were served. */
import type { EnterpriseRegistrationRow } from "../window/tables/enterprise-registrations.ts";
import type { Enterprise, Pool } from "./enterprises.ts";
import { type Random, randomOf } from "./random.ts";
import type { DemoService } from "./services.ts";
import { instantOf, type WorkingDays } from "./working-days.ts";

const guestShare = 0.6;

/** Plans the registrations of one window; nobody registers after the first service there. */
export function planRegistrations(
  seed: number,
  calendar: WorkingDays,
  window: { readonly code: string },
  pools: readonly Pool[],
  services: readonly DemoService[],
): EnterpriseRegistrationRow[] {
  const random = randomOf(seed, "registrations", window.code);
  const firstServed = new Map<string, Date>();
  for (const { record } of services) {
    const { enterpriseCode } = record;
    if (enterpriseCode && !firstServed.has(enterpriseCode))
      firstServed.set(enterpriseCode, record.acceptedAt);
  }
  const register = (enterprise: Enterprise): EnterpriseRegistrationRow => {
    const drawn = drawRegistration(random, calendar);
    const first = firstServed.get(enterprise.code);
    return {
      enterpriseCode: enterprise.code,
      name: enterprise.name,
      county: enterprise.county,
      industryCode: enterprise.industryCode,
      contactName: enterprise.contactName,
      contactPhone: enterprise.contactPhone,
      registeredAt: first && first < drawn ? new Date(first.getTime() - 10 * 60_000) : drawn,
      origin: "DEMO",
    };
  };
  const home = pools.find(({ place }) => place.code === window.code);
  const guests = pools
    .filter((pool) => pool !== home)
    .flatMap(({ served }) => served)
    .filter(({ code }) => firstServed.has(code))
    .filter(() => random.chance(guestShare));
  return [...(home?.served ?? []), ...(home?.idle ?? []), ...guests].map(register);
}

// Most came when the window opened its books in January, the rest over the year.
function drawRegistration(random: Random, { days, ...calendar }: WorkingDays): Date {
  const day = Math.floor(random.share() ** 2.2 * days.length);
  return instantOf({ days, ...calendar }, { day, minute: random.integer(520, 1040) }) as Date;
}
