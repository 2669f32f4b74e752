/** Records for tests: valid, boring, and as different as the test says. */
import { openService, type NewService } from "../../subgraphs/ledger/actions/open-service.ts";
import { takeServiceStep } from "../../subgraphs/ledger/actions/take-service-step.ts";
import { startOfDay } from "../../subgraphs/runtime/calendar.ts";
import type { MemberContext } from "../../subgraphs/runtime/context.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";

export const enterpriseCodes = [
  "91130600738737199K",
  "91350100M000100Y43",
  "91440300708461136T",
] as const;

type Service = Partial<NewService> & {
  readonly acceptedOn?: string;
  readonly completedOn?: string | null;
  readonly rating?: number;
};

/** Opens and completes a service in its member's ledger; returns its identifier. */
export async function keepService(context: MemberContext, service: Service = {}): Promise<string> {
  const { acceptedOn = "2025-03-01", completedOn = "2025-03-05", rating, ...facts } = service;
  return inTransaction({ ...context, em: context.em.fork() }, (inside) => {
    const record = openService(inside, {
      title: "专利申请辅导",
      categoryCode: "140300",
      enterpriseCode: enterpriseCodes[0],
      enterpriseName: "测试企业",
      contactName: "张三",
      contactPhone: "13800000001",
      acceptedAt: startOfDay(acceptedOn),
      isPublicWelfare: true,
      feeFen: 0,
      origin: "LIVE",
      ...facts,
    });
    if (completedOn) {
      takeServiceStep(inside, record, { step: "START", at: startOfDay(acceptedOn) });
      takeServiceStep(inside, record, { step: "COMPLETE", at: startOfDay(completedOn) });
      if (rating)
        takeServiceStep(inside, record, { step: "RATE", at: startOfDay(completedOn), rating });
    }
    return record.id;
  });
}
