/** A published bulletin with all that it was made of, in one file: enough to make it again on a machine with no network. */
import type { Ask } from "../../gateway/evidence/key-list.ts";
import { NetworkFailure } from "../network/failure.ts";
import { fileKeys, type SealedFile, type ToldKeys } from "../sealed-file/sealed-file.ts";

export type BulletinFile = SealedFile & {
  readonly format: "bulletin-file/1";
  /** By digest: deflated (RFC 1951), in base64. */
  readonly contents: Readonly<Record<string, string>>;
};

type Answer = {
  readonly bulletin: {
    readonly sealed: { readonly hash: string; readonly signed: string } | null;
    readonly sources: { inputs: string; statements: string[]; contents: string[] } | null;
  } | null;
  readonly memberKeys: ToldKeys;
};

const query = `query ($id: ID!) {
  bulletin(id: $id) { sealed { hash signed } sources { inputs statements contents } }
  memberKeys { member kid publicKey }
}`;
const contentQuery = `query ($digest: ID!) { statementContent(digest: $digest) }`;

/** Gathers the file from a running network. @throws NetworkFailure when nothing is sealed under that identifier */
export async function gatherBulletin(ask: Ask, id: string): Promise<BulletinFile> {
  const { bulletin, memberKeys } = await ask<Answer>(query, { id });
  const { sealed = null, sources = null } = bulletin ?? {};
  if (!sealed || !sources)
    throw new NetworkFailure(`没有密封的通报 ${id}。`, `There is no sealed bulletin ${id}.`);
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
    keys: fileKeys(memberKeys, [sealed.signed, ...sources.statements]),
  };
}
