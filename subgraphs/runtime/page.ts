/** One page of a table in a total order, loaded only as far as the query asks. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { EntityName, FilterQuery } from "@mikro-orm/core";
import { type Cursor, decodeCursor, encodeCursor, pageSize } from "./cursor.ts";
import { type Coverage, ownCoverage } from "./graphql/coverage.ts";
import { readRows } from "./read-rows.ts";

type Keyed = { id: string };
type Edge<Row> = { node: Row; cursor: string };

export type PageRequest<Row extends Keyed> = {
  readonly em: SqlEntityManager;
  readonly table: EntityName<Row>;
  readonly where: FilterQuery<Row>;
  /** A whole-number column that orders the table; ties go by id in the same direction. */
  readonly orderBy: keyof Row & string;
  readonly direction: Cursor["direction"];
  readonly first: number;
  readonly after: string | null | undefined;
  readonly asOf: Date;
};

/** Rows of one page, its end, its total and its coverage; each is read from the database on first use. */
export class Page<Row extends Keyed> {
  readonly #request: PageRequest<Row>;
  readonly #after: Cursor | null;
  #rows: Promise<Row[]> | undefined;

  constructor(request: PageRequest<Row>) {
    pageSize(request.first);
    const { after, direction, orderBy } = request;
    this.#after = after ? decodeCursor(after, { direction, column: orderBy }) : null;
    this.#request = request;
  }

  get edges(): Promise<Edge<Row>[]> {
    return this.#load().then((rows) =>
      rows.slice(0, this.#request.first).map((row) => this.#edge(row)),
    );
  }

  get pageInfo(): Promise<{ hasNextPage: boolean; endCursor: string | null }> {
    return this.#load().then((rows) => {
      const last = rows.slice(0, this.#request.first).at(-1);
      return {
        hasNextPage: rows.length > this.#request.first,
        endCursor: last ? this.#edge(last).cursor : null,
      };
    });
  }

  get totalCount(): Promise<number> {
    return this.#request.em.count(this.#request.table, this.#request.where);
  }

  get coverage(): Coverage {
    return ownCoverage(this.#request.asOf);
  }

  #edge(row: Row): Edge<Row> {
    const { direction, orderBy } = this.#request;
    return {
      node: row,
      cursor: encodeCursor({ direction, key: row[orderBy] as number, id: row.id, column: orderBy }),
    };
  }

  #load(): Promise<Row[]> {
    this.#rows ??= this.#read();
    return this.#rows;
  }

  #read(): Promise<Row[]> {
    const { em, table, where, orderBy, direction, first } = this.#request;
    const beyond = direction === "DESC" ? "$lt" : "$gt";
    const conditions: object[] = [where as object];
    if (this.#after) {
      const { key, id } = this.#after;
      conditions.push({
        $or: [{ [orderBy]: { [beyond]: key } }, { [orderBy]: key, id: { [beyond]: id } }],
      });
    }
    const page = em
      .createQueryBuilder(table)
      .where({ $and: conditions } as never)
      .orderBy({ [orderBy]: direction, id: direction } as never)
      .limit(first + 1);
    return readRows<Row>(em, table, page);
  }
}
