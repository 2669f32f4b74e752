/** What someone may do to an evidence bundle, and the finding that it must lead to. */
import { toBase64 } from "../../../subgraphs/ledger/rules/evidence/base64.ts";
import type { Bundle } from "../../../subgraphs/ledger/rules/evidence/bundle.ts";
import {
  addSignatures,
  type Checkpoint,
  cosign,
  readCheckpoint,
} from "../../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { digest } from "../../../subgraphs/ledger/rules/evidence/cryptography.ts";
import type { LedgerEvent } from "../../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import type { FindingCode } from "../../../subgraphs/ledger/rules/evidence/finding.ts";
import { signerOf } from "../../../subgraphs/ledger/rules/evidence/signed-note.ts";
import type { Trust } from "../../../subgraphs/ledger/rules/evidence/trust.ts";
import { keyOf, now, start } from "./network.ts";
import { servedNetwork } from "./served-network.ts";

export type Tampering = {
  readonly name: string;
  /** What to put at which place (JSON pointer) of the honest bundle. */
  readonly edits: Readonly<Record<string, unknown>>;
  /** What differs in the verifier's trust. */
  readonly trust?: Partial<Trust>;
  readonly code: FindingCode;
  /** First wrong row, where one can be named. */
  readonly row?: number;
};

export const recordId = "340300:record-1";
const honest = servedNetwork();
const city = honest.log("340300");
const institution = honest.log("INST-07");
export const honestBundle: Bundle = honest.bundle([recordId]);

const [cityPart, institutionPart] = honestBundle.members as [
  Bundle["members"][0],
  Bundle["members"][0],
];
const cityEvents = cityPart.records[0]!.events;
const institutionEvents = institutionPart.records[0]!.events;
const trace = honestBundle.traces[0]!.events;
const E = "/members/0/records/0/events";
const I = "/members/1/records/0/events";
const count = "/members/0/records/0/eventCount";
const checkpoint = "/members/0/checkpoint";
const keyList = "/members/0/keyList";

const iso = (time: number): string => new Date(time).toISOString();
const hour = 3_600_000;
const pin = (size: number, network = honest) => [
  { member: "340300", size, root: toBase64(network.log("340300").root(size)) },
];
const thief = signerOf(city.origin, digest("sha256", Buffer.from("thief")), 1);
const stranger = signerOf("elsewhere.example/w", digest("sha256", Buffer.from("stranger")), 4);
const changed = (change: Partial<Checkpoint>): string => {
  const [origin, size, root, ...rest] = city.checkpoint({}).split("\n");
  return [change.origin ?? origin, change.size ?? size, root, ...rest].join("\n");
};
const flipLast = (note: string): string => note.replace(/.{6}(?==*\n$)/, "AAAAAA");
const keysWith = (change: object): string =>
  city.keyList({ keys: [{ ...keyOf(city.signer), ...change }] });
const without = <T>(items: readonly T[], index: number): T[] => items.filter((_, i) => i !== index);
const traceWithout = (id: string | undefined) => ({
  "/traces/0/events": trace.filter((name) => name.id !== id),
});
/** The bundle of a member that wrote lies into its own log and signed them. */
const lying = (lies: Record<string, Partial<LedgerEvent>>) => {
  const { members, traces } = servedNetwork("sha256", lies).bundle([recordId]);
  return { "/members": members, "/traces": traces };
};
const rewritten = servedNetwork("sha256", { "340300/1": { unit: "别的科室" } });

