/** A network whose hub collects statements: windows with records, an operator, and a department. */
import { expect, vi } from "vitest";
import { offerProduct } from "../../subgraphs/ledger/actions/offer-product.ts";
import { openService } from "../../subgraphs/ledger/actions/open-service.ts";
import { takeServiceStep } from "../../subgraphs/ledger/actions/take-service-step.ts";
import {
  completeCreditCode,
  organisationCodeCheck,
} from "../../subgraphs/ledger/rules/credit-code.ts";
import { applyRoster } from "../../subgraphs/hub/actions/apply-roster.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { type Answer, type Asker, startTestNetwork } from "./network.ts";

export const hub = "340000";
export const operator: Asker = { role: "hub-operator" };
export const department: Asker = { role: "department" };

/** A well-formed credit code. */
export const enterprise = (index: number): string => {
  const organisation = `MA9${String(index).padStart(5, "0")}`;
  return completeCreditCode(`91340100${organisation}${organisationCodeCheck(organisation)}`);
};

export const bulletinFields = `id year quarter revision state number reason availableSteps
  sealed { hash document signed sealing } steps { step state role reason hash }
  lateStatements { member number }`;

/** Starts hub and members, who correspond; the hub has all of them on record. */
export async function startBulletinNetwork(
  members: readonly string[],
  door: Pick<NonNullable<Parameters<typeof startTestNetwork>[1]>, "dashboard" | "accounts"> = {},
) {
  const codes = [hub, ...members];
  const network = await startTestNetwork(codes, { corresponds: true, ...door });
  await applyRoster(
    network.contextOf(hub),
    codes.map((code) => ({
      code,
      kind: code === hub ? "HUB" : code.length === 6 ? "WINDOW" : "INSTITUTION",
      name: `成员 ${code}`,
      url: network.urlOf(code),
    })),
  );
  const ask = (query: string, as?: Asker): Promise<Answer> => network.ask(query, {}, as);
  /** Returns the one answer of a question; fails when there is an error. */
  const told = async (query: string, as?: Asker) => {
    const { data, errors } = await ask(query, as);
    expect(errors).toBeUndefined();
    return Object.values(data as Record<string, any>)[0]; // oxlint-disable-line typescript/no-explicit-any -- answers are read by path
  };
  /** Takes one step; returns what the mutation answers. */
  const step = (mutation: string, as: Asker, rest = "") =>
    told(
      `mutation { ${mutation}${rest} { refusal { code message } bulletin { ${bulletinFields} } } }`,
      as,
    );
  /** Begins what the hub does in the background, and waits; returns what there is when that is over. */
  const carried = async (mutation: string, id: string, meanwhile: string) => {
    const { refusal } = await step(`${mutation}(id: "${id}")`, operator);
    expect(refusal).toBeNull();
    return vi.waitFor(
      async () => {
        const bulletin = await told(`{ bulletin(id: "${id}") { ${bulletinFields} } }`, operator);
        expect(bulletin.state).not.toBe(meanwhile);
        return bulletin;
      },
      { timeout: 10_000, interval: 30 },
    );
  };
  /** Checks a bulletin's statements, to the end. */
  const validate = (id: string) => carried("validateBulletin", id, "CHECKING");
  /** Seals a bulletin, and waits for its document. */
  const seal = (id: string) => carried("sealBulletin", id, "SEALING");
  /** Begins a bulletin; the fourth quarter's comes with the year's. */
  const begin = async (input: string) =>
    (await told(
      `mutation { draftBulletin(input: { ${input} }) { ${bulletinFields} } }`,
      operator,
    )) as {
      id: string;
      quarter: number | null;
    }[];
  const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 30 });
  const reporting = (year: number, quarter: number | null = null) =>
    told(
      `{ reporting(year: ${year}${quarter ? `, quarter: ${quarter}` : ""}) { expected received onTime late excused missing
        reportingRate reportingRateOnTime isAccountedFor dueAt
        members { code progress standing dueAt statements basis reminders reason } } }`,
      operator,
    );
  const received = (count: number, year: number, quarter: number | null = null) =>
    soon(async () => expect((await reporting(year, quarter)).received).toBe(count));

  /** Puts completed services into a member's ledger. */
  const serve = (
    code: string,
    services: readonly {
      enterprise: string;
      on: string;
      key?: string;
      rating?: number;
      /** Names county and provider as well: all that the evaluation asks of a record. */
      isComplete?: boolean;
    }[],
  ) =>
    inTransaction(network.contextOf(code), async (inside) => {
      for (const { enterprise, on, key, rating, isComplete } of services) {
        const at = new Date(`${on}T02:00:00.000Z`);
        const record = openService(inside, {
          title: "技术咨询",
          categoryCode: "140200",
          enterpriseName: enterprise,
          enterpriseCode: enterprise,
          acceptedAt: at,
          isPublicWelfare: true,
          feeFen: 0,
          serviceKey: key ?? null,
          ...(isComplete ? { county: "蜀山区", providerCode: code } : {}),
          origin: "LIVE",
        });
        for (const one of ["START", "COMPLETE"] as const)
          expect(takeServiceStep(inside, record, { step: one, at })).toMatchObject({ ok: true });
        if (rating) takeServiceStep(inside, record, { step: "RATE", at, rating });
      }
    });
  /** Puts products on offer at one member; each discloses all five things, or nothing. */
  const offer = (code: string, ...disclosed: readonly boolean[]) =>
    inTransaction(network.contextOf(code), async (inside) => {
      const five = { standard: "有", process: "有", function: "有", fee: "免费", timeLimitDays: 5 };
      for (const [index, isDisclosed] of disclosed.entries())
        offerProduct(inside, {
          name: `产品${index}`,
          ...(isDisclosed ? five : {}),
          offeredAt: new Date("2026-02-03T02:00:00.000Z"),
          productKey: `${code} ${index}`,
          origin: "LIVE",
        });
    });
  return {
    ...network,
    offer,
    askWith: network.ask,
    ask,
    begin,
    told,
    step,
    validate,
    seal,
    soon,
    reporting,
    received,
    serve,
  };
}
