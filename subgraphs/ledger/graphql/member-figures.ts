/** The figures of one member in a period; each is counted when a query asks for it, and only once. */
import { keyCount, ratio } from "../rules/figure.ts";
import {
  categoryFigures,
  type AddedFigures,
  type FigureScope,
  type FigureSource,
  keyQueries,
  recordFigures,
  type RecordFigures,
} from "../tables/figures.ts";

export class MemberFigures {
  readonly member: { code: string } | null;
  readonly #scope: FigureScope;
  readonly #source: FigureSource | undefined;
  readonly #known = new Map<string, Promise<unknown>>();

  constructor(
    scope: FigureScope,
    source: FigureSource | undefined,
    member: { code: string } | null,
  ) {
    this.#scope = scope;
    this.#source = source;
    this.member = member;
  }

  get serviceRecords() {
    return this.#record("serviceRecords");
  }
  get enterprisesServed() {
    return this.#record("enterprisesServed");
  }
  get resourcesMobilised() {
    return this.#record("resourcesMobilised");
  }
  get ratings() {
    return this.#record("ratings");
  }
  get ratingSum() {
    return this.#record("ratingSum");
  }
  get publicWelfareRecords() {
    return this.#record("publicWelfareRecords");
  }
  get feeFen() {
    return this.#record("feeFen");
  }
  get satisfaction() {
    return this.#ratio("ratingSum", "ratings");
  }
  get ratingResponseShare() {
    return this.#ratio("ratings", "serviceRecords");
  }
  get publicWelfareShare() {
    return this.#ratio("publicWelfareRecords", "serviceRecords");
  }
  get byCategory() {
    return this.#once("categories", () => categoryFigures(this.#scope));
  }

  get demandsCollected() {
    return this.#added("demandsCollected");
  }
  get demandsMatched() {
    return this.#added("demandsMatched");
  }
  get registeredUsers() {
    return this.#added("registeredUsers");
  }

  get activities() {
    return this.activityKeys.then(keyCount);
  }
  get jointServices() {
    return this.jointActivityKeys.then(keyCount);
  }
  get productsOffered() {
    return this.productKeys.then(keyCount);
  }

  get enterpriseKeys() {
    return this.#keys("enterpriseKeys");
  }
  get providerKeys() {
    return this.#keys("providerKeys");
  }
  get activityKeys() {
    return this.#keys("activityKeys");
  }
  get jointActivityKeys() {
    return this.#keys("jointActivityKeys");
  }
  get productKeys() {
    return this.#keys("productKeys");
  }
  get registrationKeys() {
    return this.#once(
      "registrationKeys",
      async () => (await this.#source?.registrationKeys(this.#scope)) ?? null,
    );
  }

  #once<T>(name: string, count: () => Promise<T>): Promise<T> {
    const known = this.#known.get(name) ?? count();
    this.#known.set(name, known);
    return known as Promise<T>;
  }

  #records(): Promise<RecordFigures> {
    return this.#once("records", () => recordFigures(this.#scope));
  }

  #record(name: keyof RecordFigures): Promise<number> {
    return this.#records().then((figures) => figures[name]);
  }

  #ratio(part: keyof RecordFigures, whole: keyof RecordFigures): Promise<number | null> {
    return this.#records().then((figures) => ratio(figures[part], figures[whole]));
  }

  #added(name: keyof AddedFigures): Promise<number | null> {
    return this.#once("added", async () => this.#source?.figures(this.#scope)).then(
      (added) => added?.[name] ?? null,
    );
  }

  #keys(name: keyof typeof keyQueries): Promise<string> {
    return this.#once(name, () => keyQueries[name](this.#scope));
  }
}
