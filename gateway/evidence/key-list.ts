/** The keys of a member's log, from whoever says them best. */
import { readKeyList } from "../../subgraphs/ledger/rules/evidence/key-list.ts";
import { readNote } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";

/** Asks the network; rejects where the answer bears errors. */
export type Ask = <Data>(query: string, variables: object) => Promise<Data>;

/**
 * Returns a member's keys as the hub signs them now. Where the member's own copy says the same it is taken instead:
 * it bears the member's signature beside the hub's, and may be believed by whoever knows either.
 */
export async function keyListOf(ask: Ask, member: string): Promise<string> {
  const [byHub, kept] = await Promise.all([
    ask<{ memberKeyList: string | null }>(`query ($member: ID!) { memberKeyList(code: $member) }`, {
      member,
    }).then(
      ({ memberKeyList }) => memberKeyList,
      // The hub may be down; what it signed before is with the member.
      () => null,
    ),
    ask<{ evidenceLog: { keyList: string | null } | null }>(
      `query ($member: ID!) { evidenceLog(member: $member, rows: 0) { keyList } }`,
      { member },
    ).then(({ evidenceLog }) => evidenceLog?.keyList ?? null),
  ]);
  if (byHub === null) return kept ?? "";
  const hubs = readNote(byHub)?.signatures[0];
  const isSigned = readNote(kept ?? "")?.signatures.some(
    ({ name, id }) => name === hubs?.name && id === hubs.id,
  );
  return isSigned && keysOf(kept!) === keysOf(byHub) ? kept! : byHub;
}

const keysOf = (list: string): string => JSON.stringify(readKeyList(list)?.keys);
