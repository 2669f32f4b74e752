/** Logs of the mock network's members: every event of its records, proven, cosigned and with keys. */
import { leafText } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { EvidenceNetwork, keyOf } from "../rules/evidence/network.ts";
import { mockMembers } from "./mock-members.ts";
import { mockRecords, type MockRecord } from "./mock-records.ts";

type Event = MockRecord["events"][number];
const quorum = 2;
const cosignedAt = Date.parse("2026-01-06T01:30:04Z");

/** Made when first asked for: three hundred leaves take a moment. */
let made: { network: EvidenceNetwork; places: Map<string, { index: number; checkpoint: string }> };
function logs() {
  if (made) return made;
  const network = new EvidenceNetwork(
    "sha256",
    {},
    mockMembers.map(({ code }) => code),
  );
  const events = mockRecords.flatMap((record) => record.events);
  for (const event of events.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))) {
    const { id, recordId, memberCode, type, at, recordedAt, actor, actorRole, unit, note } = event;
    const facts = { id, type, at, recordedAt, actor, actorRole, unit, note };
    network.log(memberCode).record(recordId, facts);
  }
  const places = new Map(
    mockMembers.flatMap(({ code }) => {
      const log = network.log(code);
      const witnesses = witnessesOf(code);
      const checkpoint = log.checkpoint({ witnesses, time: cosignedAt });
      return log.rows.map(({ leaf }, index) => [leaf.id, { index, checkpoint }] as const);
    }),
  );
  made = { network, places };
  return made;
}

const witnessesOf = (code: string) =>
  ["340000", "340300", "341200"].filter((one) => one !== code).slice(0, quorum);

/** The keys of a member, as the hub signs them. */
export function keyListOf(code: string): string {
  const log = logs().network.log(code);
  return log.keyList({ keys: [{ ...keyOf(log.signer), from: "2025-01-01T00:00:00.000Z" }] });
}

/** Events with their proofs; tampered with, one shows another unit and the last is in no checkpoint yet. */
export const withProofs = (events: readonly Event[], isTampered: boolean) =>
  events.map((event, i) => ({
    ...event,
    unit: isTampered && i === 1 ? "另一科室" : event.unit,
    proof: () => (isTampered && i === events.length - 1 ? null : proofOf(event)),
  }));

function proofOf({ id, memberCode }: Event) {
  const { network, places } = logs();
  const log = network.log(memberCode);
  const { index, checkpoint } = places.get(id)!;
  return {
    leaf: leafText(log.rows[index]!.leaf),
    index,
    inclusion: log.inclusion(index),
    checkpoint,
    isWitnessed: true,
    quorum,
    cosignatures: witnessesOf(memberCode).map((member) => ({
      member,
      verifierKey: network.log(member).witness.verifierKey.text,
      at: new Date(cosignedAt).toISOString(),
    })),
    opened: [],
  };
}
