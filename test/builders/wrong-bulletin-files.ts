/** What may be wrong with a bulletin's file: each a change to a sound one. */
import type { BulletinFile } from "../../scripts/bulletin/bulletin-file.ts";

export const wrongBulletinFiles: readonly [
  what: string,
  change: (file: BulletinFile) => BulletinFile,
][] = [
  [
    "inputs that say something else",
    (one: BulletinFile) => ({
      ...one,
      inputs: one.inputs
        .replace('"smallestCell":3', '"smallestCell":4')
        .replace("第三季度", "第四季度"),
    }),
  ],
  [
    "a statement that is missing",
    (one: BulletinFile) => ({ ...one, statements: one.statements.slice(1) }),
  ],
  [
    "a statement that was altered",
    (one: BulletinFile) => ({
      ...one,
      statements: one.statements.map((text, index) =>
        index === 0 ? text.replace(/\.[^.]+$/, ".AAAA") : text,
      ),
    }),
  ],
  [
    "a content of another",
    (one: BulletinFile) => ({
      ...one,
      contents: Object.fromEntries(
        Object.keys(one.contents).map((digest) => [digest, "y0jNyckHAA=="]),
      ),
    }),
  ],
  ["another hash", (one: BulletinFile) => ({ ...one, hash: "0".repeat(64) })],
  [
    "a key of somebody else",
    (one: BulletinFile) => ({
      ...one,
      keys: one.keys.map((key) => ({
        ...key,
        publicKey: { ...key.publicKey, x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
      })),
    }),
  ],
  [
    "a signature of a member's instead of the hub's",
    (one: BulletinFile) => ({ ...one, signed: one.statements[0]! }),
  ],
  [
    "an input that changes nothing in the document",
    (one: BulletinFile) => ({ ...one, inputs: one.inputs.replace("bulletin-inputs/1", "x") }),
  ],
  ["inputs that are no JSON", (one: BulletinFile) => ({ ...one, inputs: one.inputs.slice(1) })],
  [
    "a statement that stands twice",
    (one: BulletinFile) => ({ ...one, statements: [...one.statements, one.statements[0]!] }),
  ],
  [
    "a key that signed nothing",
    (one: BulletinFile) => ({ ...one, keys: [...one.keys, { ...one.keys[0]!, kid: "other" }] }),
  ],
  [
    "bytes behind a content",
    (one: BulletinFile) => ({
      ...one,
      contents: Object.fromEntries(
        Object.entries(one.contents).map(([digest, packed]) => [
          digest,
          Buffer.concat([Buffer.from(packed, "base64"), Buffer.from("x")]).toString("base64"),
        ]),
      ),
    }),
  ],
  ["a member beside the usual ones", (one: BulletinFile) => ({ ...one, note: "x" })],
  ["another format", (one: BulletinFile) => ({ ...one, format: "x" }) as unknown as BulletinFile],
  ["nothing in it", () => null as unknown as BulletinFile],
];
