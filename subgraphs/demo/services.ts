/** One service of the demo year, from acceptance as far as the year lets it come. */
import type { Part } from "../ledger/actions/keep-part.ts";
import type { NewService } from "../ledger/actions/open-service.ts";
import type { StepTaken } from "../ledger/actions/take-service-step.ts";
import { institutionForKey } from "../ledger/rules/intake/institution.ts";
import type { Enterprise } from "./enterprises.ts";
import { firstIdentifier } from "./identifiers.ts";
import type { DemoMember, DemoNetwork, Provider } from "./network.ts";
import type { Random } from "./random.ts";
import { drawRating } from "./ratings.ts";
import { type ServiceKind, welfareShareOf } from "./service-kinds.ts";
import { commentOf, contentOf, followUpNote, progressNote } from "./service-words.ts";
import { drawTimeline, type Timeline } from "./timeline.ts";
import { instantOf, later, type Moment, type WorkingDays } from "./working-days.ts";

export type DemoService = {
  /** Names the service among everything that its owner does. */
  readonly key: string;
  readonly record: NewService & { readonly id: string; readonly acceptedAt: Date };
  readonly steps: readonly StepTaken[];
  /** What the provider keeps in its own ledger; empty unless it is another member. */
  readonly parts: readonly Part[];
};

/** What all services of a year have in common. */
export type Year = { readonly network: DemoNetwork; readonly calendar: WorkingDays };

type ServiceFacts = {
  readonly owner: DemoMember;
  readonly key: string;
  readonly enterprise: Enterprise;
  readonly kind: ServiceKind;
  readonly provider: Provider;
  /** Keys that the owner's other services have: two different ones never share one. */
  readonly takenKeys: Set<string>;
};

/** Plans one service. */
export function planService(random: Random, year: Year, facts: ServiceFacts): DemoService {
  const { owner, key, enterprise, kind, provider } = facts;
  const { network, calendar } = year;
  const { timeline, serviceKey } = drawUnusedTimeline(random, calendar, facts);
  const acceptedAt = instantOf(calendar, timeline.accepted) as Date;
  const isPublicWelfare = random.chance(welfareShareOf(kind.code));
  const title = random.pick(kind.titles);
  const isAbroad = owner.kind === "WINDOW" && enterprise.cityCode !== owner.code;
  const id = firstIdentifier(network.seed, owner.code, `${key} record`, acceptedAt);
  const isOnline = random.chance(kind.code.startsWith("10") ? 0.62 : 0.22);
  return {
    key,
    record: {
      id,
      title,
      content: contentOf(random, kind.code, title),
      categoryCode: kind.code,
      enterpriseCode: enterprise.code,
      enterpriseName: enterprise.name,
      county: enterprise.county,
      contactName: enterprise.contactName,
      contactPhone: enterprise.contactPhone,
      providerCode: provider.code,
      providerName: provider.name,
      mode: isOnline ? "线上" : "线下",
      demandedAt: random.chance(0.6) ? demandedAt(random, calendar, timeline.accepted) : null,
      acceptedAt,
      isPublicWelfare,
      feeFen: isPublicWelfare ? 0 : random.integer(...kind.fee) * 100 * 100,
      remark: isAbroad ? "跨市服务，企业不在本市" : null,
      serviceKey,
      origin: "DEMO",
    },
    steps: stepsOf(random, year, facts, timeline),
    parts: provider.isMember && provider.code !== owner.code ? partsOf(calendar, id, timeline) : [],
  };
}

function drawUnusedTimeline(random: Random, calendar: WorkingDays, facts: ServiceFacts) {
  const { takenKeys } = facts;
  for (let attempt = 0; ; attempt += 1) {
    const timeline = drawTimeline(random, calendar, facts.kind.days);
    const serviceKey = keyOf(calendar, facts, timeline);
    if (serviceKey !== null && takenKeys.has(serviceKey) && attempt < 20) continue;
    if (serviceKey !== null) takenKeys.add(serviceKey);
    return { timeline, serviceKey };
  }
}

