/** What others tell a window of its demands: that the hub took one down, and what became of services that they keep. */
import { LockMode } from "@mikro-orm/core";
import {
  type MessageHandlers,
  MessageRefusal,
  type ReceivedMessage,
} from "../../ledger/actions/message-handlers.ts";
import type { ServiceFact } from "../../ledger/actions/tell-demand.ts";
import { ServiceStep } from "../../ledger/rules/service-state.ts";
import { countyCode } from "../../ledger/rules/division.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { ownerOf } from "../../runtime/identifier.ts";
import { Demands } from "../tables/demands.ts";
import { countyOfDemand } from "./county-of-demand.ts";
import { followServices } from "./follow-service.ts";
import { submitDemand } from "./submit-demand.ts";
import { takeBackDemand } from "./transfer-demand.ts";

export const demandMessages: MessageHandlers = {
  DEMAND: { take: takeDemand, refused: takeBackDemand, dropped: takeBackDemand },
  DEMAND_STEP: { take: takeServiceNews, refused: null },
};

const textOf = (given: unknown): string | null => (typeof given === "string" ? given : null);

const toldBy = ({ member }: MemberContext, { id, sender, cause }: ReceivedMessage) => ({
  message: { id, sender, receiver: member.code },
  ...(cause ? { cause } : {}),
});

/** The sender has named the demand already, as one of ours: so both keep its events under one identifier. */
async function takeDemand(context: MemberContext, message: ReceivedMessage): Promise<void> {
  const { recordId: id, sender, content } = message;
  const title = textOf(content.title)?.trim();
  if (!title) throw new MessageRefusal("title：缺少需求名称。A title is wanted.");
  if (ownerOf(id) !== context.member.code || id.length > 100)
    throw new MessageRefusal(
      `标识 ${id} 不是本窗口的。The identifier is not one of this window's.`,
    );
  if ((await context.em.count(Demands, { id })) > 0)
    throw new MessageRefusal(`已有需求 ${id}。That demand is here already.`);
  const transferredFrom = textOf(content.transferredFrom);
  if (transferredFrom !== null && ownerOf(transferredFrom) !== sender)
    throw new MessageRefusal(`需求 ${transferredFrom} 不属于 ${sender}。It is not the sender's.`);
  const enterpriseCode = textOf(content.enterpriseCode);
  const county = countyCode(textOf(content.county) ?? "");
  const demand = {
    id,
    title,
    description: textOf(content.description),
    categoryCode: textOf(content.categoryCode),
    enterpriseCode,
    county: await countyOfDemand(context, county, enterpriseCode),
    enterpriseName: textOf(content.enterpriseName),
    contactName: textOf(content.contactName),
    contactPhone: textOf(content.contactPhone),
    submittedAt: context.now(),
    transferredFrom,
    origin: transferredFrom === null ? "HUB" : "WINDOW",
  };
  submitDemand(context, demand, { by: sender, ...toldBy(context, message) });
}

/** A member that keeps a service of one of our demands says what happened to it. */
async function takeServiceNews(context: MemberContext, message: ReceivedMessage): Promise<void> {
  const { recordId, sender, content } = message;
  if (ownerOf(recordId) !== sender)
    throw new MessageRefusal(`记录 ${recordId} 不属于 ${sender}。The record is not the sender's.`);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const demandId = textOf(content.demandId) ?? "";
  if (!(await context.em.findOne(Demands, { id: demandId }, lock)))
    throw new MessageRefusal(`没有需求 ${demandId}。No such demand here.`);
  const at = new Date(textOf(content.at) ?? Number.NaN);
  if (Number.isNaN(at.getTime())) throw new MessageRefusal("at：时间无效。The time is not valid.");
  const fact: ServiceFact = {
    demandId,
    recordId,
    step: stepOf(content.step),
    at,
    note: textOf(content.note),
    rating: typeof content.rating === "number" ? content.rating : null,
    provider: textOf(content.provider),
    providerName: textOf(content.providerName),
    told: toldBy(context, message),
  };
  await followServices(context.em, [{ context, fact }]);
}

function stepOf(given: unknown): ServiceFact["step"] {
  if (given === "OPEN") return "OPEN";
  if (typeof given === "string" && Object.hasOwn(ServiceStep, given)) return given as ServiceStep;
  throw new MessageRefusal(`step：没有步骤 ${String(given)}。No such step.`);
}
