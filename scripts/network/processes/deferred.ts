/** A promise that is settled from outside; Node 20 has no `Promise.withResolvers` yet. */

export type Deferred<T> = { readonly promise: Promise<T>; readonly resolve: (value: T) => void };

/** Returns a promise and what resolves it. */
export function defer<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
