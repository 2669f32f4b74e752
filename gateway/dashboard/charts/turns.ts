/** Heavy pieces of work one after another, each a task of its own, so that the page answers in between. */

let last: Promise<unknown> = Promise.resolve();

/** Does the work when all that came before is done and the browser has had its turn. */
export function inTurn<Result>(work: () => Result): Promise<Result> {
  const done = last.then(() => new Promise((next) => setTimeout(next))).then(work);
  last = done.catch(() => undefined);
  return done;
}
