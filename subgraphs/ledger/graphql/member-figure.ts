/** One figure of one member; each part of it is read when a query asks for it, and only once. */
import type { Period } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { type Cursor, decodeCursor, encodeCursor, pageSize } from "../../runtime/cursor.ts";
import { type Coverage, ownCoverage } from "../../runtime/graphql/coverage.ts";
import { keyCount, ratio } from "../rules/figure.ts";
import { type FigureName, findIndicator } from "../rules/indicators/definitions.ts";
import { claimedServices } from "../tables/claimed-services.ts";
import {
  type FigureCell,
  type FigureRow,
  figureRows,
  type FigureSum,
  figureSum,
  figureThings,
  thingSet,
} from "../tables/figure-records.ts";
import { type Named, readSet } from "../tables/figure-sets.ts";
import { monthlySums } from "../tables/monthly-sums.ts";

/** How a page of a figure's records is asked for. */
export type PageAsk = { readonly first: number; readonly after: string | null | undefined };

export class MemberFigure {
  readonly name: FigureName;
  readonly period: Period;
  readonly #context: MemberContext;
  /** Null where this kind of member keeps no such records. */
  readonly #cell: FigureCell | null;
  readonly #ask: PageAsk;
  readonly #after: Cursor | null;
  #sum: Promise<FigureSum> | undefined;
  #set: Promise<Named> | undefined;
  #rows: Promise<FigureRow[]> | undefined;

  constructor(
    { name, period, ...ask }: PageAsk & { readonly name: FigureName; readonly period: Period },
    context: MemberContext,
    cell: FigureCell | null,
  ) {
    pageSize(ask.first);
    this.name = name;
    this.period = period;
    this.#context = context;
    this.#cell = cell;
    this.#ask = ask;
    this.#after = ask.after ? decodeCursor(ask.after, this.#order) : null;
  }

  get indicator(): { code: string } {
    return { code: this.name };
  }
  get coverage(): Coverage {
    return ownCoverage(this.#context.now());
  }

  get value(): Promise<number | null> {
    return this.#isMean ? this.mean : this.#isDistinct ? this.distinct : this.total;
  }
  get count(): Promise<number | null> {
    return this.#isDistinct ? this.distinct : this.counted;
  }
  get sum(): Promise<number | null> {
    return this.#sums().then((sums) => sums && sums.sum);
  }
  get total(): Promise<number | null> {
    return this.#isMean ? Promise.resolve(null) : this.sum;
  }
  get counted(): Promise<number | null> {
    return this.#sums().then((sums) => sums && sums.count);
  }
  get whole(): Promise<number | null> {
    return this.#isMean ? this.counted : Promise.resolve(null);
  }
  get mean(): Promise<number | null> {
    if (!this.#isMean) return Promise.resolve(null);
    return this.#sums().then((sums) => sums && ratio(sums.sum, sums.count));
  }
  get distinct(): Promise<number | null> {
    return this.things().then((set) => set && keyCount(set.content));
  }

  get byMember(): object[] {
    return this.#cell ? [new OwnPart(this, { code: this.#context.member.code })] : [];
  }

  get edges(): Promise<object[]> {
    return this.#load().then((rows) =>
      rows
        .slice(0, this.#ask.first)
        .map((row) => ({ node: this.#node(row), cursor: this.#cursor(row) })),
    );
  }
  get pageInfo(): Promise<object> {
    return this.#load().then((rows) => {
      const last = rows.slice(0, this.#ask.first).at(-1);
      return {
        hasNextPage: rows.length > this.#ask.first,
        endCursor: last ? this.#cursor(last) : null,
      };
    });
  }

  /** The set of the things that count; null where records count one by one. */
  async things(): Promise<Named | null> {
    const cell = this.#cell;
    if (!cell || !this.#isDistinct) return null;
    const read = async () => {
      const place = `figure ${this.name} ${JSON.stringify(cell.choice)}`;
      return readSet(
        place,
        await thingSet(cell),
        cell.scope,
        async () => (await monthlySums(cell.scope)).stamp,
      );
    };
    return (this.#set ??= read());
  }

  /** Services of the period that another member may report too; null where no service counts by itself. */
  async claims(): Promise<Named | null> {
    const cell = this.#cell;
    if (cell?.counted.table !== "service_record" || this.#isDistinct) return null;
    return claimedServices(cell.scope, (await monthlySums(cell.scope)).stamp);
  }

  get #isDistinct(): boolean {
    // By definition, not by what is kept: the order is the same for every kind of member.
    return findIndicator(this.name)?.merging === "DISTINCT";
  }
  get #isMean(): boolean {
    return this.#cell?.counted.isMean ?? false;
  }

  #sums(): Promise<FigureSum | null> {
    if (!this.#cell || this.#isDistinct) return Promise.resolve(null);
    return (this.#sum ??= figureSum(this.#cell));
  }

  #load(): Promise<FigureRow[]> {
    if (!this.#cell) return Promise.resolve([]);
    const read = this.#isDistinct ? figureThings : figureRows;
    return (this.#rows ??= read(this.#cell, this.#after, this.#ask.first + 1));
  }

  get #order() {
    return { direction: this.#isDistinct ? "ASC" : "DESC", column: this.name } as const;
  }

  #cursor({ key, id }: FigureRow): string {
    return encodeCursor({ ...this.#order, key, id });
  }

  #node(row: FigureRow): object {
    const { table, thing } = this.#cell!.counted;
    const member = { code: this.#context.member.code };
    const { amount } = row;
    if (thing === "enterprise_code")
      return { id: row.thing, member, amount, enterprise: { creditCode: row.thing } };
    if (table === "service_record" && thing !== null)
      return { id: row.thing, member, amount, provider: row.provider };
    const enterprise = row.enterprise === null ? null : { creditCode: row.enterprise };
    return { id: row.ref, member, amount, enterprise, provider: row.provider, table };
  }
}

/** A figure's part by this member; counts only what a query asks for, so that nothing fails unseen. */
class OwnPart {
  readonly member: { readonly code: string };
  readonly #figure: MemberFigure;

  constructor(figure: MemberFigure, member: { readonly code: string }) {
    this.#figure = figure;
    this.member = member;
  }

  get value(): Promise<number | null> {
    return this.#figure.value;
  }
  get count(): Promise<number | null> {
    return this.#figure.count;
  }
  get sum(): Promise<number | null> {
    return this.#figure.sum;
  }
}
