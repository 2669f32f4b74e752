/** What a resolver receives: which member it answers for, who asks, the database, the clock. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type DataLoader from "dataloader";
import type { Caller } from "./caller.ts";
import { newIdentifier } from "./identifier.ts";
import type { TextSigner } from "./member-key.ts";
import type { Peers } from "./peers.ts";

export type MemberIdentity = {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
};

export type Contributions = Readonly<Record<string, readonly unknown[]>>;

/** How a member speaks for itself, and what it knows of others. */
export type Voice = {
  readonly peers: Peers;
  /** Null at a member that was started without a key. */
  readonly signText: TextSigner | null;
};

export type MemberContext = {
  readonly member: MemberIdentity;
  readonly caller: Caller;
  /** A fork of this request's own; never shared between requests. */
  readonly em: SqlEntityManager;
  readonly now: () => Date;
  /** Makes an identifier of this member's for something that begins at `at`. */
  readonly newId: (at: Date) => string;
  /** What this kind of member adds to answers of contracts that it shares with other kinds, by name. */
  readonly contributions: Contributions;
  /** Leaves something for the end of the transaction; only inside one. */
  readonly beforeCommit?: (step: () => Promise<void>) => void;
  /** Says that there is work in the background; inside a transaction it is said once that commits. */
  readonly wake: () => void;
  /** Null in a context that speaks to nobody. */
  readonly voice: Voice | null;
  /** Returns this request's loader of that name, made on first use. */
  readonly loader: <K, V>(name: string, make: () => DataLoader<K, V>) => DataLoader<K, V>;
};

/** Makes the context of one request over its own EntityManager. */
export function memberContext(
  member: MemberIdentity,
  caller: Caller,
  em: SqlEntityManager,
  contributions: Contributions = {},
  now: () => Date = () => new Date(),
  wake: () => void = () => {},
  voice: Voice | null = null,
): MemberContext {
  const loaders = new Map<string, DataLoader<never, never>>();
  return {
    member,
    caller,
    em,
    now,
    newId: (at) => newIdentifier(member.code, at),
    contributions,
    wake,
    voice,
    loader: <K, V>(name: string, make: () => DataLoader<K, V>) => {
      const known = loaders.get(name);
      if (known) return known as unknown as DataLoader<K, V>;
      const loader = make();
      loaders.set(name, loader as unknown as DataLoader<never, never>);
      return loader;
    },
  };
}