// oxfmt-ignore
export const tamperings: readonly Tampering[] = [
  // What an event says.
  { name: "a changed step", edits: { [`${E}/1/leaf/type`]: "REOPEN" }, code: "INCLUSION_WRONG", row: 2 },
  { name: "changed decimals", edits: { [`${I}/1/leaf/details/rate`]: "3.850" }, code: "INCLUSION_WRONG", row: 2 },
  { name: "a changed amount", edits: { [`${I}/1/leaf/details/feeFen`]: 125000 }, code: "INCLUSION_WRONG", row: 2 },
  { name: "a changed unit", edits: { [`${E}/0/leaf/unit`]: "综合科" }, code: "INCLUSION_WRONG", row: 0 },
  { name: "a changed owner", edits: { [`${E}/0/leaf/owner`]: "340100" }, code: "EVENT_FOREIGN", row: 0 },
  { name: "a changed period", edits: { [`${E}/0/leaf/details/period`]: "2026-Q2" }, code: "INCLUSION_WRONG", row: 0 },
  { name: "a time changed by a millisecond", edits: { [`${E}/2/leaf/at`]: "2026-03-02T01:00:08.001Z" }, code: "INCLUSION_WRONG", row: 4 },
  { name: "a changed attachment", edits: { [`${I}/1/leaf/details/attachments/0/sha256`]: "cd".repeat(32) }, code: "INCLUSION_WRONG", row: 2 },
  { name: "an attachment moved to another event", edits: { [`${I}/0/leaf/details`]: institutionEvents[1]!.leaf.details, [`${I}/0/leaf/sealed`]: institutionEvents[1]!.leaf.sealed, [`${I}/1/leaf/details`]: null, [`${I}/1/leaf/sealed`]: {} }, code: "INCLUSION_WRONG", row: 0 },
  { name: "a withheld field", edits: { [`${E}/3/leaf/details`]: null }, code: "INCLUSION_WRONG", row: 5 },
  { name: "a seal taken off", edits: { [`${E}/1/leaf/sealed`]: {} }, code: "INCLUSION_WRONG", row: 2 },
  { name: "a changed personal value", edits: { [`${E}/0/opened/~1details~1contactPhone/value`]: "13900000000" }, code: "FIELD_WRONG", row: 0 },
  { name: "a changed salt", edits: { [`${E}/0/opened/~1note/salt`]: toBase64(new Uint8Array(32)) }, code: "FIELD_WRONG", row: 0 },
  { name: "a value shown for what is not sealed", edits: { [`${E}/1/opened/~1unit`]: cityEvents[0]!.opened["/note"] }, code: "FIELD_NOT_SEALED", row: 2 },
  { name: "something sealed that the verifier does not count as personal", edits: {}, trust: { personalFields: ["/actor", "/note"] }, code: "SEALED_NOT_PERSONAL" },
  // Which event, of which record, in which log.
  { name: "a wrong record id in an event", edits: { [`${E}/1/leaf/recordId`]: "340300:record-2" }, code: "EVENT_OF_OTHER_RECORD", row: 2 },
  { name: "another record's events under this record id", edits: { "/members/0/records": honest.bundle(["340300:record-2"]).members[0]!.records.map((one) => ({ ...one, recordId })) }, code: "EVENT_OF_OTHER_RECORD", row: 1 },
  { name: "an event of another record put in", edits: { [E]: [...cityEvents, honest.bundle(["340300:record-2"]).members[0]!.records[0]!.events[1]], [count]: 5 }, code: "EVENT_OF_OTHER_RECORD", row: 3 },
  { name: "a foreign member's event put in", edits: { [E]: [...cityEvents, institutionEvents[1]], [count]: 5 }, code: "EVENT_FOREIGN", row: 2 },
  { name: "a proof from another log", edits: { [`${E}/0/inclusion`]: institution.inclusion(0) }, code: "INCLUSION_WRONG", row: 0 },
  { name: "the proof of another event", edits: { [`${E}/0/inclusion`]: cityEvents[1]!.inclusion }, code: "INCLUSION_WRONG", row: 0 },
  { name: "a proof too short", edits: { [`${E}/0/inclusion`]: cityEvents[0]!.inclusion.slice(1) }, code: "INCLUSION_WRONG", row: 0 },
  { name: "a proof too long", edits: { [`${E}/0/inclusion`]: [...cityEvents[0]!.inclusion, cityEvents[0]!.inclusion[0]] }, code: "INCLUSION_WRONG", row: 0 },
  { name: "a changed position", edits: { [`${E}/0/index`]: 1 }, code: "INCLUSION_WRONG", row: 1 },
  // Which events there are.
  { name: "an event withheld in the middle", edits: { [E]: without(cityEvents, 2), [count]: 3, ...traceWithout(cityEvents[2]?.leaf.id) }, code: "EVENT_WITHHELD", row: 5 },
  { name: "the first event withheld", edits: { [E]: without(cityEvents, 0), [count]: 3, ...traceWithout(cityEvents[0]?.leaf.id) }, code: "EVENT_WITHHELD", row: 2 },
  { name: "the last event withheld, and the count kept", edits: { [E]: without(cityEvents, 3), ...traceWithout(cityEvents[3]?.leaf.id) }, code: "EVENT_COUNT_WRONG" },
  { name: "the last event withheld, which another member answered", edits: { [I]: without(institutionEvents, 1), "/members/1/records/0/eventCount": 1, ...traceWithout(institutionEvents[1]?.leaf.id) }, code: "CAUSE_NOT_SHOWN" },
  { name: "the end asked about without the whole log", edits: { "/asked/untilEnd": true }, code: "END_NOT_PROVEN" },
  { name: "events reordered", edits: { [E]: [0, 2, 1, 3].map((i) => cityEvents[i]) }, code: "EVENTS_REORDERED", row: 2 },
  { name: "an event given twice", edits: { [E]: [...cityEvents, cityEvents[3]], [count]: 5 }, code: "EVENT_TWICE", row: 5 },
  { name: "the owner's part withheld", edits: { "/members": [institutionPart], "/traces/0/events": trace.filter(({ owner }) => owner === "INST-07") }, code: "OWNER_NOT_SHOWN" },
  { name: "another record in place of the one asked", edits: { "/members": honest.bundle(["340300:record-2"]).members, "/traces": honest.bundle(["340300:record-2"]).traces }, code: "RECORD_NOT_SHOWN" },
  { name: "effect before cause in the trace", edits: { "/traces/0/events": [trace[0], trace[2], trace[1], ...trace.slice(3)] }, code: "TRACE_WRONG", row: 0 },
  { name: "one member's events out of order in the trace", edits: { "/traces/0/events": [...trace.slice(0, 4), trace[5], trace[4]] }, code: "TRACE_WRONG", row: 4 },
  { name: "one member twice, as if it had two logs", edits: { "/members": [cityPart, institutionPart, { ...cityPart, records: [] }] }, code: "FILE_MALFORMED" },
  { name: "an event left out of the trace", edits: { "/traces/0/events": without(trace, 2) }, code: "TRACE_WRONG" },
  // What a dishonest member writes into its own log.
  { name: "a link past the event before", edits: lying({ "340300/4": { previous: toBase64(city.rows[0]!.hash) } }), code: "LINK_BROKEN", row: 4 },
  { name: "an event numbered as if one were not there", edits: lying({ "340300/4": { sequence: 4 } }), code: "EVENT_WITHHELD", row: 4 },
  { name: "a state that does not follow", edits: lying({ "340300/4": { state: "RATED" } }), code: "STATE_WRONG", row: 4 },
  { name: "an answer to an event that was otherwise", edits: lying({ "INST-07/0": { cause: { owner: "340300", id: "340300:event-2", leafHash: toBase64(city.rows[1]!.hash) } } }), code: "CAUSE_WRONG", row: 0 },
  // The log as a whole.
  { name: "a checkpoint with another size", edits: { [checkpoint]: changed({ size: 7 }) }, code: "SIGNATURE_WRONG" },
  { name: "another log's checkpoint", edits: { [checkpoint]: institution.checkpoint({}) }, code: "CHECKPOINT_FOREIGN" },
  { name: "a checkpoint with an extension line", edits: { [checkpoint]: city.checkpoint({}).replace("\n\n", "\nmore\n\n") }, code: "CHECKPOINT_MALFORMED" },
  { name: "a checkpoint of a smaller log", edits: { [checkpoint]: city.checkpoint({ size: 4 }) }, code: "INCLUSION_WRONG", row: 0 },
  { name: "the whole log recomputed and signed", edits: { "/members": rewritten.bundle([recordId], [2]).members, "/traces": rewritten.bundle([recordId]).traces }, trust: { pinned: pin(2) }, code: "HISTORY_REWRITTEN" },
  { name: "a fork shown to this reader", edits: { "/members": rewritten.bundle([recordId]).members }, trust: { pinned: pin(6) }, code: "FORK" },
  { name: "an older checkpoint than the one known", edits: {}, trust: { pinned: [{ ...pin(6)[0]!, size: 7 }] }, code: "CHECKPOINT_OLDER" },
  { name: "no consistency proof from the one known", edits: {}, trust: { pinned: pin(2) }, code: "CONSISTENCY_MISSING" },
  { name: "a wrong consistency proof", edits: { "/members/0/consistency": [{ size: 3, root: pin(3)[0]!.root, proof: city.consistency(2) }] }, trust: { pinned: pin(3) }, code: "CONSISTENCY_WRONG" },
  // Keys.
  { name: "a key swapped under the same name", edits: { [checkpoint]: city.checkpoint({ signer: thief }) }, code: "KEY_UNKNOWN" },
  { name: "a key swapped in the key list too", edits: { [checkpoint]: city.checkpoint({ signer: thief }), [keyList]: city.keyList({ keys: [keyOf(thief)] }, [thief]) }, code: "KEYS_NOT_TRUSTED" },
  { name: "a key list changed after it was signed", edits: { [keyList]: keysWith({ revokedAt: iso(start) }).replace('"revokedAt":"', '"revokedAt":"9') }, code: "KEYS_MALFORMED" },
  { name: "a revocation taken out of a key list", edits: { [keyList]: city.keyList().split("—")[0] + "—" + keysWith({ revokedAt: iso(start) }).split("—")[1] }, code: "KEYS_NOT_TRUSTED" },
  { name: "another member's key list", edits: { [keyList]: institution.keyList() }, code: "KEYS_FOREIGN" },
  { name: "the member's key list of another network", edits: { [keyList]: city.keyList({ network: "js.example" }) }, code: "KEYS_FOREIGN" },
  { name: "a key of another name in the key list", edits: { [checkpoint]: city.checkpoint({ signer: institution.signer }), [keyList]: city.keyList({ keys: [keyOf(institution.signer)] }) }, code: "KEY_UNKNOWN" },
  { name: "a revoked key, and only one of two witnesses from before", edits: { [checkpoint]: addSignatures(city.checkpoint({ witnesses: ["340000"], time: start + hour / 4 }), readCheckpoint(city.checkpoint({ witnesses: ["INST-07"] }))!.note.signatures.slice(1)), [keyList]: keysWith({ revokedAt: iso(start + hour / 2) }) }, code: "KEY_REVOKED" },
  { name: "a key list too old to trust", edits: {}, trust: { maximumKeyListAgeSeconds: 3600 }, code: "KEYS_OLD" },
  { name: "a revoked key used after its date", edits: { [keyList]: keysWith({ revokedAt: iso(start + hour / 2), reason: "泄露 stolen" }) }, code: "KEY_REVOKED" },
  { name: "an ended key used after its date", edits: { [keyList]: keysWith({ until: iso(start + hour / 2) }) }, code: "KEY_EXPIRED" },
  { name: "a key used before its date", edits: { [keyList]: keysWith({ from: iso(start + 2 * hour) }) }, code: "KEY_NOT_YET_VALID" },
  { name: "a revoked key and nobody who says when", edits: { [keyList]: keysWith({ revokedAt: iso(start + hour / 2) }) }, trust: { witnesses: [], quorum: 0 }, code: "KEY_TIME_UNKNOWN" },
  // Witnesses.
  { name: "a wrong cosignature", edits: { [checkpoint]: flipLast(city.checkpoint({})) }, code: "COSIGNATURE_WRONG" },
  { name: "too few witnesses", edits: { [checkpoint]: city.checkpoint({ witnesses: ["340000"] }) }, code: "WITNESSES_MISSING" },
  { name: "one witness twice", edits: { [checkpoint]: city.checkpoint({ witnesses: ["340000", "340000"] }) }, code: "WITNESSES_MISSING" },
  { name: "the member as its own witness", edits: { [checkpoint]: city.checkpoint({ witnesses: ["340000", "340300"] }) }, code: "WITNESSES_MISSING" },
  { name: "a witness nobody knows", edits: { [checkpoint]: addSignatures(city.checkpoint({ witnesses: ["340000"] }), [cosign(stranger, "x\n", 1)]) }, code: "WITNESSES_MISSING" },
  { name: "a cosignature from the future", edits: { [checkpoint]: city.checkpoint({ time: now + hour }) }, code: "COSIGNATURE_FUTURE" },
  { name: "an old checkpoint replayed as fresh", edits: {}, trust: { maximumCheckpointAgeSeconds: 3600 }, code: "CHECKPOINT_STALE" },
  // The network.
  { name: "another network's bundle", edits: { "/network": "js.example" }, code: "NETWORK_WRONG" },
  { name: "another hash algorithm claimed", edits: { "/hash": "sm3" }, code: "HASH_WRONG" },
  { name: "a checkpoint under another hash algorithm", edits: { [checkpoint]: city.checkpoint({ change: { origin: `${city.origin}/sm3` } }) }, code: "HASH_WRONG" },
  { name: "a number given as text", edits: { [`${E}/0/index`]: "0" }, code: "FILE_MALFORMED" },
  { name: "a member nobody asked for in the file", edits: { "/extra": 1 }, code: "FILE_MALFORMED" },
];
