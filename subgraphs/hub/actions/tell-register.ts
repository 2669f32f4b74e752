/** Writes who belongs, and by which keys members sign, into the hub's evidence log: everyone goes by the register. */
import { appendEvent, detailsOf } from "../../ledger/actions/append-event.ts";
import { ServiceEvents } from "../../ledger/tables/service-events.ts";
import type { MemberContext } from "../../runtime/context.ts";
import type { MembershipStep } from "../rules/member-status.ts";
import { type MemberKeyRow, MemberKeys } from "../tables/member-keys.ts";
import { type RegisteredMemberRow, RegisteredMembers } from "../tables/registered-members.ts";

/** RENAME: the roster has another name, kind or city for it. */
export function tellMember(
  context: MemberContext,
  { code, kind, name, cityCode, status }: RegisteredMemberRow,
  step: MembershipStep | "ADMIT" | "RENAME",
  reason: string | null = null,
): void {
  // A step tells what it sets, and nothing of what merely stands in the row.
  const named = { kind, name, cityCode: cityCode ?? null };
  tell(context, `member:${code}`, `MEMBERSHIP_${step}`, reason, {
    code,
    ...(step === "RENAME" ? {} : { status }),
    ...(step === "ADMIT" || step === "RENAME" ? named : {}),
  });
}

/** LIMIT: another day on which it ends. */
export function tellKey(
  context: MemberContext,
  { kid, memberCode, publicKey, reason, ...times }: MemberKeyRow,
  step: "ANNOUNCE" | "LIMIT" | "REVOKE",
): void {
  const [validUntil, revokedAt] = [timeOf(times.validUntil), timeOf(times.revokedAt)];
  const whole = { memberCode, x: publicKey.x, validFrom: timeOf(times.validFrom), validUntil };
  const set = { ANNOUNCE: { ...whole, revokedAt }, LIMIT: { validUntil }, REVOKE: { revokedAt } };
  tell(context, `key:${kid}`, `KEY_${step}`, reason ?? null, { kid, ...set[step] });
}

/** Takes what stood in the register before the log told of it into the log, once. */
export async function tellRegister(context: MemberContext): Promise<void> {
  const { em } = context;
  await em.flush();
  if ((await em.count(ServiceEvents, { type: "MEMBERSHIP_ADMIT" })) > 0) return;
  for (const row of await em.find(RegisteredMembers, {}, { orderBy: { code: "asc" } }))
    tellMember(context, row, "ADMIT");
  for (const row of await em.find(MemberKeys, {}, { orderBy: { kid: "asc" } }))
    tellKey(context, row, "ANNOUNCE");
}

function tell(
  context: MemberContext,
  name: string,
  type: string,
  note: string | null,
  set: Readonly<Record<string, unknown>>,
): void {
  const recordId = `${context.member.code}:${name}`;
  appendEvent(context, { recordId, type, at: context.now(), note, details: detailsOf({ set }) });
}

const timeOf = (time: Date | null | undefined): string | null => time?.toISOString() ?? null;
