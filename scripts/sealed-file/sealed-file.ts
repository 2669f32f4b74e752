/** What the files of a bulletin and of an evaluation have in common: enough to make them again without a network. */
import type { JWK } from "jose";

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
  /** The public keys that the hub's registry names; whoever distrusts the file brings keys of its own. */
  readonly keys: readonly FileKey[];
};

/** Member keys as the gateway tells them. */
export type ToldKeys = readonly {
  readonly member: string;
  readonly kid: string;
  readonly publicKey: string;
}[];

export const fileKeys = (told: ToldKeys): FileKey[] =>
  told.map(({ publicKey, ...key }) => ({ ...key, publicKey: JSON.parse(publicKey) as JWK }));
