/** What a window keeps beside its services: demands and whom they were matched with, activities, offers, registrations. */
import { offerProduct } from "../../subgraphs/ledger/actions/offer-product.ts";
import { reportActivity } from "../../subgraphs/ledger/actions/report-activity.ts";
import type { MemberContext } from "../../subgraphs/runtime/context.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { addCandidate } from "../../subgraphs/window/actions/match-demand.ts";
import { moveDemand } from "../../subgraphs/window/actions/move-demand.ts";
import { registerEnterprise } from "../../subgraphs/window/actions/register-enterprise.ts";
import { submitDemand } from "../../subgraphs/window/actions/submit-demand.ts";

const at = new Date("2025-02-10T01:00:00Z");
const enterprises = ["91340300MA8237578P", "91340100MA8079194L"] as const;

/** Keeps two demands, one of them matched twice and declined once, an activity, an offer and two registrations. */
export function keepBesideServices(context: MemberContext): Promise<void> {
  return inTransaction({ ...context, em: context.em.fork() }, async (inside) => {
    const common = { submittedAt: at, origin: "LIVE" } as const;
    const demand = submitDemand(inside, {
      ...common,
      title: "质量体系咨询",
      enterpriseCode: enterprises[0],
      contactName: "张三",
      contactPhone: "13800000001",
    });
    submitDemand(inside, { ...common, title: "检测设备" });
    const [declined] = enterprises.map((providerCode) =>
      addCandidate(inside, demand, { providerCode, matchedAt: at }, null),
    );
    moveDemand(inside, demand, { step: "DECLINE", at, note: "能力不足", candidate: declined! });
    reportActivity(inside, {
      name: "银企对接会",
      startsOn: "2025-02-12",
      organiserName: "窗口",
      coOrganisers: ["工商联"],
      enterprises: 30,
      costFen: 120_000,
      remark: "王五 13812345678",
      activityKey: "a",
      origin: "LIVE",
      attendees: enterprises.map((code) => ({ code, name: null })),
    });
    const offer = {
      name: "检测",
      offeredAt: at,
      productKey: "p",
      origin: "LIVE",
      fee: "面议",
    } as const;
    offerProduct(inside, offer);
    for (const enterpriseCode of enterprises)
      await registerEnterprise(inside, {
        enterpriseCode,
        name: "企业",
        county: null,
        industryCode: null,
        contactName: "李四",
        contactPhone: null,
        registeredAt: at,
        origin: "LIVE",
      });
  });
}
