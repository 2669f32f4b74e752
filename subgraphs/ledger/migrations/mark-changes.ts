/** Returns the statement after which every change of `table` leaves a mark; needs the ledger's figures. */
export const markChanges = (table: string): string =>
  `create trigger mark_change after insert or update or delete or truncate on ${table}
    for each statement execute function mark_change()`;
