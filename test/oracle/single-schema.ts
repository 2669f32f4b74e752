/** The oracle: one plain schema over all rows of the living, that knows nothing of plans, routes or merging. */
import {
  buildASTSchema,
  buildSchema,
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  parse,
  type TypeNode,
  visit,
} from "graphql";
import { Expectations, pathOf, type Told, Unavailable } from "./expectations.ts";
import { figure, statistics } from "./oracle-figures.ts";
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
export type OracleAnswer = {
  readonly data: unknown;
  /** The same data before a null in a non-null place takes what is around it along. */
  readonly loose: unknown;
  /** All that there is to tell; `NULL` marks a null in a non-null place, of which the first in each place is met. */
  readonly errors: readonly Told[];
};

export class Oracle {
  readonly #schema: GraphQLSchema;
  readonly #loose: GraphQLSchema;

  constructor(publicSdl: string) {
    this.#schema = buildSchema(publicSdl, { assumeValidSDL: true });
    this.#loose = buildASTSchema(withoutNonNull(parse(publicSdl)), { assumeValidSDL: true });
  }

  /** Executes twice: once as the schema says, and once so that nothing hides what else there is to tell. */
  async answer(
    world: World,
    document: DocumentNode,
    variableValues: Readonly<Record<string, unknown>>,
  ): Promise<OracleAnswer> {
    const [strict, loose] = [new Whole(world), new Whole(world)];
    const given = { document, variableValues };
    const whole = await execute({ schema: this.#schema, rootValue: strict.root(), ...given });
    const open = await execute({ schema: this.#loose, rootValue: loose.root(), ...given });
    return {
      data: JSON.parse(JSON.stringify(whole.data ?? null)),
      loose: JSON.parse(JSON.stringify(open.data ?? null)),
      errors: [...loose.expectations.errors, ...ownErrors(whole), ...ownErrors(open)],
    };
  }
}

const withoutNonNull = (sdl: DocumentNode): DocumentNode =>
  visit(sdl, {
    FieldDefinition: (field) => ({
      ...field,
      type: visit(field.type, { NonNullType: { leave: ({ type }) => type } }) as TypeNode,
    }),
  });

/** What execution itself complains of. */
const ownErrors = ({ errors }: ExecutionResult): Told[] =>
  (errors ?? [])
    .filter(({ originalError }) => !(originalError instanceof Unavailable))
    .map(({ path, message }) => ({
      code: message.startsWith("Cannot return null") ? "NULL" : message,
      path: path ?? [],
      about: "",
    }));

class Whole {
  readonly expectations = new Expectations();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  root(): object {
    type Given = { id: string; member: string; input: { id: string } };
    const owned = <Row extends object>(
      find: (path: Path, given: Given) => Row | null | undefined,
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
      figure: (given: Parameters<typeof figure>[1], _: unknown, info: GraphQLResolveInfo) =>
        figure(this.#world, given, info, this.expectations),
      demands: (given: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
        this.#demands(given, info, null),
      demand: owned((path, { id }) => {
        const owner = ownerOf(this.#world, ["WINDOW"], id, path, this.expectations);
        const row = owner?.demands.find((one) => one.id === id);
        return row && this.#demand(row);
      }),
      note: owned((path, { input: { id } }) => {
        const row = this.#record(id, path);
        return row && this.#recordObject(id, row);
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
  #recordObject(id: string, known: RecordRow | null, isListed = false): object {
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
      fee: field(({ fee, isFeeBroken, owner }, info) => {
        if (isFeeBroken && !isListed) this.expectations.add("INTERNAL", pathOf(info), owner);
        if (fee === null || (isFeeBroken && !isListed)) return null;
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
          row: this.#recordObject(row.id, row, true) as { id: string },
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
