/** Looks for a newer registry again and again: at the hub, and in the file that a hub on this machine lays. */
import { readFile } from "node:fs/promises";
import type { Peers } from "./peers.ts";

/** The last good registry, kept where a start without the hub finds it. */
export type RegistryShelf = {
  readonly read: () => Promise<string | null>;
  readonly write: (signed: string) => Promise<void>;
};

/**
 * Starts watching, after a first look at shelf and file; returns how to stop.
 * `authorize` signs the request for the hub, which does not show the registry to strangers.
 */
export async function watchPeers(options: {
  readonly peers: Peers;
  readonly shelf: RegistryShelf | null;
  readonly file: string | undefined;
  /** Where the hub is asked as long as no registry says so. */
  readonly hub: { readonly code: string; readonly url: string } | undefined;
  readonly authorize: (hub: string) => Promise<string>;
  readonly everyMs: number;
  readonly onChange: () => void;
}): Promise<() => void> {
  const { peers, shelf, file, hub, authorize, everyMs, onChange } = options;
  const accept = async (signed: string, isKept: boolean): Promise<void> => {
    if (!(await peers.take(signed))) return;
    if (!isKept) await shelf?.write(signed);
    onChange();
  };
  const lookAtFile = async (): Promise<void> => {
    if (file) await accept(await readFile(file, "utf8"), false);
  };
  const askHub = async (place: { code: string; url: string }): Promise<void> => {
    const response = await fetch(registryUrl(place.url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ authorization: await authorize(place.code) }),
      signal: AbortSignal.timeout(3000),
    });
    const { registry } = (await response.json()) as { registry?: unknown };
    if (typeof registry === "string") await accept(registry, false);
  };
  // Whoever cannot be reached, or says what nobody signed, is asked again the next time.
  const attempt = (work: Promise<void>): Promise<void> => work.catch(() => undefined);
  const look = async (): Promise<void> => {
    await attempt(lookAtFile());
    const known = peers.hub();
    if (known) await attempt(askHub(known));
    if (hub && hub.url !== known?.url) await attempt(askHub(hub));
  };
  const kept = await shelf?.read().catch(() => null);
  if (kept) await attempt(accept(kept, true));
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => void look().then(again, again), everyMs);
    timer.unref();
  };
  void look().then(again, again);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

const registryUrl = (graphql: string): string => graphql.replace(/\/graphql$/, "/registry");
