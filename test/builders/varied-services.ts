/** Services in every state that a ledger knows, for tests that look at a ledger as a whole. */
import { attachFiles } from "../../subgraphs/ledger/actions/attach-files.ts";
import { correctService } from "../../subgraphs/ledger/actions/correct-service.ts";
import { dispatchService } from "../../subgraphs/ledger/actions/dispatch-service.ts";
import { keepPart } from "../../subgraphs/ledger/actions/keep-part.ts";
import { takeServiceStep } from "../../subgraphs/ledger/actions/take-service-step.ts";
import {
  type ServiceRecordRow,
  ServiceRecords,
} from "../../subgraphs/ledger/tables/service-records.ts";
import type { MemberContext } from "../../subgraphs/runtime/context.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { keepService } from "./service.ts";

/**
 * Keeps a corrected, a withdrawn, a reopened service, one with files, some plain ones, one that `deliverer` carries
 * out, and a part of one of the deliverer's. Returns the identifiers of the member's own, in this order.
 */
export async function keepVariedServices(
  context: MemberContext,
  deliverer: MemberContext,
): Promise<string[]> {
  const records: string[] = [];
  const step = (id: string, take: (inside: MemberContext, record: ServiceRecordRow) => unknown) =>
    inTransaction({ ...context, em: context.em.fork() }, async (inside) =>
      take(inside, await inside.em.findOneOrFail(ServiceRecords, { id })),
    );
  for (let n = 0; n < 12; n++)
    records.push(await keepService(context, { rating: (n % 5) + 1, feeFen: 120_000 + n }));
  const [corrected, withdrawn, reopened, filed] = records as [string, string, string, string];
  await step(corrected, (inside, record) => correctService(inside, record, { feeFen: 99 }, "录错"));
  await step(withdrawn, (inside, record) =>
    takeServiceStep(inside, record, { step: "WITHDRAW", at: new Date(), note: "重复" }),
  );
  await step(reopened, (inside, record) =>
    takeServiceStep(inside, record, { step: "REOPEN", at: new Date(), note: "未完成" }),
  );
  const files = ["回执.txt", "照片.txt"].map((name) => ({
    name,
    mediaType: "text/plain",
    contentBase64: Buffer.from(name).toString("base64"),
  }));
  await step(filed, (inside, record) =>
    takeServiceStep(inside, record, {
      step: "FOLLOW_UP",
      at: new Date(),
      note: "企业满意",
      attach: () => attachFiles(inside, record.id, files, [context.member.code]),
    }),
  );
  // A service that another member carries out, and a part that it keeps of one of ours.
  const open = await keepService(context, { completedOn: null, feeFen: 5 });
  records.push(open);
  await step(open, (inside, record) =>
    dispatchService(inside, record, { to: deliverer.member.code }),
  );
  const foreign = await keepService(deliverer, { providerCode: context.member.code });
  await inTransaction(context, (inside) =>
    keepPart(inside, { recordId: foreign, type: "DELIVERED", at: new Date(), note: "已交付" }),
  );
  return records;
}
