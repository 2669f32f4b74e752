import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toBase64 } from "../../../subgraphs/ledger/rules/evidence/base64.ts";
import { writeBundle } from "../../../subgraphs/ledger/rules/evidence/bundle.ts";
import { checkpointText } from "../../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import {
  digest,
  type HashAlgorithm,
  hashAlgorithms,
} from "../../../subgraphs/ledger/rules/evidence/cryptography.ts";
import {
  hashOfLeaf,
  leafText,
  type LedgerEvent,
} from "../../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { replaceAt } from "../../../subgraphs/ledger/rules/evidence/personal-field.ts";
import { now } from "./network.ts";
import { servedNetwork } from "./served-network.ts";
import { honestBundle, tamperings } from "./tampered-bundles.ts";

const bytesOf = (name: string): Uint8Array => digest("sha256", Buffer.from(name));

/** One log under `algorithm`, from the events in clear to the cosigned checkpoint. */
function logVectors(algorithm: HashAlgorithm) {
  const network = servedNetwork(algorithm);
  const log = network.log("340300");
  const { size, hashes } = log.frontier;
  return {
    hash: algorithm,
    origin: log.origin,
    rows: log.rows.map(({ leaf, opened }) => {
      const { format: _, sealed, ...rest } = leaf;
      const event: LedgerEvent = replaceAt(
        rest,
        Object.keys(sealed),
        (place) => opened[place]!.value,
      );
      const salts = Object.fromEntries(
        Object.entries(opened).map(([place, { salt }]) => [place, salt]),
      );
      const text = leafText(leaf);
      return { event, salts, leaf: text, leafHash: toBase64(hashOfLeaf(algorithm, text)) };
    }),
    roots: Array.from({ length: size + 1 }, (_, i) => toBase64(log.root(i))),
    frontier: hashes.map(toBase64),
    inclusions: log.rows.map((_, index) => ({ index, size, proof: log.inclusion(index) })),
    consistencies: Array.from({ length: size + 1 }, (_, first) => ({
      first,
      second: size,
      proof: log.consistency(first),
    })),
    keySeed: toBase64(bytesOf("key 340300")),
    verifierKey: log.signer.verifierKey.text,
    checkpointText: checkpointText({ origin: log.origin, size, root: log.root() }),
    checkpoint: log.checkpoint({}),
    witnessKeys: network.trust().witnesses,
    registrySeed: toBase64(bytesOf("registry")),
    registryKey: network.registry.verifierKey.text,
    keyList: log.keyList(),
  };
}

function bundleVectors() {
  const text = writeBundle(honestBundle);
  const trust = servedNetwork().trust();
  return {
    about: "Each case puts `edits` (JSON pointer → value) into `bundle` and `trust` over `trust`.",
    now,
    trust,
    bundle: honestBundle,
    sha256OfFile: Buffer.from(digest("sha256", Buffer.from(text))).toString("hex"),
    cases: tamperings,
  };
}

test.each([
  ["logs.json", () => hashAlgorithms.map(logVectors)],
  ["bundles.json", bundleVectors],
])("the test vectors in %s are what this implementation makes", (name, make) => {
  const file = new URL(`../../vectors/evidence/${name}`, import.meta.url);
  const made: unknown = JSON.parse(JSON.stringify(make()));
  // A format that changes changes its name: only a new format has a reason to write these anew.
  if (process.env["WRITE_VECTORS"] === "1") writeFileSync(file, JSON.stringify(made, null, 2));
  expect(made).toEqual(JSON.parse(readFileSync(file, "utf8")));
});
