/** The activities of the demo year; joint ones are reported by everyone who held them. */
import { dayOf } from "../runtime/calendar.ts";
import type { NewActivity } from "../ledger/actions/report-activity.ts";
import { countyCode, findCity } from "../ledger/rules/division.ts";
import { institutionForKey } from "../ledger/rules/intake/institution.ts";
import type { Enterprise, Pool } from "./enterprises.ts";
import type { DemoMember, DemoNetwork, Place } from "./network.ts";
import { type Random, randomOf } from "./random.ts";
import { drawDay, instantOf, type WorkingDays } from "./working-days.ts";

export type DemoActivity = {
  readonly key: string;
  readonly at: Date;
  readonly activity: NewActivity;
};

const themes: readonly (readonly [code: string, name: string])[] = [
  ["100200", "惠企政策宣讲会"],
  ["100200", "专精特新中小企业申报培训会"],
  ["110100", "银企对接会"],
  ["111300", "股权融资路演活动"],
  ["110900", "信用融资政策进园区活动"],
  ["120600", "创业导师下基层活动"],
  ["131000", "中小企业班组长能力提升培训班"],
  ["131400", "财税实务与研发费用加计扣除培训会"],
  ["131200", "劳动用工合规专题讲座"],
  ["140300", "知识产权服务进企业活动"],
  ["142400", "中小企业数字化转型诊断进园区活动"],
  ["140700", "产学研合作对接会"],
  ["141100", "检验检测机构开放日"],
  ["140400", "绿色制造与节能诊断活动"],
  ["150500", "精益生产现场观摩会"],
  ["150200", "企业成本管理沙龙"],
  ["160200", "大中小企业融通对接会"],
  ["160600", "跨境电商实务培训会"],
  ["170800", "企业法律风险防范讲座"],
  ["170600", "拖欠中小企业账款政策解读会"],
];

const venues = ["中小企业服务中心", "会议中心", "经济开发区会议室", "科技产业园报告厅"];

// Hunan 2020: 1,984 activities of 104 county windows are 19 each.
const perWindow = 19;

type Holding = { readonly organiser: DemoMember; readonly partners: readonly DemoMember[] };

/**
 * Prepares every member's activities, and returns those that one member reports; only they are
 * planned in full.
 */
export function planActivities(
  network: DemoNetwork,
  calendar: WorkingDays,
  pools: readonly Pool[],
): (reporter: string) => DemoActivity[] {
  const { seed, places } = network;
  const everyone = pools.flatMap(({ served }) => served);
  const planned = holdingsOf(network).flatMap((holdings) => {
    const code = holdings[0]?.organiser.code ?? "";
    const random = randomOf(seed, "activity days", code);
    // In order of time, so that the numbers in their names are.
    const days = holdings.map(() => drawDay(random, calendar)).toSorted((a, b) => a - b);
    const place = places.find((candidate) => candidate.code === code) ?? null;
    const guests = pools.find((pool) => pool.place === place)?.served ?? everyone;
    return holdings.map((holding, index) => ({
      holding,
      setting: { place, guests, number: index + 1, day: days[index] ?? 0 },
    }));
  });
  const isHeldBy = ({ organiser, partners }: Holding, code: string): boolean =>
    [organiser, ...partners].some((member) => member.code === code);
  return (reporter) =>
    planned
      .filter(({ holding }) => isHeldBy(holding, reporter))
      .map(({ holding, setting }) => {
        const random = randomOf(seed, "activity", holding.organiser.code, setting.number);
        const activity = planActivity(random, calendar, holding, setting);
        const key = `activity ${activity.activityKey}`;
        const at = reportedAt(randomOf(seed, "reported", reporter, key), calendar, setting.day);
        return { key, at, activity };
      });
}

