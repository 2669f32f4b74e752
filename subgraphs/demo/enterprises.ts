/** Invented enterprises of each city: names nobody bears, credit codes that pass the check. */
import { completeCreditCode, organisationCodeCheck } from "../ledger/rules/credit-code.ts";
import { type Industry, industries, soleTrades } from "./industries.ts";
import type { DemoNetwork, Place } from "./network.ts";
import { drawPerson, drawPhone } from "./people.ts";
import { draw, type Random, randomOf, weighted } from "./random.ts";

export type Enterprise = {
  readonly code: string;
  readonly name: string;
  /** The place whose window is its home, a city by GB/T 2260. */
  readonly cityCode: string;
  readonly county: string | null;
  readonly industryCode: string;
  readonly size: "MEDIUM" | "SMALL" | "MICRO";
  readonly contactName: string;
  readonly contactPhone: string;
};

/** The enterprises of one city: those that are served, and those that only registered. */
export type Pool = {
  readonly place: Place;
  readonly served: readonly Enterprise[];
  readonly idle: readonly Enterprise[];
};

// 52.18万 of 59.21万 registered enterprises were served: 88 % (MIIT, end of 2016).
const servedShare = 0.88;

// Three rare characters in a row that mean nothing together: no real enterprise is likely to bear them.
const brands = [
  "珵翀赟珩瑄晔旸昱骞堃煊祎",
  "懋颢昶璟珺琨翊霖锟钰垚淼",
  "岚烨骐彧湉熠頔琤旻玥皓桓",
].map((characters) => Array.from(characters));

/** Makes every city's enterprises, `servedBy` a place of which there are as many as it says. */
export function enterprisePools(network: DemoNetwork, servedBy: (place: Place) => number): Pool[] {
  const serial = serials(network.seed);
  return network.places.map((place) => {
    const random = randomOf(network.seed, "enterprises", place.code);
    const trades = tradesOf(place);
    const count = servedBy(place);
    const all = Array.from({ length: Math.round(count / servedShare) }, () =>
      enterprise(random, place, trades, serial()),
    );
    return { place, served: all.slice(0, count), idle: all.slice(count) };
  });
}

function tradesOf({ code }: Place) {
  return weighted(industries, ({ cities, weight }) => weight * (cities.includes(code) ? 5 : 1));
}

type Serial = { readonly code: number; readonly brand: number };

// Both step through all numbers before one repeats, so that no two enterprises share a code, nor
// the first 1,728 a brand.
function serials(seed: number): () => Serial {
  const random = randomOf(seed, "serial");
  let [code, brand] = [random.integer(0, 99_999), random.integer(0, 1727)];
  return () => {
    code = (code + 61_803) % 100_000;
    brand = (brand + 1073) % 1728;
    return { code, brand };
  };
}

function enterprise(
  random: Random,
  place: Place,
  trades: ReturnType<typeof tradesOf>,
  serial: Serial,
): Enterprise {
  const county = place.counties.length > 0 ? random.pick(place.counties) : null;
  const isSole = random.chance(0.08);
  const trade = isSole ? random.pick(soleTrades) : draw(random, trades);
  const brand = brandOf(serial.brand);
  const name =
    "ending" in trade
      ? `${county?.name ?? place.city}${brand}${trade.ending}`
      : `${place.city}${brand}${companyEnding(random, trade)}`;
  const contactName = drawPerson(random);
  return {
    code: creditCodeOf(isSole ? "92" : "91", county?.code ?? place.code, serial.code),
    name,
    cityCode: place.code,
    county: county?.name ?? null,
    industryCode: trade.code,
    size: isSole ? "MICRO" : sizeOf(random),
    contactName,
    contactPhone: drawPhone(random),
  };
}

function companyEnding(random: Random, { words }: Industry): string {
  return `${random.pick(words)}${random.chance(0.12) ? "股份有限公司" : "有限公司"}`;
}

function sizeOf(random: Random): Enterprise["size"] {
  const share = random.share();
  return share < 0.09 ? "MEDIUM" : share < 0.52 ? "SMALL" : "MICRO";
}

function brandOf(serial: number): string {
  const [first = [], second = [], third = []] = brands;
  const pick = (list: readonly string[], number: number) => list[number % list.length] ?? "";
  return (
    pick(first, serial) +
    pick(second, Math.floor(serial / 12)) +
    pick(third, Math.floor(serial / 144))
  );
}

// Numbers that begin with MAY have not been given out.
function creditCodeOf(kind: string, region: string, serial: number): string {
  const organisation = `MAY${String(serial).padStart(5, "0")}`;
  const digits = /^\d{6}$/.test(region) ? region : "340000";
  return completeCreditCode(
    `${kind}${digits}${organisation}${organisationCodeCheck(organisation)}`,
  );
}
