/** What a member knows of the others: addresses and public keys, from the registry that the hub signs. */
import { createLocalJWKSet, type JSONWebKeySet, type JWK, jwtVerify } from "jose";

/** A member's public key with its life; times are ISO 8601, null where there is no end. */
export type PeerKey = {
  readonly kid: string;
  readonly publicKey: JWK;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly revokedAt: string | null;
  readonly reason: string | null;
};
export type Peer = {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly url: string;
  readonly status: string;
  readonly keys: readonly PeerKey[];
};

/** Clocks of members differ by less than this. */
const skewMs = 120_000;

/** Everyone on record, as of the newest registry that was accepted; nobody before the first. */
export class Peers {
  /** The network's public keys; those whose name begins with `registry-` are the hub's for the registry. */
  readonly networkKeys: JSONWebKeySet;
  readonly #keys: ReturnType<typeof createLocalJWKSet>;
  #byCode: ReadonlyMap<string, Peer> = new Map();
  /** -1 before the first registry. */
  version = -1;
  #validUntilMs = 0;

  constructor(networkKeys: JSONWebKeySet) {
    this.networkKeys = networkKeys;
    this.#keys = createLocalJWKSet(networkKeys);
  }

  /** The hub knows everyone first-hand. */
  static of(members: readonly Peer[]): Peers {
    const peers = new Peers({ keys: [] });
    peers.#byCode = new Map(members.map((member) => [member.code, member]));
    peers.#validUntilMs = Infinity;
    return peers;
  }

  /** Takes over a registry; false when it is no newer. @throws when the hub did not sign it or it has expired */
  async take(signed: string): Promise<boolean> {
    const { payload, protectedHeader } = await jwtVerify(signed.trim(), this.#keys, {
      algorithms: ["EdDSA"],
      issuer: "registry",
      requiredClaims: ["iat", "exp", "version", "members"],
    });
    if (!protectedHeader.kid?.startsWith("registry-"))
      throw new Error("签名者不是平台。It is not signed with the registry key.");
    const {
      version,
      members,
      exp = 0,
    } = payload as {
      version: number;
      members: (Peer & { keys?: readonly PeerKey[] })[];
      exp?: number;
    };
    if (version < this.version) return false;
    // The same version issued anew is good for longer.
    this.#validUntilMs = Math.max(version > this.version ? 0 : this.#validUntilMs, exp * 1000);
    if (version === this.version) return false;
    this.version = version;
    this.#byCode = new Map(
      members.map((member) => [member.code, { ...member, keys: member.keys ?? [] }]),
    );
    return true;
  }

  /** Returns a member that has not left; undefined too once the registry has expired. */
  find(code: string): Peer | undefined {
    const peer = this.#byCode.get(code);
    return peer && peer.status !== "LEFT" && Date.now() < this.#validUntilMs ? peer : undefined;
  }

  /** Returns all members that take part. */
  active(): readonly Peer[] {
    return [...this.#byCode.keys()].flatMap((code) => {
      const peer = this.find(code);
      return peer?.status === "ACTIVE" ? [peer] : [];
    });
  }

  /** Returns the hub, which is asked for newer registries even when this one has expired. */
  hub(): Peer | undefined {
    return [...this.#byCode.values()].find(
      ({ kind, status }) => kind === "HUB" && status !== "LEFT",
    );
  }

  /** Returns the public key of that name if `code` may sign with it at `at`; undefined otherwise. */
  keyOf(code: string, kid: string, at: Date): JWK | undefined {
    const key = this.find(code)?.keys.find((one) => one.kid === kid);
    return key && isInForce(key, at) ? key.publicKey : undefined;
  }
}

/** Says whether signatures by the key are to be accepted at `at`. */
export function isInForce(
  { validFrom, validUntil, revokedAt }: Pick<PeerKey, "validFrom" | "validUntil" | "revokedAt">,
  at: Date,
): boolean {
  const ms = at.getTime();
  return (
    Date.parse(validFrom) <= ms + skewMs &&
    (validUntil === null || ms <= Date.parse(validUntil)) &&
    (revokedAt === null || ms < Date.parse(revokedAt))
  );
}
