/** What staff of the hub, a window and institutions do with demands through the gateway, and what tests wait for. */
import { expect, vi } from "vitest";
import { applyRoster } from "../../subgraphs/hub/actions/apply-roster.ts";
import { kindOf } from "./live-network.ts";
import { institutionCodes, startTestNetwork, type TestNetwork } from "./network.ts";

export const hub = "340000";
export const window = "340300";
export const [first, second] = institutionCodes as [string, string];
export const operator = { role: "window-operator", member: window };
export const hubStaff = { role: "hub-operator" };
export const staffOf = (member: string) => ({ role: "institution-staff", member });

type As = { role: string; member?: string };
export type Traced = {
  id: string;
  type: string;
  recordId: string;
  note: string | null;
  causeId: string | null;
  member: { code: string };
};

const refusal = `... on Refusal { code message }`;
const demandFields = `id state closedAt availableSteps refusedSteps { step code message } deadline { limitDays isOverdue }
  participantCodes matches { state reason provider { code } record { id state demand { id state } } }`;

/** Starts the hub, a window and two institutions that write to each other, with desks over them. */
export async function startDemandDesks() {
  const network = await startTestNetwork([hub, window, first, second], { corresponds: true });
  const roster = [hub, window, first, second].map((code) => ({
    code,
    kind: kindOf(code),
    name: code,
    url: network.urlOf(code),
    ...(code === window ? { cityCode: code } : {}),
  }));
  await applyRoster(network.contextOf(hub), roster);
  return desksOver(network);
}
export type DemandDesks = Awaited<ReturnType<typeof startDemandDesks>>;

function desksOver(network: TestNetwork) {
  const ask = async (query: string, variables: object, as?: As) => {
    const { data, errors } = await network.ask(query, variables, as);
    expect(errors ?? []).toEqual([]);
    return data;
  };
  const mutate = async (name: string, input: object, chosen: string, as: As) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${chosen} } }`;
    return (await ask(text, { input }, as))[name];
  };
  const demandOf = async (id: string, as: As = operator) =>
    (await ask(`query ($id: ID!) { demand(id: $id) { ${demandFields} } }`, { id }, as)).demand;
  const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 8000, interval: 40 });
  const isDemand = (id: string, facts: object) =>
    soon(async () => expect(await demandOf(id)).toMatchObject(facts));
  const recordOf = async (id: string) =>
    (
      await ask(
        `query ($id: ID!) { serviceRecord(id: $id) { state rating { level } noAnswerAt followUp { note } demand { id state } } }`,
        { id },
        operator,
      )
    ).serviceRecord;
  const isRecord = (id: string, facts: object) =>
    soon(async () => expect(await recordOf(id)).toMatchObject(facts));
  const dispatch = (id: string, to: string) =>
    mutate(
      "dispatchDemand",
      { id, to, timeLimitDays: 5 },
      `... on DispatchedDemand { recordId } ${refusal}`,
      operator,
    );
  const settle = (id: string, step: string, note?: string) =>
    mutate("takeDemandStep", { id, step, note }, `... on Demand { state } ${refusal}`, operator);
  const keep = (id: string, step: string, more: object = {}) =>
    mutate(
      "takeServiceStep",
      { id, step, ...more },
      `... on ServiceRecord { state refusedSteps { step code } } ${refusal}`,
      operator,
    );
  const deliver = (member: string, recordId: string, step: string, more: object = {}) =>
    mutate(
      "takeAssignmentStep",
      { member, recordId, step, ...more },
      `... on ServiceAssignment { state } ${refusal}`,
      staffOf(member),
    );
  const isOffered = (member: string, recordId: string) =>
    soon(async () => {
      const { serviceAssignments } = await ask(
        `query ($member: ID!) { serviceAssignments(member: $member, state: OFFERED) { recordId } }`,
        { member },
        staffOf(member),
      );
      expect(serviceAssignments).toContainEqual({ recordId });
    });
  const submitted = async () =>
    (
      await mutate(
        "submitDemand",
        { member: window, title: "寻求专利申请辅导", contactPhone: "13800000001" },
        "id",
        operator,
      )
    ).id as string;
  /** A demand that the hub took down and passed on. */
  const passed = async () =>
    (
      await ask(
        `mutation ($input: PassDemandInput!) { passDemand(input: $input) }`,
        { input: { window, title: "寻求检测服务", contactPhone: "13800000001" } },
        hubStaff,
      )
    ).passDemand as string;
  const traceOf = async (id: string, as: As = operator) =>
    (
      await ask(
        `query ($id: ID!) { demand(id: $id) { trace { coverage { expected answered }
        events { id type recordId note causeId member { code } } } } }`,
        { id },
        as,
      )
    ).demand.trace as { coverage: object; events: Traced[] };
  /** All that demands of all members wrote down, as `340300 demand.MATCH`. */
  const told = ({ events }: { events: Traced[] }) =>
    events.map(({ type, member }) => `${member.code} ${type}`);

  return {
    network,
    ask,
    mutate,
    demandOf,
    soon,
    isDemand,
    recordOf,
    isRecord,
    dispatch,
    settle,
    keep,
    deliver,
    isOffered,
    submitted,
    passed,
    traceOf,
    told,
  };
}
