/** Which contract a member really speaks: its own SDL, fingerprinted and held against what this network asks of its kind. */
import { type DocumentNode, parse } from "graphql";
import { createHash } from "node:crypto";
import type { CallerContext } from "../members/exchange.ts";
import type { RegisteredMember } from "../members/registry.ts";
import { isGap, type Transport } from "../members/transport.ts";

export type MemberContract = {
  /** The first eight hexadecimal digits of the SHA-256 of its SDL. */
  readonly version: string;
  readonly isCurrent: boolean;
  /** What the network asks for and the member does not have: `Type.field`, by name. */
  readonly missing: readonly string[];
};
export type RequiredContract = {
  readonly keptBy: readonly string[];
  readonly document: DocumentNode;
};

/** A member that was brought up to date says so at the latest then. */
const freshMs = 60_000;

/** Asks members for their SDL, each at most once a minute. */
export class MemberContracts {
  readonly #required: readonly RequiredContract[];
  readonly #transport: Pick<Transport, "send">;
  readonly #known = new Map<string, { at: number; sdl: string }>();
  readonly #held = new Map<string, MemberContract>();

  constructor(required: readonly RequiredContract[], transport: Pick<Transport, "send">) {
    this.#required = required;
    this.#transport = transport;
  }

  /** Returns what the member speaks, or null when it does not say. */
  async of(member: RegisteredMember, caller: CallerContext): Promise<MemberContract | null> {
    const sdl = await this.#sdlOf(member, caller);
    if (sdl === null) return null;
    const version = createHash("sha256").update(sdl).digest("hex").slice(0, 8);
    const key = `${member.kind} ${version}`;
    const held = this.#held.get(key) ?? this.#hold(member.kind, version, sdl);
    // Members alike share one SDL; whoever changes it all the time does not fill the memory.
    if (held && this.#held.size < 100) this.#held.set(key, held);
    return held;
  }

  #hold(kind: string, version: string, sdl: string): MemberContract | null {
    const given = namesIn(sdl);
    if (!given) return null;
    const missing = this.#required
      .filter(({ keptBy }) => keptBy.includes(kind))
      .flatMap(({ document }) => [...namesOf(document)])
      .filter((name) => !given.has(name))
      .toSorted();
    return { version, isCurrent: missing.length === 0, missing };
  }

  async #sdlOf(member: RegisteredMember, caller: CallerContext): Promise<string | null> {
    const known = this.#known.get(member.url);
    if (known && performance.now() - known.at < freshMs) return known.sdl;
    const answer = await this.#transport.send({
      member,
      source: "{ _service { sdl } }",
      variables: {},
      authorization: await caller.authorizationFor(member.code),
      signal: undefined,
      deadline: caller.deadline,
    });
    if (isGap(answer)) return null;
    const { sdl } = (answer.data?._service ?? {}) as { sdl?: unknown };
    if (typeof sdl !== "string") return null;
    this.#known.set(member.url, { at: performance.now(), sdl });
    return sdl;
  }
}

function namesIn(sdl: string): ReadonlySet<string> | null {
  try {
    return namesOf(parse(sdl, { noLocation: true, maxTokens: 200_000 }));
  } catch {
    return null;
  }
}

/** Fields of types and inputs, and values of enums, each as `Type.name`. */
function namesOf({ definitions }: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const definition of definitions) {
    const parts =
      "fields" in definition ? definition.fields : "values" in definition ? definition.values : [];
    if (!("name" in definition) || !definition.name) continue;
    for (const { name } of parts ?? []) names.add(`${definition.name.value}.${name.value}`);
  }
  return names;
}
