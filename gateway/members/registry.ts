/** Who belongs to the network: one registry is a fact that never changes, and one registry is in force. */
import { GraphQLError } from "graphql";

export type RegisteredMember = {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly cityCode: string | null;
  readonly url: string;
  readonly status: "ACTIVE" | "SUSPENDED" | "MAINTENANCE" | "LEFT";
};
/** What the hub signs. */
export type RegistryDocument = {
  /** Grows with every change of membership; milliseconds since 1970 of the last one. */
  readonly version: number;
  readonly issuedAt: Date;
  readonly validUntil: Date;
  readonly members: readonly RegisteredMember[];
};

const kindOrder = ["HUB", "WINDOW", "INSTITUTION"];

/** The members as of one version. */
export class MemberRegistry {
  readonly version: number;
  readonly issuedAt: Date;
  readonly validUntil: Date;
  readonly #members: readonly RegisteredMember[];
  readonly #byCode: ReadonlyMap<string, RegisteredMember>;

  constructor({ version, issuedAt, validUntil, members }: RegistryDocument) {
    this.version = version;
    this.issuedAt = issuedAt;
    this.validUntil = validUntil;
    this.#members = members.toSorted(byKindAndCode);
    this.#byCode = new Map(this.#members.map((member) => [member.code, member]));
  }

  find(code: string): RegisteredMember | undefined {
    return this.#byCode.get(code);
  }

  /** Everyone on record, by kind and code. */
  all(): readonly RegisteredMember[] {
    return this.#members;
  }

  /** Members that have not left, by kind and code. */
  list(): readonly RegisteredMember[] {
    return this.#members.filter(({ status }) => status !== "LEFT");
  }

  /** Members that should answer for a contract, by code. */
  keepersOf(kinds: readonly string[]): readonly RegisteredMember[] {
    return this.list()
      .filter(({ kind }) => kinds.includes(kind))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  }
}

/** The registry that this gateway goes by at present. */
export class RegistryInForce {
  #current: MemberRegistry | null = null;
  #began = new WeakMap<object, MemberRegistry>();
  /** True when the hub confirmed the registry at the last attempt. */
  isCurrent = false;

  /** Null until one was accepted. */
  get current(): MemberRegistry | null {
    return this.#current;
  }

  take(next: MemberRegistry): void {
    this.#current = next;
  }

  /**
   * Returns the registry that a request goes by from its first question to its last, so that no answer
   * mixes two; `request` is the context that all its fetches share.
   * @throws GraphQLError while there is none that may be trusted
   */
  of(request: object): MemberRegistry {
    const begun = this.#began.get(request);
    if (begun) return begun;
    const { current } = this;
    if (!current) {
      throw unusable(
        "REGISTRY_MISSING",
        "网关尚未取得平台签名的成员名册，正在等待平台。",
        "The gateway has no member registry signed by the hub yet and waits for the hub.",
      );
    }
    if (isExpired(current)) {
      throw unusable(
        "REGISTRY_EXPIRED",
        `成员名册的有效期已于 ${current.validUntil.toISOString()} 届满，正在等待平台重新签发。`,
        "The member registry has expired; the gateway waits for the hub to issue it anew.",
      );
    }
    this.#began.set(request, current);
    return current;
  }
}

/** Says how old the registry in force is and whether it may be used, in one line for people and probes. */
export function describeRegistry({ current, isCurrent }: RegistryInForce): {
  readonly isUsable: boolean;
  readonly text: string;
} {
  if (!current)
    return {
      isUsable: false,
      text: "没有成员名册，等待平台 no member registry, waiting for the hub",
    };
  const heard = isExpired(current)
    ? "已过期 expired"
    : isCurrent
      ? "平台已确认 confirmed by the hub"
      : "平台未确认 not confirmed by the hub";
  const version = `成员名册 member registry version=${current.version}`;
  const text = `${version} issuedAt=${current.issuedAt.toISOString()} ageSeconds=${ageSeconds(current)} (${heard})`;
  return { isUsable: !isExpired(current), text };
}

/** Seconds since the hub issued it; a clock that is behind the hub's makes it new, never negative. */
export const ageSeconds = ({ issuedAt }: MemberRegistry): number =>
  Math.max(0, Math.round((Date.now() - issuedAt.getTime()) / 1000));

const isExpired = ({ validUntil }: MemberRegistry): boolean => validUntil.getTime() < Date.now();

const unusable = (code: string, chinese: string, english: string): GraphQLError =>
  new GraphQLError(`${chinese}${english}`, { extensions: { code } });

const byKindAndCode = (a: RegisteredMember, b: RegisteredMember): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || (a.code < b.code ? -1 : 1);
