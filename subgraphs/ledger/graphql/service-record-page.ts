/** Pages of this member's service records. */
import type { MemberContext } from "../../runtime/context.ts";
import { Page } from "../../runtime/page.ts";
import { ServiceRecords, type ServiceRecordRow } from "../tables/service-records.ts";
import {
  orderColumns,
  type ServiceRecordFilter,
  type ServiceRecordOrder,
  serviceRecordConditions,
} from "./service-record-filter.ts";

/** Returns a page of this member's records. */
export async function pageOfRecords(
  context: MemberContext,
  filter: ServiceRecordFilter | null | undefined,
  order: ServiceRecordOrder | null | undefined,
  first: number,
  after: string | null | undefined,
): Promise<Page<ServiceRecordRow>> {
  return new Page<ServiceRecordRow>({
    em: context.em,
    table: ServiceRecords,
    where: await serviceRecordConditions(filter, context),
    ...orderColumns[order ?? "OPENED_DESC"],
    first,
    after,
    asOf: context.now(),
  });
}
