/** What the files of a bulletin and of an evaluation have in common: enough to make them again without a network. */
import type { JWK } from "jose";
import { keyNameIn } from "../../subgraphs/runtime/member-key.ts";

export type FileKey = { readonly member: string; readonly kid: string; readonly publicKey: JWK };

export type SealedFile = {
  /** SHA-256 of the document in hexadecimal. */
  readonly hash: string;
  /** The document as a compact JWS of the hub's. */
  readonly signed: string;
  /** What it was made of, as canonical JSON. */
  readonly inputs: string;
  /** Members' statements, each a compact JWS. */
  readonly statements: readonly string[];
  /** The public keys by which all this is signed, as the hub's registry names them; whoever distrusts the file brings keys of its own. */
  readonly keys: readonly FileKey[];
};

/** Member keys as the gateway tells them. */
export type ToldKeys = readonly {
  readonly member: string;
  readonly kid: string;
  readonly publicKey: string;
}[];

/** Returns those of the keys by which something in the file says that it is signed. */
export function keysUsed<Key extends { readonly kid: string }>(
  keys: readonly Key[],
  signed: readonly string[],
): Key[] {
  const names = new Set(signed.map(keyNameIn));
  return keys.filter(({ kid }) => names.has(kid));
}

/** Returns the keys that a file carries: those by which something in it is signed. */
export const fileKeys = (told: ToldKeys, signed: readonly string[]): FileKey[] =>
  keysUsed(told, signed).map(({ publicKey, ...key }) => ({
    ...key,
    publicKey: JSON.parse(publicKey) as JWK,
  }));
