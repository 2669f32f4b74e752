/** Standing offers with the five disclosures 五公开; some leave one out and may not be published. */
import type { NewProduct } from "../ledger/actions/offer-product.ts";
import { institutionForKey } from "../ledger/rules/intake/institution.ts";
import type { DemoMember, DemoNetwork, Institution } from "./network.ts";
import { type Offer, offers } from "./offers.ts";
import { type Random, randomOf } from "./random.ts";
import { instantOf, type WorkingDays } from "./working-days.ts";

export type DemoProduct = { readonly key: string; readonly product: NewProduct };

const incompleteShare = 0.2;

/** Plans what one member offers; an institution what it is good at. */
export function planProducts(
  { seed }: DemoNetwork,
  calendar: WorkingDays,
  member: DemoMember & Partial<Pick<Institution, "speciality" | "activity">>,
): DemoProduct[] {
  const random = randomOf(seed, "products", member.code);
  const codes = member.speciality?.codes;
  const fitting = codes ? offers.filter(({ code }) => codes.includes(code)) : offers;
  const count = member.activity === "IDLE" ? 1 : random.integer(3, 6);
  return random.some(fitting, count).map((offer, index) => {
    const day = Math.floor(random.share() ** 1.7 * calendar.days.length);
    const offeredAt = instantOf(calendar, { day, minute: random.integer(520, 1040) }) as Date;
    return { key: `product ${index}`, product: productOf(random, member, offer, offeredAt) };
  });
}

const disclosures = ["standard", "process", "function", "fee"] as const;

function productOf(random: Random, member: DemoMember, offer: Offer, offeredAt: Date): NewProduct {
  const { code, days, ...texts } = offer;
  const isComplete = !random.chance(incompleteShare);
  const left = random.integer(0, disclosures.length);
  const missing = isComplete ? null : disclosures[left];
  const hasTimeLimit = isComplete || left < disclosures.length;
  return {
    ...texts,
    ...(missing ? { [missing]: null } : {}),
    categoryCode: code,
    providerCode: member.code,
    providerName: member.name,
    timeLimit: hasTimeLimit ? `${days}个工作日` : null,
    timeLimitDays: hasTimeLimit ? days : null,
    offeredAt,
    productKey: [offer.name, institutionForKey(member.name)].join("|"),
    origin: "DEMO",
  };
}
