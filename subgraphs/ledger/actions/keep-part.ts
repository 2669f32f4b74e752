/** Keeps this member's own part of a service that another member recorded. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { ownerOf } from "../../runtime/identifier.ts";
import { appendEvent } from "./append-event.ts";
import { requireWriter } from "./open-service.ts";

export type Part = {
  readonly recordId: string;
  readonly type: "RECEIVED" | "DELIVERY_STARTED" | "DELIVERED";
  readonly at: Date;
  readonly note?: string | null;
  readonly unit?: string | null;
};

/** @throws FORBIDDEN for callers who are not staff here, BAD_USER_INPUT when the record is this member's own */
export function keepPart(context: MemberContext, part: Part): void {
  requireWriter(context);
  const owner = ownerOf(part.recordId);
  if (owner === null || owner === context.member.code) {
    throw refuse(
      "BAD_USER_INPUT",
      `recordId：${part.recordId} 不是其他成员的服务记录。The record must belong to another member.`,
    );
  }
  appendEvent(context, part);
}
