/** One fetch from the members of a contract: who is asked what, all at once, and what came back. */
import type { GraphQLError } from "graphql";
import type { SubgraphRequest } from "../plan/run.ts";
import type { JsonObject } from "../plan/entity-places.ts";
import { isGap, type MemberAnswer, type MemberError } from "./answer.ts";
import { type AnswerForm, compileForm, heldAgainst } from "./answer-form.ts";
import type { RequestDeadline } from "./deadline.ts";
import { type Gap, gap, type GapReason } from "./gap.ts";
import type { FetchProgram } from "./fetch-program.ts";
import type { RegisteredMember } from "./registry.ts";
import { usedVariables } from "./requests.ts";
import type { MemberCall } from "./member-call.ts";
import type { Transport } from "./transport.ts";

/** Who may be spoken for towards a member, and how long the caller waits; the gateway signs for the caller. */
export type CallerContext = {
  readonly authorizationFor: (member: string) => Promise<string>;
  readonly deadline?: RequestDeadline;
};

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
  const calls = await Promise.all(
    asked.map(({ member, fields, variables: own, representations }) => {
      const source = program.writer.write([...fields].sort((a, b) => a - b));
      const shares = [...representations].map(([name, { values }]) => [name, values]);
      const given = { ...request.variables, ...own, ...Object.fromEntries(shares) };
      return callOf(member, source, usedVariables(source, given), request);
    }),
  );
  // All at one time, so that what goes to one host goes in one call.
  const answers = await Promise.all(calls.map((call) => transport.send(call)));
  return new Map(
    calls.map((call, index) => [call.member.code, held(answers[index]!, call, program)]),
  );
}

async function callOf(
  member: RegisteredMember,
  source: string,
  variables: Readonly<Record<string, unknown>>,
  { context, signal, operationType }: SubgraphRequest<CallerContext>,
): Promise<MemberCall> {
  return {
    member,
    source,
    variables,
    authorization: await context.authorizationFor(member.code),
    signal,
    deadline: context.deadline,
    isMutation: operationType === "mutation",
  };
}

const forms = new WeakMap<FetchProgram, Map<string, AnswerForm>>();

/** Holds an answer against the contract; each operation's form is compiled once. */
function held(
  answer: MemberAnswer | Gap,
  { member, source }: MemberCall,
  program: FetchProgram,
): MemberAnswer | Gap {
  if (isGap(answer)) return answer;
  const known = forms.get(program) ?? new Map<string, AnswerForm>();
  forms.set(program, known);
  const form = known.get(source) ?? compileForm(source, program.contract);
  known.set(source, form);
  return heldAgainst(form, member.code, answer);
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
  return gap(member, reasons[error.extensions?.code ?? ""] ?? "ERROR", error.message);
}

const reasons: Readonly<Record<string, GapReason>> = {
  FORBIDDEN: "REFUSED",
  UNAUTHENTICATED: "REFUSED",
  MEMBER_INVALID_ANSWER: "INVALID_ANSWER",
  MEMBER_CONTRACT_VERSION: "CONTRACT_VERSION",
};

export type FetchResult = { readonly data: JsonObject; readonly errors: GraphQLError[] };
