/** Changes who belongs: suspends, reinstates, dismisses, admits, and moves members. */
import { LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { isCreditCode } from "../../ledger/rules/credit-code.ts";
import { addressFault, type AdmittedKind, memberCodeFault } from "../rules/admission.ts";
import { type MembershipStep, nextMemberStatus } from "../rules/member-status.ts";
import { type RegisteredMemberRow, RegisteredMembers } from "../tables/registered-members.ts";
import { tellMember } from "./tell-register.ts";
import { cannotTake } from "../../ledger/rules/state-words.ts";
import { membershipStepWords, memberStatusWords } from "../rules/state-words.ts";

export type NewMember = {
  readonly code: string;
  readonly kind: AdmittedKind;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly cityCode?: string | null;
  readonly url: string;
};

/**
 * Takes one step of a membership, for a reason that is kept on record.
 * @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT when the step leads nowhere from the member's status
 */
export async function changeMembership(
  context: MemberContext,
  code: string,
  step: MembershipStep,
  reason: string,
): Promise<RegisteredMemberRow> {
  requireWriter(context);
  return takeMembershipStep(context, code, step, reason);
}

/** The same for whoever was found to be allowed it. @throws NOT_FOUND, BAD_USER_INPUT */
export async function takeMembershipStep(
  context: MemberContext,
  code: string,
  step: MembershipStep,
  reason: string,
): Promise<RegisteredMemberRow> {
  const member = await lockMember(context, code);
  if (member.kind === "HUB") {
    throw mistake(
      "平台自身不能被暂停、维护或退出：此后无人能恢复它。",
      "The hub cannot suspend or dismiss itself: nobody could take it back.",
    );
  }
  if (reason.trim() === "") throw mistake("reason：请写明原因。", "Say why; it is kept on record.");
  const next = nextMemberStatus[member.status][step];
  if (next === null) {
    const subject = { zh: "成员", en: "member" };
    const why = cannotTake(subject, memberStatusWords[member.status], membershipStepWords[step]);
    throw mistake(why.zh, why.en);
  }
  if (member.status === "LEFT") await requireFreeCity(context, member);
  member.status = next;
  member.statusReason = reason;
  member.statusSince = context.now();
  tellMember(context, member, step, reason);
  return member;
}

/** Admits a window or an institution. @throws FORBIDDEN, BAD_USER_INPUT */
export async function admitMember(
  context: MemberContext,
  entry: NewMember,
): Promise<RegisteredMemberRow> {
  requireWriter(context);
  const fault =
    memberCodeFault(entry.kind, entry.code, isCreditCode) ??
    (entry.name.trim() === "" ? "name：请填写名称。A name is wanted." : addressFault(entry.url));
  if (fault) throw refuse("BAD_USER_INPUT", fault);
  const { em, now } = context;
  const known = await em.findOne(RegisteredMembers, { code: entry.code });
  if (known) {
    const [remedy, remedyEn] =
      known.status === "LEFT"
        ? ["请恢复其资格", "reinstate it instead"]
        : ["无需再次加入", "it need not join again"];
    const status = memberStatusWords[known.status];
    throw mistake(
      `成员 ${known.code} 已在册（${status.zh}）；${remedy}。`,
      `${known.code} is on record already (${status.en}); ${remedyEn}.`,
    );
  }
  // A window serves the city whose code it bears.
  const cityCode = entry.kind === "WINDOW" ? entry.code : (entry.cityCode ?? null);
  await requireFreeCity(context, { code: entry.code, kind: entry.kind, cityCode });
  const at = now();
  const member = em.create(RegisteredMembers, {
    ...entry,
    nameEn: entry.nameEn ?? null,
    cityCode,
    status: "ACTIVE",
    statusReason: null,
    statusSince: at,
    admittedAt: at,
  });
  tellMember(context, member, "ADMIT");
  return member;
}

/** Gives a member another address. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
export async function moveMember(
  context: MemberContext,
  code: string,
  url: string,
): Promise<RegisteredMemberRow> {
  requireWriter(context);
  const fault = addressFault(url);
  if (fault) throw refuse("BAD_USER_INPUT", fault);
  const member = await lockMember(context, code);
  if (member.status === "LEFT") {
    throw mistake(
      `成员 ${code} 已退出，请先恢复。`,
      `Member ${code} has left; reinstate it first.`,
    );
  }
  member.url = url;
  return member;
}

async function lockMember({ em }: MemberContext, code: string): Promise<RegisteredMemberRow> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const member = await em.findOne(RegisteredMembers, { code }, { lockMode });
  if (member) return member;
  throw refuse("NOT_FOUND", `没有成员 ${code}。No such member on record.`);
}

/** AH-M art. 2: one window for each city. */
async function requireFreeCity(
  { em }: MemberContext,
  { code, kind, cityCode }: Pick<RegisteredMemberRow, "code" | "kind" | "cityCode">,
): Promise<void> {
  if (kind !== "WINDOW" || !cityCode) return;
  const other = await em.findOne(RegisteredMembers, {
    kind,
    cityCode,
    code: { $ne: code },
    status: { $ne: "LEFT" },
  });
  if (!other) return;
  throw mistake(
    `城市 ${cityCode} 已有窗口 ${other.code}。`,
    `The city ${cityCode} has a window already: ${other.code}.`,
  );
}

const mistake = (chinese: string, english: string) =>
  refuse("BAD_USER_INPUT", `${chinese}${english}`);
