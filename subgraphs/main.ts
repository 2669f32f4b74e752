/** Starts the members that the environment names, in this one process. */
import { applyRoster, readRoster, type RosterEntry } from "./hub/actions/apply-roster.ts";
import { kinds } from "./kinds.ts";
import { callerCheck } from "./runtime/caller.ts";
import { readHostSettings } from "./runtime/host-settings.ts";
import { type MemberHost, startHost } from "./runtime/host.ts";
import { runProcess } from "./runtime/process.ts";

await runProcess(async ({ send, onMessage }) => {
  const settings = await readHostSettings(process.env);
  const host = await startHost({
    ...settings,
    kinds,
    checkCaller: await callerCheck(settings.keySetPath),
  });
  const hub = settings.members.find((member) => member.kind === "HUB");
  if (hub) await keepRoster(host, hub.code, onMessage, send);
  send({ type: "ready", members: host.members });
  return host.stop;
});

async function keepRoster(
  host: MemberHost,
  hub: string,
  onMessage: (handle: (message: object) => Promise<void>) => void,
  send: (message: object) => void,
): Promise<void> {
  onMessage(async (message) => {
    if (!("type" in message && message.type === "roster" && "members" in message)) return;
    await applyRoster(host.contextOf(hub), message.members as RosterEntry[]);
    send({ type: "rosterApplied" });
  });
  const path = process.env.NETWORK_ROSTER;
  if (path) await applyRoster(host.contextOf(hub), await readRoster(path));
}
