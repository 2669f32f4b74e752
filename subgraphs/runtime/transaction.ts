/** Changes happen inside one transaction: everything an action writes is there, or nothing is. */
import type { MemberContext } from "./context.ts";

/** Runs `work` with a context whose EntityManager commits when `work` returns and rolls back when it throws. */
export async function inTransaction<T>(
  context: MemberContext,
  work: (context: MemberContext) => Promise<T> | T,
): Promise<T> {
  let isWanted = false;
  const wake = (): void => {
    isWanted = true;
  };
  const result = await context.em.transactional(async (em) => work({ ...context, em, wake }));
  // Whoever works in the background must find what was written.
  if (isWanted) context.wake();
  return result;
}
