/** The desks at which the demo's people sit: each asks the gateway with a token of its own, like anybody else. */
import { setTimeout as sleep } from "node:timers/promises";
import { openDoorAt } from "../../evidence/door.ts";
import { NetworkFailure } from "../failure.ts";
import type { PrivateKey } from "../folder/keys.ts";
import { type CallerRole, signToken } from "../token.ts";

export type Asker = {
  readonly role: CallerRole;
  readonly member?: string | undefined;
  readonly subject?: string;
};
/** Asks one question; returns its answer. @throws NetworkFailure when it is refused */
export type Desks = <Data>(as: Asker, query: string, variables?: object) => Promise<Data>;

export const operator: Asker = { role: "hub-operator" };
export const department: Asker = { role: "department" };

/** The staff of a member. */
export const staffOf = (member: string, kind: string): Asker =>
  kind === "HUB"
    ? operator
    : { role: kind === "WINDOW" ? "window-operator" : "institution-staff", member };

/** Opens the desks of the network whose gateway is at `url`. */
export function openDesks(key: PrivateKey, url: string): Desks {
  const doors = new Map<string, Promise<ReturnType<typeof openDoorAt>>>();
  const open = async ({ role, member, subject }: Asker) => {
    const caller = { role, member, hours: 2, subject };
    const token = await signToken(key, caller, Math.floor(Date.now() / 1000));
    return openDoorAt(`${url}/graphql`, token);
  };
  return async <Data>(as: Asker, query: string, variables: object = {}) => {
    const name = `${as.role} ${as.member ?? ""} ${as.subject ?? ""}`;
    const door = doors.get(name) ?? open(as);
    doors.set(name, door);
    return (await door)<Data>(query, variables);
  };
}

const lookEveryMs = 200;

/** Looks until there is something. @throws NetworkFailure when there is nothing after `mostMs`; what `signal` says */
export async function until<Found>(
  look: () => Promise<Found | undefined>,
  signal: AbortSignal,
  mostMs = 60_000,
): Promise<Found> {
  const end = Date.now() + mostMs;
  for (;;) {
    signal.throwIfAborted();
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end)
      throw new NetworkFailure("等候的步骤没有完成。", "What was waited for did not happen.");
    await sleep(lookEveryMs, undefined, { signal });
  }
}
