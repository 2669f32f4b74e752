/** A document of the public API that knows the types of its variables and its answer. */

/** Its text, and the identifier by which the gateway knows it beforehand. */
export class TypedDocumentString<Data, Variables> {
  readonly id: string;
  readonly text: string;
  /** Carries the types alone; there is no such property. */
  declare readonly __types?: (variables: Variables) => Data;

  constructor(id: string, text: string) {
    this.id = id;
    this.text = text;
  }
}
