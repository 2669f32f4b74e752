/** The activities of the demo year; joint ones are reported by everyone who held them. */
import { dayOf } from "../runtime/calendar.ts";
import type { NewActivity } from "../ledger/actions/report-activity.ts";
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

// Hunan 2020: 1,984 activities of 104 county windows are 19 each.
const perWindow = 19;

/** Plans every member's activities, by the member that reports them. */
export function planActivities(
  network: DemoNetwork,
  calendar: WorkingDays,
  pools: readonly Pool[],
): ReadonlyMap<string, readonly DemoActivity[]> {
  const { seed, windows, institutions, hub } = network;
  const reported = new Map<string, DemoActivity[]>();
  const everyone = pools.flatMap(({ served }) => served);
  const hold = (
    organiser: DemoMember,
    index: number,
    random: Random,
    partners: readonly DemoMember[],
    place: Place | null,
  ) => {
    const home = pools.find((pool) => pool.place === place)?.served ?? everyone;
    const activity = planActivity(random, calendar, { organiser, index, partners, place, home });
    for (const reporter of [organiser, ...partners]) {
      const at = reportedAt(
        randomOf(seed, "reported", reporter.code, activity.activityKey),
        calendar,
        activity.startsOn,
      );
      const key = `activity ${activity.activityKey}`;
      reported.set(reporter.code, [...(reported.get(reporter.code) ?? []), { key, at, activity }]);
    }
  };
  if (hub) {
    const random = randomOf(seed, "activities", hub.code);
    for (let index = 0; index < 10; index += 1) {
      hold(
        hub,
        index,
        random,
        random.some([...windows, ...institutions], random.integer(1, 4)),
        null,
      );
    }
  }
  for (const window of windows) {
    const random = randomOf(seed, "activities", window.code);
    const neighbours = [...windows.filter((other) => other !== window), ...institutions];
    // Some it takes part in are held by others, and count for it as well.
    const count = Math.round(
      perWindow * (0.72 + 0.05 * Math.min(window.place.weight, 8) * (0.8 + 0.4 * random.share())),
    );
    for (let index = 0; index < count; index += 1) {
      const partners = random.chance(0.12) ? random.some(neighbours, random.integer(1, 2)) : [];
      hold(window, index, random, partners, window.place);
    }
  }
  for (const institution of institutions) {
    const random = randomOf(seed, "activities", institution.code);
    const count = { VERY_ACTIVE: 6, USUAL: random.integer(0, 2), IDLE: 0 }[institution.activity];
    for (let index = 0; index < count; index += 1) hold(institution, index, random, [], null);
  }
  return reported;
}

type Holding = {
  readonly organiser: DemoMember;
  readonly index: number;
  readonly partners: readonly DemoMember[];
  readonly place: Place | null;
  readonly home: readonly Enterprise[];
};

function planActivity(
  random: Random,
  calendar: WorkingDays,
  { organiser, index, partners, place, home }: Holding,
): NewActivity {
  const [categoryCode, theme] = themes[(index * 7 + random.integer(0, 6)) % themes.length] ?? [
    "100200",
    "政策宣讲会",
  ];
  const county =
    place && place.counties.length > 0 && random.chance(0.5)
      ? random.pick(place.counties).name
      : null;
  const day = drawDay(random, calendar);
  const startsOn = calendar.days[day] as string;
  const isTwoDays = random.chance(0.12) && day + 1 < calendar.days.length;
  const isOnline = random.chance(0.22);
  const enterprises = random.integer(18, organiser.kind === "HUB" ? 160 : 75);
  const name = `${calendar.days[0]?.slice(0, 4)}年${place?.city ?? ""}${theme}（${county ? `${county}专场` : `第${index + 1}期`}）`;
  return {
    name,
    categoryCode,
    startsOn,
    endsOn: isTwoDays ? (calendar.days[day + 1] as string) : startsOn,
    place: isOnline
      ? "线上直播"
      : `${place ? `${place.city}市${county ?? ""}` : "合肥市"}${random.pick(["中小企业服务中心", "会议中心", "经济开发区会议室", "科技产业园报告厅"])}`,
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
      .some(home, random.integer(3, 7))
      .map((attendee) => ({ code: attendee.code, name: attendee.name })),
  };
}

function reportedAt(random: Random, calendar: WorkingDays, startsOn: string): Date {
  const day = calendar.days.indexOf(startsOn) + random.integer(1, 4);
  const last = calendar.days.length - 1;
  return instantOf(calendar, {
    day: Math.min(day, last),
    minute: random.integer(1090, 1130),
  }) as Date;
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
