/** One question to one member, with all that must go along with it. */
import type { RequestDeadline } from "./deadline.ts";
import type { RegisteredMember } from "./registry.ts";

export type MemberCall = {
  readonly member: RegisteredMember;
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly authorization: string;
  /** Aborts when the client goes. */
  readonly signal: AbortSignal | undefined;
  /** The end of the whole request, which no member's own deadline outlasts. */
  readonly deadline?: RequestDeadline | undefined;
  /** A change: never asked twice, never broken off. */
  readonly isMutation?: boolean;
};
