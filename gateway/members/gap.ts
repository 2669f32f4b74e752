/** Why a member's answer is missing. */
import { GraphQLError } from "graphql";

export type GapReason =
  | "REFUSED" | "TIMEOUT" | "UNREACHABLE" | "BUSY" | "SUSPENDED" | "MAINTENANCE"
  | "CONTRACT_VERSION" | "INVALID_ANSWER" | "ERROR"; // prettier-ignore
export type Gap = { readonly member: string; readonly reason: GapReason; readonly message: string };

/** Plain words for each reason, Chinese first. */
export const gapMessages: Readonly<Record<GapReason, string>> = {
  REFUSED: "成员拒绝了请求 The member refused the request",
  TIMEOUT: "成员未在规定时间内应答 The member did not answer in time",
  UNREACHABLE: "无法连接成员 The member cannot be reached",
  BUSY: "成员繁忙 The member has too much to do",
  SUSPENDED: "成员已被暂停 The member is suspended",
  MAINTENANCE: "成员正在维护 The member is under maintenance",
  CONTRACT_VERSION: "成员使用其他契约版本 The member speaks another contract version",
  INVALID_ANSWER: "成员的应答不符合契约 The member's answer breaks the contract",
  ERROR: "成员应答出错 The member answered with an error",
};

/** Makes a gap; `detail` says more where it helps. */
export function gap(member: string, reason: GapReason, detail?: string): Gap {
  const message = gapMessages[reason];
  return { member, reason, message: detail ? `${message}: ${detail}` : message };
}

/** Makes the error for a field that only this member could have answered. */
export function gapError(
  { member, reason, message }: Gap,
  path: readonly (string | number)[],
): GraphQLError {
  return new GraphQLError(`${message} (${member})`, {
    path: [...path],
    extensions: { code: `MEMBER_${reason}`, member },
  });
}
