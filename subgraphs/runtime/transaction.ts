/** Changes happen inside one transaction: everything an action writes is there, or nothing is. */
import type { MemberContext } from "./context.ts";

/**
 * Runs `work` with a context whose EntityManager commits when `work` returns and rolls back when it throws. What
 * `work` leaves for the end (`beforeCommit`) sees all that was written.
 */
export async function inTransaction<T>(
  context: MemberContext,
  work: (context: MemberContext) => Promise<T> | T,
): Promise<T> {
  const last: (() => Promise<void>)[] = [];
  const beforeCommit = (step: () => Promise<void>): void => void last.push(step);
  let isWanted = false;
  const wake = (): void => {
    isWanted = true;
  };
  const result = await context.em.transactional(async (em) => {
    const made = await work({ ...context, em, beforeCommit, wake });
    if (last.length > 0) await em.flush();
    for (const step of last) await step();
    return made;
  });
  // Whoever works in the background must find what was written.
  if (isWanted) context.wake();
  return result;
}
