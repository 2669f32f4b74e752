/** The keys of a member's log: exchanged while it runs, revoked with a date, and believed on the hub's word. */
import { writeFileSync } from "node:fs";
import type { JWK } from "jose";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { announceKey, revokeKey } from "../../subgraphs/hub/actions/announce-key.ts";
import { issueRegistry } from "../../subgraphs/hub/actions/issue-registry.ts";
import { signedKeyList } from "../../subgraphs/hub/actions/sign-key-list.ts";
import { registryKeyOf } from "../../subgraphs/ledger/actions/keep-key-list.ts";
import { writeAddCheckpoint } from "../../subgraphs/ledger/rules/evidence/add-checkpoint.ts";
import {
  addSignatures,
  cosign,
  cosignedAt,
  originOf,
  readCheckpoint,
  signCheckpoint,
} from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { readKeyList } from "../../subgraphs/ledger/rules/evidence/key-list.ts";
import {
  readVerifierKey,
  type Signer,
  signerOf,
} from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { type Trust, trustOf } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import {
  verifyCheckpoint,
  verifyKeys,
} from "../../subgraphs/ledger/rules/evidence/verify-checkpoint.ts";
import { witnessNameOf } from "../../subgraphs/ledger/rules/evidence/witness.ts";
import { keyListOf } from "../../subgraphs/ledger/tables/evidence-log.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { keepService } from "../builders/service.ts";
import { type Correspondents, newKey, startCorrespondents } from "../setup/correspondents.ts";
import { witnessedLog } from "../setup/witnessed-log.ts";

/** Milliseconds; on an idle machine two seconds are enough. */
const patience = 20_000;
const hub = "340000";
const [log, witness] = ["340100", "340300"] as const;
const origin = originOf(networkName, log, "sha256");
let network: Correspondents;
let trust: Trust;

beforeAll(async () => {
  network = await startCorrespondents([log, witness]);
  const witnesses = [hub, witness].map((member) => {
    const seed = Buffer.from(network.privateKeyOf(member).d!, "base64url");
    const { verifierKey } = signerOf(witnessNameOf(networkName, member), seed, 4);
    return { member, verifierKey: verifierKey.text };
  });
  const registry = [registryKeyOf(network.keySet.keys[0]!.x!).text];
  trust = trustOf({ network: networkName, registry, witnesses, quorum: 2 });
});
afterAll(() => network.stop());

const em = (code: string) => network.at(code).em;
const logSigner = (key: JWK): Signer => signerOf(origin, Buffer.from(key.d!, "base64url"), 1);
const newest = () => witnessedLog(network, log).newest();
const signers = async () =>
  readCheckpoint((await newest()).note)!.note.signatures.map(({ id }) => id);
const idOf = (key: JWK) => logSigner(key).verifierKey.id;
const keepAndWitness = async () => {
  const { size } = (await newest()) ?? { size: 0 };
  await keepService(network.at(log));
  await vi.waitUntil(
    async () => {
      const shown = await newest();
      return shown && shown.size > size && shown.isWitnessed;
    },
    { timeout: patience, interval: 50 },
  );
};
const announce = ({ kty, crv, x }: JWK) =>
  inTransaction(network.at(hub), (inside) =>
    announceKey(inside, { code: log, publicKey: JSON.stringify({ kty, crv, x }) }),
  );
const bring = async (note: string, oldSize: number) => {
  const url = network.urlOf(hub).replace(/graphql$/, "add-checkpoint");
  const body = writeAddCheckpoint({ oldSize, proof: [], note });
  const headers = { "content-type": "text/plain" };
  return (await fetch(url, { method: "POST", headers, body })).status;
};
/** What a verifier says that trusts the registry's key and two witnesses, and nothing else. */
const verdicts = (keyList: string, checkpoint: string) => {
  const { keys, findings } = verifyKeys(keyList, log, trust, Date.now());
  const check = verifyCheckpoint(checkpoint, log, keys, trust, Date.now());
  return [...findings, ...check.findings].map(({ code }) => code);
};
const proven = ["KEYS_TRUSTED", "CHECKPOINT_SIGNED", "CHECKPOINT_WITNESSED"];

let second: JWK;

test("a member keeps a list of its keys that the hub has signed, for whoever trusts the registry only", async () => {
  await keepAndWitness();
  await vi.waitFor(async () => {
    expect(verdicts((await keyListOf(em(log)))!, (await newest()).note)).toEqual(proven);
  }, patience);
  expect(verdicts(await signedKeyList(network.at(hub), log), (await newest()).note)).toEqual(
    proven,
  );
});

