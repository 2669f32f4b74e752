/** What is wrong with a document that a person wrote. */

/** A mistake at a place (JSON pointer, RFC 6901), said in both languages with its remedy. */
export type Fault = { readonly place: string; readonly zh: string; readonly en: string };

/** A document that is not used, with everything that is wrong with it. */
export class Refused extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ place, zh, en }) => `${place || "/"}：${zh} ${en}`).join("\n"));
    this.name = "Refused";
    this.faults = faults;
  }
}
