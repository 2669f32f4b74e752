/** A published bulletin with all that it was made of, in one file: enough to make it again on a machine with no network. */
import type { JWK } from "jose";
import type { Ask } from "../../gateway/evidence/key-list.ts";
import { NetworkFailure } from "../network/failure.ts";
import { keysUsed } from "./file-form.ts";

export type FileKey = { readonly member: string; readonly kid: string; readonly publicKey: JWK };

export type BulletinFile = {
  readonly format: "bulletin-file/1";
  /** SHA-256 of the document in hexadecimal. */
  readonly hash: string;
  /** The document as a compact JWS of the hub's. */
  readonly signed: string;
  /** `bulletin-inputs/1` as canonical JSON. */
  readonly inputs: string;
  /** Members' statements, each a compact JWS. */
  readonly statements: readonly string[];
  /** By digest: deflated (RFC 1951), in base64. */
  readonly contents: Readonly<Record<string, string>>;
  /** The public keys by which all this is signed, as the hub's registry names them; whoever distrusts the file brings keys of its own. */
  readonly keys: readonly FileKey[];
};

type Answer = {
  readonly bulletin: {
    readonly sealed: { readonly hash: string; readonly signed: string } | null;
    readonly sources: { inputs: string; statements: string[]; contents: string[] } | null;
  } | null;
};

const bulletinQuery = `query ($id: ID!) {
  bulletin(id: $id) { sealed { hash signed } sources { inputs statements contents } }
}`;
const keysQuery = `{ memberKeys { member kid publicKey } }`;
const contentQuery = `query ($digest: ID!) { statementContent(digest: $digest) }`;

/** Gathers the file from a running network. @throws NetworkFailure when nothing is sealed under that identifier */
export async function gatherBulletin(ask: Ask, id: string): Promise<BulletinFile> {
  const { bulletin } = await ask<Answer>(bulletinQuery, { id });
  const { sealed = null, sources = null } = bulletin ?? {};
  if (!sealed || !sources)
    throw new NetworkFailure(`没有密封的通报 ${id}。`, `There is no sealed bulletin ${id}.`);
  const { memberKeys } = await ask<{
    memberKeys: { member: string; kid: string; publicKey: string }[];
  }>(keysQuery, {});
  const contents: Record<string, string> = {};
  for (const digest of sources.contents) {
    const { statementContent } = await ask<{ statementContent: string | null }>(contentQuery, {
      digest,
    });
    if (statementContent !== null) contents[digest] = statementContent;
  }
  return {
    format: "bulletin-file/1",
    hash: sealed.hash,
    signed: sealed.signed,
    inputs: sources.inputs,
    statements: sources.statements,
    contents,
    keys: keysUsed(memberKeys, [sealed.signed, ...sources.statements]).map(
      ({ publicKey, ...key }) => ({
        ...key,
        publicKey: JSON.parse(publicKey) as JWK,
      }),
    ),
  };
}
