/** Asks the hub for the registry again and again, so that a change takes effect within seconds. */
import type { JsonObject } from "../plan/entity-places.ts";
import type { MemberRegistry, RegisteredMember, RegistryCopy } from "./registry.ts";
import { isGap, type Transport } from "./transport.ts";

const source = `{ registry { asOf members { code kind name nameEn cityCode url status } } }`;

/** Starts watching; returns how to stop. `authorize` signs for the gateway itself. */
export function watchRegistry(options: {
  readonly registry: MemberRegistry;
  readonly transport: Transport;
  readonly authorize: (member: string) => Promise<string>;
  readonly everyMs: number;
}): () => void {
  const { registry, transport, authorize, everyMs } = options;
  let isStopped = false;
  let timer: NodeJS.Timeout;
  const look = async (): Promise<void> => {
    const hub = registry.all().find(({ kind }) => kind === "HUB");
    const answer =
      hub &&
      (await transport.send({
        member: hub,
        source,
        variables: {},
        authorization: await authorize(hub.code),
        signal: undefined,
      }));
    const said = answer && !isGap(answer) ? (answer.data?.registry as JsonObject | null) : null;
    // A hub that lost its registry must not empty the network.
    if (said && Array.isArray(said.members) && said.members.length > 0)
      await registry.update(toCopy(said));
    else registry.markStale();
  };
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

const toCopy = (said: JsonObject): RegistryCopy => ({
  asOf: typeof said.asOf === "string" ? said.asOf : null,
  members: said.members as unknown as RegisteredMember[],
});
