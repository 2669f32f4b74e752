/** The oracle: one plain schema over all rows of the living, that knows nothing of plans, routes or merging. */
import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { Expectations, type Expected, pathOf, Unavailable } from "./expectations.ts";
import { statistics } from "./oracle-figures.ts";
import { oraclePage, type PageArguments } from "./oracle-page.ts";
import {
  type Audience,
  audience,
  coverageOf,
  everyKind,
  ownerOf,
  tellMissing,
} from "./oracle-members.ts";
import {
  categories,
  type DemandRow,
  enterpriseNames,
  type Kind,
  type RecordRow,
  type World,
} from "./rows.ts";

type Path = readonly (string | number)[];
export type OracleAnswer = { readonly data: unknown; readonly errors: readonly Expected[] };

export class Oracle {
  readonly #schema: GraphQLSchema;

  constructor(publicSdl: string) {
    this.#schema = buildSchema(publicSdl, { assumeValidSDL: true });
  }

  async answer(
    world: World,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<OracleAnswer> {
    const whole = new Whole(world);
    const { data, errors } = await execute({
      schema: this.#schema,
      document,
      rootValue: whole.root(),
      variableValues: variables,
    });
    const own = (errors ?? []).filter(
      ({ originalError }) => !(originalError instanceof Unavailable),
    );
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      errors: [
        ...whole.expectations.errors,
        ...own.map(({ path, message }) => ({
          code: message.startsWith("Cannot return null") ? "NULL" : message,
          path: path ?? [],
        })),
      ],
    };
  }
}

