/** What bulletins and evaluations keep in the same way: sealed texts, and the steps that were taken. */
import { p } from "@mikro-orm/core";

/** A sealing of a document; append-only, the last one counts. */
export const sealing = () => ({
  sealing: p.integer().primary(),
  /** SHA-256 of the document in hexadecimal. */
  hash: p.text(),
  /** As canonical JSON. */
  document: p.text(),
  /** The document as a compact JWS of the hub's. */
  signed: p.text(),
  /** What it was made of, as canonical JSON. */
  inputs: p.text(),
  sealedAt: p.datetime(),
});

/** Who took a step, and why; append-only. */
export const taken = () => ({
  at: p.datetime(),
  takenBy: p.text(),
  role: p.text(),
  reason: p.text().nullable(),
  /** The document that the step was about. */
  hash: p.text().nullable(),
});
