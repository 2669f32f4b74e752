/** What staff of a window and of institutions do with a service, and what tests wait for. */
import { expect, vi } from "vitest";
import { dispatchService } from "../../subgraphs/ledger/actions/dispatch-service.ts";
import { openService } from "../../subgraphs/ledger/actions/open-service.ts";
import { takeAssignmentStep } from "../../subgraphs/ledger/actions/take-assignment-step.ts";
import { takeServiceStep } from "../../subgraphs/ledger/actions/take-service-step.ts";
import type { AssignmentStep } from "../../subgraphs/ledger/rules/assignment-state.ts";
import type { ServiceStep } from "../../subgraphs/ledger/rules/service-state.ts";
import { Assignments } from "../../subgraphs/ledger/tables/assignments.ts";
import { OutgoingMessages } from "../../subgraphs/ledger/tables/messages.ts";
import { ServiceEvents } from "../../subgraphs/ledger/tables/service-events.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import type { Correspondents } from "./correspondents.ts";

/** Everything is done through the members' own actions; `window` keeps the records. */
export function desks(network: Correspondents, window: string) {
  const open = () =>
    inTransaction(network.at(window), (inside) => {
      const acceptedAt = new Date();
      const facts = { title: "专利申请辅导", contactPhone: "13800000001", origin: "LIVE" } as const;
      return openService(inside, { ...facts, acceptedAt }).id;
    });
  const recordOf = (id: string) => network.at(window).em.findOneOrFail(ServiceRecords, { id });
  const assignmentOf = (code: string, recordId: string) =>
    network.at(code).em.findOne(Assignments, { recordId });
  const eventsAt = async (code: string, recordId: string) =>
    (await network.at(code).em.find(ServiceEvents, { recordId }, { orderBy: { seq: "asc" } })).map(
      ({ type }) => type,
    );
  const dispatch = (id: string, to: string) =>
    inTransaction(network.at(window), async (inside) =>
      dispatchService(inside, await inside.em.findOneOrFail(ServiceRecords, { id }), { to }),
    );
  const keep = (id: string, step: ServiceStep, more: { note?: string; rating?: number } = {}) =>
    inTransaction(network.at(window), async (inside) =>
      takeServiceStep(inside, await inside.em.findOneOrFail(ServiceRecords, { id }), {
        step,
        at: new Date(),
        ...more,
      }),
    );
  const deliver = (
    code: string,
    recordId: string,
    step: AssignmentStep,
    note: string | null = null,
  ) =>
    inTransaction(network.at(code), async (inside) =>
      takeAssignmentStep(inside, await inside.em.findOneOrFail(Assignments, { recordId }), {
        step,
        at: new Date(),
        note,
      }),
    );
  const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 8000, interval: 25 });
  const isState = (id: string, state: string) =>
    soon(async () => expect((await recordOf(id)).state).toBe(state));
  const isAssigned = (code: string, id: string, state: string) =>
    soon(async () => expect((await assignmentOf(code, id))?.state).toBe(state));
  const outbox = (code: string, recordId: string) =>
    network.at(code).em.find(OutgoingMessages, { recordId }, { orderBy: { seq: "asc" } });
  const settled = (code: string, recordId: string) =>
    soon(async () =>
      expect((await outbox(code, recordId)).map(({ state }) => state)).not.toContain("WAITING"),
    );

  /** Posts what is given to a member's inbox, as the network would. */
  async function post(code: string, messages: readonly unknown[]) {
    const url = network.urlOf(code).replace(/graphql$/, "messages");
    const response = await fetch(url, { method: "POST", body: JSON.stringify({ messages }) });
    return (await response.json()) as { answers: { receipt?: string; fault?: string }[] };
  }

  return {
    open,
    recordOf,
    assignmentOf,
    eventsAt,
    dispatch,
    keep,
    deliver,
    soon,
    isState,
    isAssigned,
    outbox,
    settled,
    post,
  };
}
