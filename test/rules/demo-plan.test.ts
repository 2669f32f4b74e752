/** The demo year as planned: plausible in its totals, the same for everyone, possible by the rules. */

import { describe, expect, test } from "vitest";
import { anhuiRoster } from "../../scripts/network/members/roster.ts";
import type { DemoMember } from "../../subgraphs/demo/network.ts";
import { planFor, planYear } from "../../subgraphs/demo/plan-year.ts";
import type { DemoService } from "../../subgraphs/demo/services.ts";
import { demoYear } from "../../subgraphs/demo/working-days.ts";
import { isCreditCode } from "../../subgraphs/ledger/rules/credit-code.ts";
import { findCounty } from "../../subgraphs/ledger/rules/division.ts";
import { type ServiceRecordState, takeStep } from "../../subgraphs/ledger/rules/service-state.ts";
import { dayOf, periodBounds } from "../../subgraphs/runtime/calendar.ts";

const roster = anhuiRoster(8);
const plan = planYear(1, demoYear, roster);
const actsOf = (code: string, of = plan) => planFor(of, code).acts;
const everyAct = roster.flatMap(({ code }) => actsOf(code));
const services = roster.flatMap(({ code }) => plan.servicesOf(code));
const completedAt = ({ steps }: DemoService) => steps.find(({ step }) => step === "COMPLETE")?.at;
const completed = services.filter((service) => completedAt(service) !== undefined);
const share = (wanted: (service: DemoService) => boolean) =>
  completed.filter(wanted).length / completed.length;
const hasStep = (wanted: string) => (service: DemoService) =>
  service.steps.some(({ step }) => step === wanted);