// One list for each organiser; partners report what they held together as well.
function holdingsOf({ seed, hub, windows, institutions }: DemoNetwork): Holding[][] {
  const others = (organiser: DemoMember) =>
    [...windows, ...institutions].filter((member) => member !== organiser);
  const list = (organiser: DemoMember, count: number, jointShare: number, most: number) => {
    const random = randomOf(seed, "holdings", organiser.code);
    return Array.from({ length: count }, () => ({
      organiser,
      partners: random.chance(jointShare)
        ? random.some(others(organiser), random.integer(1, most))
        : [],
    }));
  };
  return [
    ...(hub ? [list(hub, 10, 1, 4)] : []),
    ...windows.map((window) => {
      const luck = 0.8 + 0.4 * randomOf(seed, "activity count", window.code).share();
      const share = 0.72 + 0.05 * Math.min(window.place.weight, 8) * luck;
      return list(window, Math.round(perWindow * share), 0.12, 2);
    }),
    ...institutions.map((institution) => {
      const random = randomOf(seed, "activity count", institution.code);
      const usual = random.integer(0, 2);
      const count = { VERY_ACTIVE: 6, USUAL: usual, IDLE: 0 }[institution.activity];
      return list(institution, count, 0, 1);
    }),
  ].filter((holdings) => holdings.length > 0);
}

type Setting = {
  /** The organiser's city where it has one of its own. */
  readonly place: Place | null;
  readonly guests: readonly Enterprise[];
  /** Which one of the organiser's it is in the year. */
  readonly number: number;
  readonly day: number;
};

function planActivity(
  random: Random,
  calendar: WorkingDays,
  { organiser, partners }: Holding,
  { place, guests, number, day }: Setting,
): NewActivity {
  const [categoryCode, theme] = random.pick(themes);
  const startsOn = calendar.days[day] as string;
  const nextDay = random.chance(0.12) ? calendar.days[day + 1] : undefined;
  const county = place && random.chance(0.5) ? (random.some(place.counties, 1)[0]?.name ?? "") : "";
  const isOnline = random.chance(0.22);
  const enterprises = random.integer(18, organiser.kind === "HUB" ? 160 : 75);
  const city = findCity(place?.code ?? organiser.cityCode ?? "")?.name ?? "";
  const name = `${startsOn.slice(0, 4)}年${place?.city ?? ""}${theme}（第${number}期${county && `·${county}`}）`;
  return {
    name,
    categoryCode,
    startsOn,
    endsOn: nextDay ?? startsOn,
    place: isOnline ? "线上直播" : `${city}${county}${random.pick(venues)}`,
    county: isOnline || county === "" ? null : countyCode(county),
    mode: isOnline ? "线上" : "线下",
    organiserCode: organiser.code,
    organiserName: organiser.name,
    coOrganisers: partners.map((partner) => partner.name),
    persons: Math.round(enterprises * (1.1 + random.share() * 0.5)),
    enterprises,
    costFen: random.chance(0.3) ? 0 : random.integer(20, 260) * 100 * 100,
    evidence: random.chance(0.9) ? "签到表、现场照片、活动小结" : null,
    activityKey: [name, startsOn, institutionForKey(organiser.name)].join("|"),
    origin: "DEMO",
    attendees: random
      .some(guests, random.integer(3, 7))
      .map((guest) => ({ code: guest.code, name: guest.name })),
  };
}

function reportedAt(random: Random, calendar: WorkingDays, heldOn: number): Date {
  const day = Math.min(heldOn + random.integer(1, 4), calendar.days.length - 1);
  return instantOf(calendar, { day, minute: random.integer(1090, 1130) }) as Date;
}

/** The activity with which every window and the hub close the year; it stands in any plan of theirs. */
export function closingActivity(member: DemoMember, calendar: WorkingDays): DemoActivity {
  const at = instantOf(calendar, { day: calendar.days.length - 1, minute: 1150 }) as Date;
  const name = `${calendar.days[0]?.slice(0, 4)}年度中小企业服务工作总结交流会`;
  const startsOn = dayOf(at);
  return {
    key: "closing",
    at,
    activity: {
      name,
      categoryCode: "99",
      startsOn,
      mode: "线下",
      organiserCode: member.code,
      organiserName: member.name,
      persons: 42,
      enterprises: 26,
      costFen: 0,
      evidence: "签到表、活动小结",
      activityKey: [name, startsOn, institutionForKey(member.name)].join("|"),
      origin: "DEMO",
    },
  };
}
