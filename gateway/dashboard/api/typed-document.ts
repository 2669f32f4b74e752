/** A document of the public API that knows the types of its variables and its answer. */

/** The identifier by which the gateway knows it; its text is the gateway's, never the page's. */
export class TypedDocument<Data, Variables> {
  readonly id: string;
  /** Carries the types alone; there is no such property. */
  declare readonly __types?: (variables: Variables) => Data;

  constructor(id: string) {
    this.id = id;
  }
}