describe("the totals of Anhui's demo year", () => {
  test("are about 3,000 services, 4.3 to 4.5 for each enterprise served", () => {
    expect(services.length).toBeGreaterThan(2700);
    expect(services.length).toBeLessThan(3300);
    const enterprises = new Set(completed.map(({ record }) => record.enterpriseCode));
    expect(completed.length / enterprises.size).toBeGreaterThan(4.3);
    expect(completed.length / enterprises.size).toBeLessThan(4.5);
  });

  // Shares of Ningbo 1+10+12+X to mid-2018, in percent.
  test.each([
    ["10", 57.0],
    ["11", 5.0],
    ["12", 1.2],
    ["13", 6.0],
    ["14", 20.3],
    ["15", 4.2],
    ["16", 1.9],
    ["17", 4.5],
  ])("have category %s near Ningbo's %d per cent", (group, percent) => {
    const planned = 100 * share(({ record }) => record.categoryCode?.startsWith(group) === true);
    expect(Math.abs(planned - percent)).toBeLessThan(Math.max(1, percent * 0.12));
  });

  test("are three quarters public welfare, and only the rest has a fee", () => {
    expect(share(({ record }) => record.isPublicWelfare === true)).toBeCloseTo(0.75, 1);
    for (const { record } of completed) {
      expect((record.feeFen ?? 0) > 0).toBe(record.isPublicWelfare === false);
    }
  });

  test("have ratings on some 60 %, mostly good and some bad", () => {
    expect(Math.abs(share(hasStep("RATE")) - 0.6)).toBeLessThan(0.05);
    const ratings = completed.flatMap(({ steps }) => steps.flatMap(({ rating }) => rating ?? []));
    const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
    expect(mean).toBeGreaterThan(4.25);
    expect(mean).toBeLessThan(4.55);
    expect(new Set(ratings)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(Math.abs(share(hasStep("FOLLOW_UP")) - 0.43)).toBeLessThan(0.06);
  });

  test("reach every quarter, and leave little open but at the end", () => {
    for (const quarter of [1, 2, 3, 4]) {
      const { from, before } = periodBounds({ year: demoYear, quarter });
      const count = share((service) => {
        const at = completedAt(service);
        return at !== undefined && at >= from && at < before;
      });
      expect(count).toBeGreaterThan(0.15);
    }
    const open = services.filter((service) => !hasStep("COMPLETE")(service));
    expect(open.length / services.length).toBeLessThan(0.06);
    expect(open.filter(hasStep("WITHDRAW")).length).toBeGreaterThan(5);
    const unfinished = open.filter((service) => !hasStep("WITHDRAW")(service));
    expect(unfinished.length).toBeGreaterThan(20);
    for (const { record } of unfinished) {
      expect(record.acceptedAt.getTime()).toBeGreaterThan(Date.UTC(demoYear, 9, 15));
    }
  });

  test("have about 19 activities for each window, and demands of which most are matched", () => {
    const windows = roster.filter(({ kind }) => kind === "WINDOW");
    const acts = windows.flatMap(({ code }) => actsOf(code));
    const activities = acts.filter(({ kind }) => kind === "ACTIVITY").length;
    expect(activities / windows.length).toBeGreaterThan(17);
    expect(activities / windows.length).toBeLessThan(22);
    const demands = acts.flatMap((act) => (act.kind === "DEMAND" ? [act.demand] : []));
    expect(demands.length / services.length).toBeGreaterThan(0.007);
    expect(demands.length / services.length).toBeLessThan(0.05);
    const matched = demands.filter(({ match }) => match !== null).length / demands.length;
    expect(matched).toBeGreaterThan(0.6);
    expect(matched).toBeLessThan(0.9);
  });

  test("make Hefei the largest, one institution very active and one nearly idle", () => {
    const sizes = roster.map(({ code, kind }) => ({ kind, size: plan.servicesOf(code).length }));
    const windows = sizes.filter(({ kind }) => kind === "WINDOW").map(({ size }) => size);
    expect(Math.max(...windows)).toBe(plan.servicesOf("340100").length);
    const institutions = plan.network.institutions.map(({ code, activity }) => ({
      activity,
      count: services.filter(({ record }) => record.providerCode === code).length,
    }));
    const of = (activity: string) =>
      institutions.filter((entry) => entry.activity === activity).map(({ count }) => count);
    expect(of("VERY_ACTIVE")).toHaveLength(1);
    expect(of("IDLE")).toHaveLength(1);
    expect(Math.min(...of("VERY_ACTIVE"))).toBeGreaterThan(2 * Math.max(...of("USUAL")) * 0.8);
    expect(Math.max(...of("IDLE"))).toBeLessThan(8);
  });
});

describe("what the plan says", () => {
  test("names enterprises by codes that pass, once each, in counties of their city", () => {
    const enterprises = plan.pools.flatMap(({ served, idle }) => [...served, ...idle]);
    expect(enterprises.filter(({ code }) => !isCreditCode(code))).toEqual([]);
    expect(new Set(enterprises.map(({ code }) => code)).size).toBe(enterprises.length);
    expect(new Set(enterprises.map(({ name }) => name)).size).toBe(enterprises.length);
    for (const { county, cityCode } of enterprises) {
      expect(findCounty(county ?? "")?.cityCode).toBe(cityCode);
    }
    expect(plan.network.outsiders.filter(({ code }) => !isCreditCode(code))).toEqual([]);
  });

  test("takes only steps that the rules allow, in order of time, within the year", () => {
    const { from, before } = periodBounds({ year: demoYear });
    const refused: string[] = [];
    for (const { record, steps } of services) {
      let state: ServiceRecordState = "ACCEPTED";
      let last = record.acceptedAt;
      let isRated = false;
      for (const { step, at } of steps) {
        const result = takeStep({ state, isRated, isDispatched: false }, step, "KEEPER");
        if (result.ok) state = result.state;
        else refused.push(`${record.id} ${step}`);
        isRated ||= step === "RATE";
        if (at < last) refused.push(`${record.id} ${step} is too early`);
        last = at;
      }
      expect(record.acceptedAt >= from && last < before).toBe(true);
      const { demandedAt, acceptedAt } = record;
      if (demandedAt && demandedAt >= acceptedAt) refused.push(`${record.id} demand`);
    }
    expect(refused).toEqual([]);
  });

  test("gives every identifier once", () => {
    const ids = services.map(({ record }) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { code } of roster) {
      const keys = actsOf(code).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("gives a key to each completed service, shared by two windows about 20 times", () => {
    const byKey = Map.groupBy(completed, ({ record }) => record.serviceKey ?? "none");
    expect(byKey.has("none")).toBe(false);
    const shared = [...byKey.values()].filter((group) => group.length > 1);
    expect(shared).toHaveLength(20);
    for (const [first, second, ...more] of shared) {
      expect(more).toEqual([]);
      expect(first?.record.id.slice(0, 6)).not.toBe(second?.record.id.slice(0, 6));
      expect(second?.record.enterpriseCode).toBe(first?.record.enterpriseCode);
    }
    for (const { record } of services.filter((service) => !completedAt(service))) {
      expect(record.serviceKey).toBeNull();
    }
    for (const service of completed) {
      expect(service.record.serviceKey?.endsWith(dayOf(completedAt(service) as Date))).toBe(true);
    }
  });

  test("has each institution keep its part of what others recorded", () => {
    const kept = new Set(everyAct.flatMap((act) => (act.kind === "PART" ? [act.key] : [])));
    // What windows dispatch by message is told by messages.
    const dispatched = new Set(
      everyAct.flatMap((act) => {
        if (act.kind === "DISPATCH") return [act.dispatch.recordId];
        return act.kind === "SENDING" ? [act.sending.recordId] : [];
      }),
    );
    expect(dispatched.size).toBeGreaterThan(0);
    const planned = services
      .filter(({ record }) => !dispatched.has(record.id))
      .flatMap(({ parts }) => parts);
    expect(planned.length).toBeGreaterThan(500);
    expect(kept.size).toBe(planned.length);
    for (const { type, recordId } of planned) expect(kept.has(`${type} ${recordId}`)).toBe(true);
  });

  test("has every message taken by whom it was sent to, a minute later", () => {
    const sent = everyAct.flatMap((act) =>
      act.kind === "SENDING" ? [[act.sending.messageId, act.sending.takenAt] as const] : [],
    );
    const taken = everyAct.flatMap((act) =>
      act.kind === "TAKING" ? [[act.taking.message.id, act.at] as const] : [],
    );
    expect(sent.length).toBeGreaterThan(300);
    const byId = (all: typeof sent) => all.toSorted(([a], [b]) => (a < b ? -1 : 1));
    expect(byId(taken)).toEqual(byId(sent));
    const steps = everyAct.flatMap((act) =>
      act.kind === "SENDING" ? [act.sending.move.step] : [],
    );
    const wanted = "DISPATCH TAKE_UP DECLINE START COMPLETE RATE NO_ANSWER FOLLOW_UP CORRECT CLOSE";
    for (const step of wanted.split(" ")) expect(steps).toContain(step);
  });

  test("has joint activities in every ledger of those who held them, under one key", () => {
    const reports = everyAct.flatMap((act) => (act.kind === "ACTIVITY" ? [act.activity] : []));
    const byKey = Map.groupBy(reports, ({ activityKey }) => activityKey);
    const joint = [...byKey.values()].filter(([first]) => (first?.coOrganisers ?? []).length > 0);
    expect(joint.length).toBeGreaterThan(20);
    for (const group of byKey.values()) {
      expect(group).toHaveLength(1 + (group[0]?.coOrganisers?.length ?? 0));
    }
  });

  test("has some enterprises registered and served in two cities", () => {
    const codes = everyAct.flatMap((act) =>
      act.kind === "REGISTRATION" ? [act.registration.enterpriseCode] : [],
    );
    expect(codes.length - new Set(codes).size).toBeGreaterThan(10);
  });

  test("leaves some products without a disclosure", () => {
    const products = everyAct.flatMap((act) => (act.kind === "PRODUCT" ? [act.product] : []));
    const incomplete = products.filter(
      ({ standard, process, function: purpose, fee, timeLimitDays }) =>
        !(standard && process && purpose && fee && timeLimitDays),
    );
    expect(incomplete.length).toBeGreaterThan(3);
    expect(incomplete.length).toBeLessThan(products.length / 2);
  });
});

describe("a plan", () => {
  const everything = (members: readonly DemoMember[], seed: number) => {
    const year = planYear(seed, demoYear, members);
    return members.map(({ code }) => [code, actsOf(code, year)]);
  };

  test("is the same whatever the order of the roster and of asking", () => {
    const [hefei] = everything(
      roster.filter(({ code }) => code === "340100"),
      1,
    );
    expect(hefei).toBeDefined();
    const reversed = planYear(1, demoYear, roster.toReversed());
    for (const { code } of roster.toReversed()) {
      expect(actsOf(code, reversed)).toEqual(actsOf(code));
    }
  });

  test("differs with the seed", () => {
    expect(actsOf("340300", planYear(2, demoYear, roster))).not.toEqual(actsOf("340300"));
  });

  test.each([
    ["no institutions", anhuiRoster(0)],
    ["many institutions", anhuiRoster(60)],
    [
      "one window",
      anhuiRoster(2).filter(({ kind, code }) => kind !== "WINDOW" || code === "340300"),
    ],
    ["a hub alone", anhuiRoster(0).slice(0, 1)],
    [
      "cities elsewhere",
      [
        { code: "330000", kind: "HUB", name: "浙江省中小企业公共服务平台" },
        { code: "330200", kind: "WINDOW", name: "宁波市中小企业服务窗口" },
        { code: "330300", kind: "WINDOW", name: "温州市中小企业服务窗口" },
      ] satisfies DemoMember[],
    ],
  ])("can be made for a network with %s", (_name, members) => {
    const year = planYear(1, demoYear, members);
    const codes = new Set(members.map(({ code }) => code));
    const all = members.flatMap(({ code }) => year.servicesOf(code));
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({ record }) => !isCreditCode(record.enterpriseCode ?? ""))).toEqual([]);
    const shared = all.filter(({ parts }) => parts.length > 0);
    expect(shared.filter(({ record }) => !codes.has(record.providerCode ?? ""))).toEqual([]);
    for (const { code } of members) expect(actsOf(code, year).length).toBeGreaterThan(0);
  });

  test("ends for a member in the same way in a larger network", () => {
    const larger = planYear(1, demoYear, anhuiRoster(20));
    for (const { code } of roster.filter(({ kind }) => kind !== "INSTITUTION")) {
      expect(actsOf(code, larger).at(-1)).toEqual(actsOf(code).at(-1));
    }
  });
});
