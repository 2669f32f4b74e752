/** One fetch from the members of a contract: who is asked what, all at once, and what came back. */
import type { GraphQLError } from "graphql";
import type { SubgraphRequest } from "../plan/run.ts";
import type { JsonObject } from "../plan/entity-places.ts";
import { type Gap, gap } from "./gap.ts";
import type { FetchProgram } from "./fetch-program.ts";
import type { RegisteredMember } from "./registry.ts";
import { usedVariables } from "./requests.ts";
import { type MemberAnswer, type MemberError, type Transport } from "./transport.ts";

/** Who may be spoken for towards a member; the gateway signs for the caller. */
export type CallerContext = { readonly authorizationFor: (member: string) => Promise<string> };

/** What one member is asked: root fields by index, variables of its own, its share of the representations. */
export class Asked {
  readonly member: RegisteredMember;
  readonly variables: Record<string, unknown> = {};
  readonly fields = new Set<number>();
  readonly representations = new Map<string, { values: JsonObject[]; indices: number[] }>();

  constructor(member: RegisteredMember) {
    this.member = member;
  }

  /** Adds one representation; `index` is its place in the fetch. */
  represent(variable: string, value: JsonObject, index: number): void {
    const share = this.representations.get(variable) ?? { values: [], indices: [] };
    this.representations.set(variable, share);
    share.values.push(value);
    share.indices.push(index);
  }
}

export type Answers = ReadonlyMap<string, MemberAnswer | Gap>;

/** Asks every member at once and waits until each has answered or left a gap. */
export async function askMembers(
  asked: readonly Asked[],
  program: FetchProgram,
  request: SubgraphRequest<CallerContext>,
  transport: Transport,
): Promise<Answers> {
  const { context, signal } = request;
  const calls = await Promise.all(
    asked.map(async ({ member, fields, variables: own, representations }) => {
      const source = program.writer.write([...fields].sort((a, b) => a - b));
      const shares = [...representations].map(([name, { values }]) => [name, values]);
      const given = { ...request.variables, ...own, ...Object.fromEntries(shares) };
      const variables = usedVariables(source, given);
      return {
        member,
        source,
        variables,
        authorization: await context.authorizationFor(member.code),
        signal,
      };
    }),
  );
  // All at one time, so that what goes to one host goes in one call.
  const answers = await Promise.all(calls.map((call) => transport.send(call)));
  return new Map(calls.map(({ member }, index) => [member.code, answers[index]!]));
}

/** Errors of an answer that lie on or above `path`, or that name no path at all. */
export function errorsAt(answer: MemberAnswer, path: readonly (string | number)[]): MemberError[] {
  return answer.errors.filter(
    (error) =>
      !error.path ||
      path.every((segment, index) => index >= error.path!.length || error.path![index] === segment),
  );
}

/** The gap of a member whose answer is no use, by the errors it gave. */
export function gapOf(member: string, [error]: readonly MemberError[]): Gap {
  if (!error) return gap(member, "INVALID_ANSWER");
  const code = error.extensions?.code;
  const isRefused = code === "FORBIDDEN" || code === "UNAUTHENTICATED";
  return gap(member, isRefused ? "REFUSED" : "ERROR", error.message);
}

export type FetchResult = { readonly data: JsonObject; readonly errors: GraphQLError[] };