test("a key that is exchanged waits for its announcement, and is used then without a restart", async () => {
  const first = network.privateKeyOf(log);
  second = await newKey(log);
  writeFileSync(network.keyFileOf(log), JSON.stringify(second));
  await keepAndWitness();
  expect(await signers()).toContain(idOf(first));
  expect(await signers()).not.toContain(idOf(second));
  await announce(second);
  // The newest checkpoint gets a line by the new key, though the log has not grown.
  await vi.waitFor(async () => expect(await signers()).toContain(idOf(second)), patience);
  await keepAndWitness();
  expect(await signers()).toContain(idOf(second));
  expect(await signers()).not.toContain(idOf(first));
  await vi.waitFor(async () => {
    const kept = (await keyListOf(em(log)))!;
    expect(readKeyList(kept)!.keys).toHaveLength(2);
    expect(verdicts(kept, (await newest()).note)).toEqual(proven);
  }, patience);
  const message = await network.hostOf(log).signerOf(log)!("note", witness, {});
  expect(JSON.parse(Buffer.from(message.split(".")[0]!, "base64url").toString())).toMatchObject({
    kid: second.kid,
  });
});

test("a file that is no key for a moment leaves the key before in use", async () => {
  writeFileSync(network.keyFileOf(log), `{"kty":"OKP","crv":"Ed255`);
  await keepAndWitness();
  expect(await signers()).toContain(idOf(second));
  writeFileSync(network.keyFileOf(log), JSON.stringify(second));
});

test("a revoked key signs nothing more that a witness takes or a verifier believes", async () => {
  const first = network.privateKeyOf(log);
  const before = await newest();
  await inTransaction(network.at(hub), (inside) =>
    revokeKey(inside, { kid: first.kid!, reason: "私钥泄露" }),
  );
  const { size } = before;
  const { root } = readCheckpoint(before.note)!.checkpoint;
  const stolen = signCheckpoint(logSigner(first), { origin, size, root });
  await vi.waitFor(async () => expect(await bring(stolen, size)).toBe(403), patience);
  const list = await signedKeyList(network.at(hub), log);
  expect(readKeyList(list)!.keys.map(({ reason }) => reason)).toContain("私钥泄露");
  // Even where two witnesses had not heard of it.
  const later = Math.floor(Date.now() / 1000) + 5;
  const { text } = readCheckpoint(stolen)!.note;
  const lines = [hub, witness].map((member) => {
    const seed = Buffer.from(network.privateKeyOf(member).d!, "base64url");
    return cosign(signerOf(witnessNameOf(networkName, member), seed, 4), text, later);
  });
  expect(verdicts(list, addSignatures(stolen, lines))).toContain("KEY_REVOKED");
  expect(verdicts(list, before.note)).toEqual(proven);
  await vi.waitFor(async () => {
    const kept = readKeyList((await keyListOf(em(log)))!)!;
    expect(kept.keys.filter(({ revokedAt }) => revokedAt !== null)).toHaveLength(1);
  }, patience);
});

test("a member whose only key is revoked finds no witness, signs no more once it knows, and goes on with another", async () => {
  await inTransaction(network.at(hub), (inside) =>
    revokeKey(inside, { kid: second.kid!, reason: "遗失" }),
  );
  await keepService(network.at(log));
  await vi.waitFor(async () => {
    const { witnesses } = await witnessedLog(network, log).standing();
    expect(witnesses.map(({ fault }) => fault)).toEqual([
      expect.stringContaining("HTTP 403"),
      expect.stringContaining("HTTP 403"),
    ]);
  }, patience);
  // The hub does not hand the registry to a revoked key; somebody else brings it.
  await network.peersOf(log).take(await issueRegistry(network.at(hub)));
  const { size } = await newest();
  await keepService(network.at(log));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect((await newest()).size).toBe(size);
  const third = await newKey(log);
  writeFileSync(network.keyFileOf(log), JSON.stringify(third));
  await announce(third);
  await vi.waitUntil(
    async () => {
      const shown = await newest();
      return shown.size > size && shown.isWitnessed;
    },
    { timeout: patience, interval: 50 },
  );
  expect(await signers()).toContain(idOf(third));
});

test("the hub signs a list for nobody who is not on record", async () => {
  await expect(signedKeyList(network.at(hub), "349999")).rejects.toThrow("349999");
  expect(readVerifierKey(trust.registry[0]!)?.name).toBe(`${networkName}/registry`);
});

test("every cosignature that is kept is by a key of its witness, and dated", async () => {
  const { cosignatures, note } = await newest();
  const { note: signed } = readCheckpoint(note)!;
  expect(cosignatures.length).toBeGreaterThanOrEqual(2);
  for (const { verifierKey, at } of cosignatures) {
    const key = readVerifierKey(verifierKey)!;
    const line = signed.signatures.find(({ id }) => id === key.id)!;
    expect(cosignedAt(key, signed.text, line)).toBe(at.getTime() / 1000);
  }
});
