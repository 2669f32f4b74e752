/** Looks for a newer registry again and again, so that a change of membership takes effect within seconds. */
import type { RegisteredMember, RegistryInForce } from "./registry.ts";
import { describeRegistry } from "./registry.ts";
import type { RegistryKeeper } from "./registry-keeper.ts";
import { isGap, type Transport } from "./transport.ts";

/** Where the hub is asked for as long as no registry says so. */
export type HubPlace = { readonly code: string; readonly url: string };

/**
 * Starts watching; returns how to stop, after a first look if there is no registry yet.
 * `authorize` signs for the gateway itself.
 */
export async function watchRegistry(options: {
  readonly inForce: RegistryInForce;
  readonly keeper: RegistryKeeper;
  readonly hub: HubPlace | null;
  readonly transport: Transport;
  readonly authorize: (member: string) => Promise<string>;
  readonly everyMs: number;
  readonly log: (line: string) => void;
}): Promise<() => void> {
  const { inForce, keeper, transport, authorize, everyMs, log } = options;
  const heard = async ({ code, url }: HubPlace): Promise<boolean> => {
    const answer = await transport.send({
      member: { ...unknownHub, code, url },
      source: "{ signedRegistry }",
      variables: {},
      authorization: await authorize(code),
      signal: undefined,
    });
    const signed = isGap(answer) ? null : answer.data?.signedRegistry;
    return typeof signed === "string" && keeper.offer(signed, url);
  };
  let said: boolean | undefined;
  const look = async (): Promise<void> => {
    // First the file: a hub that moved cannot be asked where it is.
    await keeper.lookAtFile();
    const known = inForce.current?.list().find(({ kind }) => kind === "HUB");
    const { hub } = options;
    const isConfirmed =
      (known !== undefined && (await heard(known))) ||
      (hub !== null && hub.url !== known?.url && (await heard(hub)));
    inForce.isCurrent = isConfirmed;
    if (isConfirmed !== said) log(describeRegistry(inForce).text);
    said = isConfirmed;
  };
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => void look().then(again, again), everyMs);
    timer.unref();
  };
  await keeper.lookAtFile();
  const first = look().then(again, again);
  if (!inForce.current) await first;
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

const unknownHub: Omit<RegisteredMember, "code" | "url"> = {
  kind: "HUB",
  name: "",
  nameEn: null,
  cityCode: null,
  status: "ACTIVE",
};
