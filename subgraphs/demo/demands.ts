/** What enterprises asked for: most was matched and became a service, some is still open. */
import { countyCode } from "../ledger/rules/division.ts";
import type { NewMatch } from "../window/actions/match-demand.ts";
import type { NewDemand } from "../window/actions/submit-demand.ts";
import type { Pool } from "./enterprises.ts";
import type { DemoNetwork } from "./network.ts";
import { draw, type Random, randomOf } from "./random.ts";
import { kindsLike } from "./service-kinds.ts";
import type { DemoService } from "./services.ts";
import { drawDay, instantOf, type WorkingDays } from "./working-days.ts";

export type DemoDemand = {
  readonly key: string;
  readonly demand: NewDemand;
  readonly match: NewMatch | null;
};

/** A product that a match may name. */
export type OfferedProduct = {
  readonly id: string;
  readonly group: string;
  readonly offeredAt: Date;
};

// Online demands were 0.7 % of services in Hunan 2020; counting those taken down at the desk, more.
const demandShare = 0.035;
const openShare = 0.22;

/** Plans the demands of one window from its services. */
export function planDemands(
  { seed }: DemoNetwork,
  calendar: WorkingDays,
  window: { readonly code: string },
  services: readonly DemoService[],
  pool: Pool | undefined,
  productsOf: (provider: string) => readonly OfferedProduct[],
): DemoDemand[] {
  const random = randomOf(seed, "demands", window.code);
  const count = Math.max(2, Math.round(services.length * demandShare));
  const sources = random.some(
    services.filter(({ record }) => record.demandedAt && record.providerCode !== window.code),
    Math.ceil(count * (1 - openShare)),
  );
  const matched = sources.map((service, index) =>
    matchedDemand(
      random,
      `demand ${index}`,
      service,
      productsOf(service.record.providerCode ?? ""),
    ),
  );
  if (!pool || pool.served.length === 0) return matched;
  const kinds = kindsLike(({ code }) => !code.startsWith("10"));
  const open = Array.from(
    { length: Math.max(1, count - matched.length) },
    (_, index): DemoDemand => {
      const enterprise = random.pick(pool.served);
      const kind = draw(random, kinds);
      const day = Math.max(drawDay(random, calendar), random.integer(0, calendar.days.length - 1));
      const title = random.pick(kind.titles);
      return {
        key: `open demand ${index}`,
        demand: {
          title: `寻求${title}`,
          description: descriptionOf(random, title),
          categoryCode: kind.code,
          enterpriseCode: enterprise.code,
          enterpriseName: enterprise.name,
          county: enterprise.county && countyCode(enterprise.county),
          contactName: enterprise.contactName,
          contactPhone: enterprise.contactPhone,
          submittedAt: instantOf(calendar, { day, minute: random.integer(510, 1050) }) as Date,
          origin: "DEMO",
        },
        match: null,
      };
    },
  );
  return [...matched, ...open];
}

function matchedDemand(
  random: Random,
  key: string,
  { record }: DemoService,
  products: readonly OfferedProduct[],
): DemoDemand {
  const submittedAt = record.demandedAt ?? record.acceptedAt;
  const share = random.share() * 0.9;
  const matchedAt = new Date(
    submittedAt.getTime() +
      Math.round((record.acceptedAt.getTime() - submittedAt.getTime()) * share),
  );
  const group = record.categoryCode?.slice(0, 2);
  const product = products.find((offer) => offer.group === group && offer.offeredAt < matchedAt);
  return {
    key,
    demand: {
      title: `寻求${record.title}`,
      description: descriptionOf(random, record.title),
      categoryCode: record.categoryCode ?? null,
      enterpriseCode: record.enterpriseCode ?? null,
      enterpriseName: record.enterpriseName ?? null,
      county: record.county ? countyCode(record.county) : null,
      contactName: record.contactName ?? null,
      contactPhone: record.contactPhone ?? null,
      submittedAt,
      origin: "DEMO",
    },
    match: {
      providerCode: record.providerCode ?? "",
      providerName: record.providerName ?? null,
      productId: product?.id ?? null,
      recordId: record.id,
      matchedAt,
    },
  };
}

function descriptionOf(random: Random, title: string): string {
  return random.pick([
    `企业近期拟开展相关工作，希望平台推荐专业机构提供${title}。`,
    `因业务需要，申请${title}，希望两周内有人联系。`,
    `此前未办理过${title}，需要了解流程、收费和所需材料。`,
  ]);
}
