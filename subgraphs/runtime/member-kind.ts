/** What makes a kind of member: the contracts it keeps, its tables, and what it does when it starts. */
import type { Contract } from "./contract.ts";
import type { Migrations, Tables } from "./database.ts";
import type { Contributions, MemberContext } from "./context.ts";
import type { Signer, TextSigner } from "./member-key.ts";
import type { Peers } from "./peers.ts";

/** What a member speaks to other members with. */
export type Correspondence = {
  readonly peers: Peers;
  /** Null at a member that was started without a key: it can read, but sign nothing. */
  readonly sign: Signer | null;
  /** Returns the private key itself, 32 bytes, for forms of signature that are not JOSE. */
  readonly seed: (() => Promise<Uint8Array>) | null;
  /** Signs documents that are kept as they are. */
  readonly signText: TextSigner | null;
  /** How long a message may wait for its receiver before people are asked, in milliseconds. */
  readonly messageLifeMs: number;
};

/**
 * Answers what is posted to a further endpoint; who asks is told by what they signed. `body` is parsed JSON,
 * or the text itself where it was posted as text.
 */
export type Door = (
  context: MemberContext,
  body: unknown,
  correspondence: Correspondence,
  authorization: string | undefined,
) => Promise<DoorAnswer>;

/** An object goes out as JSON, a text as the media type says. */
export type DoorAnswer =
  | { readonly status: number; readonly body: object }
  | { readonly status: number; readonly body: string; readonly mediaType: string };

/** Something that goes on beside answering. */
export type BackgroundWork = {
  /** Says that there is something to do now. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
};

export type MemberKind = {
  readonly kind: string;
  readonly contracts: readonly Contract[];
  readonly tables: Tables;
  readonly migrations: Migrations;
  /** What this kind adds to answers of contracts that it shares with other kinds. */
  readonly contributions?: Contributions;
  /** Endpoints beside GraphQL, at `/<code>/<name>`. */
  readonly doors?: Readonly<Record<string, Door>>;
  /** Starts what goes on beside answering; `fresh` makes a context over a fork of its own. */
  readonly work?: readonly ((
    fresh: () => MemberContext,
    correspondence: Correspondence,
  ) => BackgroundWork)[];
};
