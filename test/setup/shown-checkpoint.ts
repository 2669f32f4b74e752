/** Checkpoints as anybody may show them to a witness, and as the log's member alone can sign them. */
import type { JWK } from "jose";
import { writeAddCheckpoint } from "../../subgraphs/ledger/rules/evidence/add-checkpoint.ts";
import {
  type Checkpoint,
  originOf,
  signCheckpoint,
} from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { signerOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";

/** Brings a request to the witness at `url`; without headers as a stranger does, who can sign for nothing. */
export async function bringTo(url: string, body: string, headers: Record<string, string> = {}) {
  const response = await fetch(url.replace(/graphql$/, "add-checkpoint"), {
    method: "POST",
    headers: { "content-type": "text/plain", ...headers },
    body,
  });
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get("content-type"),
  };
}

export const requestOf = (oldSize: number, note: string, proof: readonly Uint8Array[] = []) =>
  writeAddCheckpoint({ oldSize, proof, note });

/** Signs a checkpoint of the log of `code` with its private key. */
export function signedWith(
  privateKey: JWK,
  code: string,
  checkpoint: Omit<Checkpoint, "origin">,
): string {
  const origin = originOf(networkName, code, "sha256");
  const seed = Buffer.from(privateKey.d!, "base64url");
  return signCheckpoint(signerOf(origin, seed, 1), { origin, ...checkpoint });
}
