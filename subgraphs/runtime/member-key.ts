/** A member's own signing key (Ed25519): what it signs, everybody on record can verify by the registry. */
import {
  compactVerify,
  CompactSign,
  decodeJwt,
  decodeProtectedHeader,
  importJWK,
  type JWK,
} from "jose";
import { readFile } from "node:fs/promises";
import { isInForce, type Peers } from "./peers.ts";

/** Signs `content` as `type`; the signer's code, the addressee's and the time travel inside. */
export type Signer = (type: string, receiver: string, content: object) => Promise<string>;

/**
 * Signs `text` itself as `type`: a compact JWS whose payload is the text, byte for byte. `inputs` is the hash of what the
 * text was made from, where that is kept beside it; it is signed with the text.
 */
export type TextSigner = (type: string, text: string, inputs?: string) => Promise<string>;

export type Signed<T> = {
  readonly sender: string;
  readonly kid: string;
  readonly content: T;
};

/** A member's own key as it uses it: what it signs, and the 32 bytes (RFC 8032) for other forms of signature. */
export type OwnKey = {
  readonly sign: Signer;
  readonly signText: TextSigner;
  readonly seed: () => Promise<Uint8Array>;
};

/**
 * Opens the key of the member `code`. The file is read again whenever something is to be signed: another key in
 * it is used as soon as the registry names it, and until then the one before. @throws when it holds no key
 */
export async function openOwnKey(code: string, path: string, peers: Peers): Promise<OwnKey> {
  const readKey = async () => JSON.parse(await readFile(path, "utf8")) as JWK;
  const onRecord = (key: JWK) => {
    const known = peers.find(code)?.keys.find(({ publicKey }) => publicKey.x === key.x);
    return known && isInForce(known, new Date()) ? known : undefined;
  };
  const use = async (key: JWK) => ({
    key,
    sign: await signerOf(code, key),
    signText: await textSignerOf(code, key),
  });
  let inUse = await use(await readKey());
  let next: typeof inUse | null = null;
  let isTurnOfNext = false;
  const look = async (): Promise<void> => {
    // A file that is being exchanged may be half there for a moment.
    const found = await readKey().catch(() => inUse.key);
    if (found.d === inUse.key.d) return void (next = null);
    if (found.d !== next?.key.d) next = await use(found).catch(() => null);
    if (!next || (!onRecord(found) && onRecord(inUse.key))) return;
    // The registry names it as it likes.
    inUse = await use({ ...found, kid: onRecord(found)?.kid ?? found.kid ?? code });
    next = null;
  };
  return {
    sign: async (type, receiver, content) => {
      await look();
      // The hub may know only one of the two: whoever asks for the registry learns there which.
      const isAsking = type === "registry-request" && next !== null;
      if (isAsking) isTurnOfNext = !isTurnOfNext;
      return (isAsking && isTurnOfNext && next ? next : inUse).sign(type, receiver, content);
    },
    signText: async (type, text, inputs) => {
      await look();
      return inUse.signText(type, text, inputs);
    },
    seed: async () => {
      await look();
      return Buffer.from(inUse.key.d ?? "", "base64url");
    },
  };
}

export async function signerOf(code: string, privateKey: JWK): Promise<Signer> {
  const key = await importJWK(privateKey, "EdDSA");
  return (type, receiver, content) =>
    new CompactSign(
      new TextEncoder().encode(
        JSON.stringify({ iss: code, aud: receiver, iat: Math.floor(Date.now() / 1000), content }),
      ),
    )
      .setProtectedHeader({ alg: "EdDSA", kid: privateKey.kid ?? code, typ: type })
      .sign(key);
}

async function textSignerOf(code: string, privateKey: JWK): Promise<TextSigner> {
  const key = await importJWK(privateKey, "EdDSA");
  return (type, text, inputs) =>
    new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({
        alg: "EdDSA",
        kid: privateKey.kid ?? code,
        typ: type,
        ...(inputs === undefined ? {} : { inputs }),
      })
      .sign(key);
}

/** Returns the name of the key that a text says it was signed with; null for what is no signed text. */
export function keyNameIn(signed: string): string | null {
  try {
    return decodeProtectedHeader(signed).kid ?? null;
  } catch {
    return null;
  }
}

/** Returns the text that was signed as `type`; null when the signature is not that of `publicKey`. */
export async function openText(
  signed: string,
  type: string,
  publicKey: JWK,
): Promise<string | null> {
  try {
    const key = await importJWK(publicKey, "EdDSA");
    const { payload, protectedHeader } = await compactVerify(signed, key, {
      algorithms: ["EdDSA"],
    });
    return protectedHeader.typ === type ? new TextDecoder().decode(payload) : null;
  } catch {
    return null;
  }
}

/** Why something signed is not accepted; the message is for people. */
export class SignatureRefusal extends Error {}

/**
 * Returns what a member on record signed as `type` for `receiver`.
 * @throws SignatureRefusal for everything else: forged, foreign, for somebody else, by a key that is not in force
 */
export async function openSigned<T>(
  signed: unknown,
  expected: { type: string; receiver: string; peers: Peers; now: Date },
): Promise<Signed<T>> {
  const { type, receiver, peers, now } = expected;
  try {
    if (typeof signed !== "string") throw new Error("no text");
    const { kid = "", typ, alg } = decodeProtectedHeader(signed);
    const { iss = "", aud } = decodeJwt(signed);
    if (alg !== "EdDSA" || typ !== type)
      throw refused("不是所要的文书", `Not a ${type} signed with EdDSA`);
    if (aud !== receiver)
      throw refused(
        `收件方是 ${String(aud)}，不是 ${receiver}`,
        `It is addressed to another member`,
      );
    if (!peers.find(iss)) throw refused(`名册中没有成员 ${iss}`, "The sender is not on record");
    const publicKey = peers.keyOf(iss, kid, now);
    if (!publicKey)
      throw refused(
        `成员 ${iss} 的密钥 ${kid} 不在册、未生效或已撤销`,
        "The sender's key is unknown, not in force or revoked",
      );
    const { payload } = await compactVerify(signed, await importJWK(publicKey, "EdDSA"), {
      algorithms: ["EdDSA"],
    });
    const { content } = JSON.parse(new TextDecoder().decode(payload)) as { content: T };
    return { sender: iss, kid, content };
  } catch (cause) {
    if (cause instanceof SignatureRefusal) throw cause;
    throw refused("签名不符或已损坏", "The signature does not fit, or it is damaged");
  }
}

const refused = (chinese: string, english: string) =>
  new SignatureRefusal(`${chinese}。${english}.`);