class Whole {
  readonly expectations = new Expectations();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  root(): object {
    const owned = <Row extends object>(
      find: (path: Path, given: { id: string; member: string }) => Row | null | undefined,
    ) => this.#told((given: never, path) => find(path, given) ?? null);
    return {
      records: (given: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
        this.#records(given, info, null),
      record: owned((path, { id }) => {
        const row = this.#record(id, path);
        return row && this.#recordObject(id, row);
      }),
      recordsOf: owned((path, { member }) =>
        ownerOf(this.#world, everyKind, member, path, this.expectations)?.records.map((row) =>
          this.#recordObject(row.id, row),
        ),
      ),
      statistics: (
        { period }: { period: { year: number } },
        _: unknown,
        info: GraphQLResolveInfo,
      ) => statistics(this.#world, period, info, this.expectations, (code) => this.#member(code)),
      demands: (given: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
        this.#demands(given, info, null),
      demand: owned((path, { id }) => {
        const owner = ownerOf(this.#world, ["WINDOW"], id, path, this.expectations);
        const row = owner?.demands.find((one) => one.id === id);
        return row && this.#demand(row);
      }),
      categories: this.#told((_: object, path) => (this.#hub(path) ? categories : null)),
    };
  }

  /** A resolver that is told its own path. */
  #told<Given>(resolve: (given: Given, path: Path) => unknown) {
    return (given: Given, _: unknown, info: GraphQLResolveInfo) => resolve(given, pathOf(info));
  }

  #record(id: string, path: Path): RecordRow | null {
    const owner = ownerOf(this.#world, everyKind, id, path, this.expectations);
    return owner?.records.find((row) => row.id === id) ?? null;
  }

  /** A record; where another contract only names it, its owner is asked once a field is wanted. */
  #recordObject(id: string, known: RecordRow | null): object {
    const field =
      (value: (row: RecordRow, info: GraphQLResolveInfo) => unknown) =>
      (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
        const row = known ?? this.#record(id, pathOf(info).slice(0, -1));
        return row && value(row, info);
      };
    return {
      id,
      title: field(({ title }) => title),
      openedAt: field(({ openedAt }) => openedAt),
      state: field(({ state }) => state),
      fee: field(({ fee }) => {
        if (fee === null) return null;
        return fee > 9_007_199_254_740_991n ? String(fee) : Number(fee);
      }),
      participantCodes: field(({ participants }) => participants),
      recordedBy: field(({ owner }) => this.#member(owner)),
      enterprise: field(({ enterprise }) =>
        enterprise === null ? null : this.#enterprise(enterprise),
      ),
      trace: field(({ participants }, info) => {
        const asked = this.#gather(everyKind, participants, info);
        const events = this.#events(asked, id);
        return {
          events: events
            .toSorted(
              (a, b) =>
                (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
                a.at - b.at ||
                (a.id < b.id ? -1 : 1),
            )
            .map((event) => ({ ...event, member: this.#member(event.member) })),
          count: asked.living.length > 0 ? events.length : null,
          coverage: coverageOf(asked),
        };
      }),
      mentions: (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
        const asked = this.#gather(everyKind, null, info);
        const events = this.#events(asked, id);
        const isAnswered = asked.living.length > 0;
        return {
          count: isAnswered ? events.length : null,
          by: [...new Set(events.map(({ member }) => member))].sort(),
          kinds: isAnswered ? new Set(events.map(({ kind }) => kind)).size : null,
          coverage: coverageOf(asked),
        };
      },
    };
  }

  #events({ living }: Audience, record: string) {
    return living.flatMap(({ events }) => events).filter((event) => event.record === record);
  }

  #enterprise(creditCode: string): object {
    return {
      creditCode,
      name: this.#told((_: object, path) =>
        this.#hub(path.slice(0, -1)) ? (enterpriseNames[creditCode] ?? null) : null,
      ),
      records: (given: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
        this.#records(given, info, creditCode),
      demands: (given: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
        this.#demands(given, info, creditCode),
    };
  }

  #member(code: string): object {
    return {
      code,
      slogan: this.#told(
        (_: object, path) =>
          ownerOf(this.#world, ["WINDOW"], code, path.slice(0, -1), this.expectations)?.slogan,
      ),
    };
  }

  #demand(row: DemandRow): object {
    return {
      ...row,
      enterprise: row.enterprise === null ? null : this.#enterprise(row.enterprise),
      record: row.record === null ? null : this.#recordObject(row.record, null),
    };
  }

  #hub(path: Path): boolean {
    const hub = this.#world.members.find(({ kind, status }) => kind === "HUB" && status !== "LEFT");
    return (
      hub !== undefined && ownerOf(this.#world, ["HUB"], hub.code, path, this.expectations) !== null
    );
  }

  #gather(
    kinds: readonly Kind[],
    only: readonly string[] | null,
    info: GraphQLResolveInfo,
  ): Audience {
    const asked = audience(this.#world, kinds, only);
    tellMissing(asked, info, this.expectations);
    return asked;
  }

  #records(
    given: PageArguments,
    info: GraphQLResolveInfo,
    enterprise: string | null,
  ): object | null {
    const { state, enterprise: of, openedFrom } = given.filter ?? {};
    return oraclePage(this.#world, this.expectations, everyKind, given, info, ({ living }) =>
      living
        .flatMap(({ records }) => records)
        .filter((row) => enterprise === null || row.enterprise === enterprise)
        .filter((row) => !state || state.includes(row.state))
        .filter((row) => (of ?? null) === null || row.enterprise === of)
        .filter((row) => row.openedAt >= (openedFrom ?? -Infinity))
        .map((row) => ({
          key: row.openedAt,
          row: this.#recordObject(row.id, row) as { id: string },
        })),
    );
  }

  #demands(
    given: PageArguments,
    info: GraphQLResolveInfo,
    enterprise: string | null,
  ): object | null {
    return oraclePage(this.#world, this.expectations, ["WINDOW"], given, info, ({ living }) =>
      living
        .flatMap(({ demands }) => demands)
        .filter((row) => enterprise === null || row.enterprise === enterprise)
        .map((row) => ({ key: row.at, row: this.#demand(row) as { id: string } })),
    );
  }
}