// The form in which ledgers that are imported name a service: see judge-service.
function keyOf({ days }: WorkingDays, facts: ServiceFacts, timeline: Timeline): string | null {
  const { owner, enterprise, provider, kind } = facts;
  const started = timeline.started && days[timeline.started.day];
  const completed = timeline.completed && days[timeline.completed.day];
  if (!started || !completed) return null;
  const isOwnCentre = provider.code === owner.code && owner.kind !== "INSTITUTION";
  const institution = isOwnCentre ? owner.code : institutionForKey(provider.name);
  return [enterprise.code, institution, kind.code.slice(0, 2), started, completed].join("|");
}

function demandedAt(random: Random, calendar: WorkingDays, accepted: Moment): Date | null {
  const day = Math.max(0, accepted.day - random.integer(0, 3));
  const minute =
    day === accepted.day ? accepted.minute - random.integer(20, 50) : random.integer(500, 1050);
  return instantOf(calendar, { day, minute });
}

function stepsOf(
  random: Random,
  { network, calendar }: Year,
  facts: ServiceFacts,
  timeline: Timeline,
): StepTaken[] {
  const { owner, enterprise, provider } = facts;
  // A provider that keeps no ledger is seen in the owner's events alone.
  const unit = provider.isMember
    ? provider.code === owner.code
      ? "企业服务部"
      : null
    : provider.name;
  const steps: StepTaken[] = [];
  const take = (moment: Moment | null, step: Omit<StepTaken, "at">): boolean => {
    const at = moment && instantOf(calendar, moment);
    if (at) steps.push({ ...step, at });
    return at !== null;
  };
  const { started, completed, withdrawn } = timeline;
  if (take(started, { step: "START", unit }) && started && completed) {
    const length = completed.day - started.day;
    for (let part = 8; part < length; part += 12) {
      take(later(random, started, part), { step: "PROGRESS", note: progressNote(random), unit });
    }
  }
  if (withdrawn) take(withdrawn, { step: "WITHDRAW", note: "企业撤回申请" });
  else if (completed && take(completed, { step: "COMPLETE", unit })) {
    const rating = random.chance(0.63) ? drawRating(random, network.seed, provider.code) : null;
    if (rating !== null) {
      const note = commentOf(random, rating);
      const actor = `demo:企业@${enterprise.code}`;
      take(later(random, completed, random.integer(0, 7)), { step: "RATE", rating, note, actor });
    }
    if (random.chance(rating !== null && rating <= 2 ? 0.95 : 0.46)) {
      const note = followUpNote(random, rating);
      take(later(random, completed, random.integer(8, 25)), { step: "FOLLOW_UP", note });
    }
  }
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function partsOf(calendar: WorkingDays, recordId: string, timeline: Timeline): Part[] {
  const parts: Part[] = [];
  const keep = (type: Part["type"], moment: Moment | null, minutes: number, note: string) => {
    const at = moment && instantOf(calendar, { ...moment, minute: moment.minute + minutes });
    if (at) parts.push({ recordId, type, at, note });
  };
  keep("RECEIVED", timeline.accepted, 4, "已接收派单");
  keep("DELIVERY_STARTED", timeline.started, -2, "已联系企业，开始服务");
  keep("DELIVERED", timeline.withdrawn ? null : timeline.completed, -3, "服务成果已交付企业");
  return parts;
}

/** Plans the record of a second window of a service that a first one recorded: same key, its own identifier. */
export function reportAgain(
  seed: number,
  owner: DemoMember,
  key: string,
  first: DemoService,
): DemoService {
  const acceptedAt = new Date(first.record.acceptedAt.getTime() + 5 * 60_000);
  const id = firstIdentifier(seed, owner.code, `${key} record`, acceptedAt);
  return {
    key,
    record: {
      ...first.record,
      id,
      acceptedAt,
      demandedAt: null,
      remark: "联合服务，外市窗口同时登记",
    },
    steps: first.steps.filter(({ step }) => step === "START" || step === "COMPLETE"),
    // The provider delivered once, and has written that down under the first record.
    parts: [],
  };
}
