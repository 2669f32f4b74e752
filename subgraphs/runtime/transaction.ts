/** Changes happen inside one transaction: everything an action writes is there, or nothing is. */
import type { MemberContext } from "./context.ts";

/** Runs `work` with a context whose EntityManager commits when `work` returns and rolls back when it throws. */
export function inTransaction<T>(
  context: MemberContext,
  work: (context: MemberContext) => Promise<T> | T,
): Promise<T> {
  return context.em.transactional(async (em) => work({ ...context, em }));
}
