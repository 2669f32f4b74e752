/** The figures of one member in a period; each is read when a query asks for it, and only once. */
import { keyCount, ratio } from "../rules/figure.ts";
import { claimedServices } from "../tables/claimed-services.ts";
import type { FigureScope } from "../tables/figure-scope.ts";
import { figureSets, type Named, readSet, type SetSource } from "../tables/figure-sets.ts";
import type { AddedFigures, FigureSource } from "../tables/figure-source.ts";
import { type MonthlySums, monthlySums, type Sums } from "../tables/monthly-sums.ts";

export type SetName = keyof typeof figureSets | "registrationKeys";

export class MemberFigures {
  readonly #scope: FigureScope;
  readonly #source: FigureSource | undefined;
  /** What has been read, by name; rows of the same figures share it. */
  readonly #known: Map<string, Promise<unknown>>;
  /** Null in the total. */
  readonly member: { readonly code: string } | null;

  constructor(
    scope: FigureScope,
    source: FigureSource | undefined,
    known = new Map<string, Promise<unknown>>(),
    member: { readonly code: string } | null = null,
  ) {
    this.#scope = scope;
    this.#source = source;
    this.#known = known;
    this.member = member;
  }

  /** The same figures as a row of `member`. */
  rowOf(member: { readonly code: string }): MemberFigures {
    return new MemberFigures(this.#scope, this.#source, this.#known, member);
  }

  get serviceRecords() {
    return this.#sum("serviceRecords");
  }
  get ratings() {
    return this.#sum("ratings");
  }
  get ratingSum() {
    return this.#sum("ratingSum");
  }
  get publicWelfareRecords() {
    return this.#sum("publicWelfareRecords");
  }
  get feeFen() {
    return this.#sum("feeFen");
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
    return this.#sums().then(({ byCategory }) => byCategory);
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

  get enterprisesServed() {
    return this.#count("enterpriseKeys");
  }
  get resourcesMobilised() {
    return this.#count("providerKeys");
  }
  get activities() {
    return this.#count("activityKeys");
  }
  get jointServices() {
    return this.#count("jointActivityKeys");
  }
  get productsOffered() {
    return this.#count("productKeys");
  }

  /** The set behind a distinct count; null where this kind of member keeps no such thing. */
  async set(name: SetName): Promise<Named | null> {
    const source: SetSource | undefined =
      name === "registrationKeys" ? this.#source?.registrations : figureSets[name];
    if (!source) return null;
    return this.#once(name, () => readSet(name, source, this.#scope, () => this.#stamp()));
  }

  /** Services of the period that another member may have reported too; with `parts`, what each says of itself. */
  async claims(as: "totals" | "parts" = "totals"): Promise<Named> {
    return claimedServices(this.#scope, await this.#stamp(), as);
  }

  get scope(): FigureScope {
    return this.#scope;
  }

  #once<T>(name: string, read: () => Promise<T>): Promise<T> {
    const known = this.#known.get(name) ?? read();
    this.#known.set(name, known);
    return known as Promise<T>;
  }

  #sums(): Promise<MonthlySums> {
    return this.#once("sums", () => monthlySums(this.#scope));
  }

  #stamp(): Promise<string> {
    return this.#sums().then(({ stamp }) => stamp);
  }

  #sum(name: keyof Sums): Promise<number> {
    return this.#sums().then(({ total }) => total[name]);
  }

  #ratio(part: keyof Sums, whole: keyof Sums): Promise<number | null> {
    return this.#sums().then(({ total }) => ratio(total[part], total[whole]));
  }

  #added(name: keyof AddedFigures): Promise<number | null> {
    return this.#once("added", async () => this.#source?.figures(this.#scope)).then(
      (added) => added?.[name] ?? null,
    );
  }

  #count(name: SetName): Promise<number | null> {
    return this.set(name).then((set) => set && keyCount(set.content));
  }
}
