/** The members of the network as the demo sees them: where they are, how much they do, what they are good at. */
import { type County, counties, findCity } from "../ledger/rules/division.ts";
import { completeCreditCode, organisationCodeCheck } from "../ledger/rules/credit-code.ts";
import { randomOf } from "./random.ts";
import { type Speciality, specialityOf } from "./specialities.ts";

/** What the plan needs to know of a member of the roster. */
export type DemoMember = {
  readonly code: string;
  readonly kind: "HUB" | "WINDOW" | "INSTITUTION";
  readonly name: string;
  readonly cityCode?: string | null;
};

/** Where enterprises sit: a window's city. */
export type Place = {
  readonly code: string;
  /** Name without 市, as names of enterprises begin. */
  readonly city: string;
  readonly counties: readonly County[];
  /** How much of the year's work falls here, 1 for a small city. */
  readonly weight: number;
};

export type Institution = DemoMember & {
  readonly speciality: Speciality | null;
  /** How often it is chosen; very few do most of the work. */
  readonly weight: number;
  readonly activity: "VERY_ACTIVE" | "USUAL" | "IDLE";
};

/** Whoever may deliver a service; `member` is false for those outside the network. */
export type Provider = { readonly code: string; readonly name: string; readonly isMember: boolean };

export type DemoNetwork = {
  readonly seed: number;
  readonly year: number;
  readonly hub: DemoMember | null;
  readonly windows: readonly (DemoMember & { readonly place: Place })[];
  readonly institutions: readonly Institution[];
  readonly outsiders: readonly (Provider & { readonly speciality: Speciality | null })[];
  /** The windows' cities; the hub's own place in a network without windows. */
  readonly places: readonly Place[];
};

// By number of industrial SMEs, roughly; only the proportions matter.
const cityWeights: Readonly<Record<string, number>> = {
  "340100": 8,
  "340200": 4.2,
  "340300": 2.3,
  "340400": 1.8,
  "340500": 2.5,
  "340600": 1.5,
  "340700": 1.3,
  "340800": 2.8,
  "341000": 1.1,
  "341100": 3.2,
  "341200": 3.2,
  "341300": 2.4,
  "341500": 2.3,
  "341600": 2.2,
  "341700": 1.1,
  "341800": 2.1,
};

// Of 3.11万 institutions 2,483 were active: 8.0 % (MIIT, end of 2016).
const activeShare = 0.08;

/** Reads a roster, in whatever order it comes. */
export function networkOf(seed: number, year: number, roster: readonly DemoMember[]): DemoNetwork {
  const members = roster.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const windows = members
    .filter(({ kind }) => kind === "WINDOW")
    .map((window) => ({ ...window, place: placeOf(window) }));
  const hub = members.find(({ kind }) => kind === "HUB") ?? null;
  const places = windows.length > 0 ? windows.map(({ place }) => place) : hub ? [placeOf(hub)] : [];
  const institutions = members.filter(({ kind }) => kind === "INSTITUTION");
  return {
    seed,
    year,
    hub,
    windows,
    institutions: withActivity(seed, institutions),
    outsiders: outsidersOf(places),
    places,
  };
}

function placeOf({ code, name }: DemoMember): Place {
  const city =
    findCity(code)?.name ?? /^(.{2,4}?)(?:省|市|中小)/.exec(name)?.[1] ?? name.slice(0, 2);
  return {
    code,
    city: city.replace(/市$/, ""),
    counties: counties.filter(({ cityCode }) => cityCode === code),
    weight: cityWeights[code] ?? 1.5,
  };
}

function withActivity(seed: number, members: readonly DemoMember[]): Institution[] {
  const order = randomOf(seed, "activity").shuffled(members);
  const active = Math.ceil(members.length * activeShare);
  const idle = members.length < 4 ? 0 : Math.max(1, Math.round(members.length * 0.12));
  const rank = new Map(order.map(({ code }, index) => [code, index]));
  return members.map((member) => {
    const place = rank.get(member.code) ?? 0;
    const speciality = specialityOf(member.name);
    const usual = 1 + 2 * randomOf(seed, "weight", member.code).share();
    if (place < active) return { ...member, speciality, activity: "VERY_ACTIVE", weight: 30 };
    return place >= members.length - idle
      ? { ...member, speciality, activity: "IDLE", weight: 0.1 }
      : { ...member, speciality, activity: "USUAL", weight: usual };
  });
}

const outsideNames = [
  "珩翊知识产权代理有限公司",
  "翀岚检验检测技术有限公司",
  "昱骞会计师事务所（普通合伙）",
  "钰懋数字化转型服务有限公司",
  "旸堃融资担保有限公司",
  "瑄祎律师事务所",
  "赟珵人力资源服务有限公司",
  "晔煊企业管理咨询有限公司",
];

// Providers that never joined: they have a credit code, and no ledger that could be asked.
function outsidersOf(places: readonly Place[]) {
  return outsideNames.map((name, index) => {
    const place = places[(index * 3) % Math.max(places.length, 1)];
    const region = place && /^\d{6}$/.test(place.code) ? place.code : "340000";
    const organisation = `MAW${String((index + 1) * 1213).padStart(5, "0")}`;
    const code = `91${region}${organisation}${organisationCodeCheck(organisation)}`;
    return {
      code: completeCreditCode(code),
      name: `${place?.city ?? "安徽"}${name}`,
      isMember: false,
      speciality: specialityOf(name),
    };
  });
}
