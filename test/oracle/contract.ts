/** Three small contracts that use every route and every merge rule, split and composed as the network's own are. */
import { composeServices } from "@theguild/federation-composition";
import { type DocumentNode, parse } from "graphql";
import { lintContract } from "../../gateway/contract/lint.ts";
import { readContract } from "../../gateway/contract/rules.ts";
import { splitContract } from "../../gateway/contract/split.ts";

const header = (name: string, kinds: readonly string[]): string => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: ["@key", "@shareable", "@inaccessible", "@external", "@requires"])
  extend schema @contract(name: "${name}", keptBy: ${JSON.stringify(kinds)})
  directive @contract(name: String!, keptBy: [String!]!) repeatable on SCHEMA
  directive @route(to: RouteTarget!, by: String, narrowedBy: String) on FIELD_DEFINITION | OBJECT
  directive @merge(by: MergeRule!, of: [String!]) on FIELD_DEFINITION
  enum RouteTarget { OWNER NAMED ALL }
  enum MergeRule {
    OBJECT CLAIMED SETTLED CONTESTED CONNECTION LIST SORTED GROUP SUM DISTINCT RATIO FIRST NONE SAME ECHO
    COVERAGE
  }`;

const coverage = `
  type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
  type Coverage @shareable {
    expected: Int! answered: Int! isComplete: Boolean! asOf: String gaps: [CoverageGap!]!
  }
  type CoverageGap @shareable { member: ID! reason: GapReason! }
  enum GapReason {
    REFUSED TIMEOUT UNREACHABLE SUSPENDED MAINTENANCE CONTRACT_VERSION INVALID_ANSWER ERROR
  }`;

const connection = (of: string): string => `
  type ${of}Connection {
    edges: [${of}Edge!]! @merge(by: CONNECTION)
    pageInfo: PageInfo! @merge(by: CONNECTION)
    totalCount: Int @merge(by: SUM)
    coverage: Coverage! @merge(by: COVERAGE)
  }
  type ${of}Edge { node: ${of}! cursor: String! }`;

const ledger = `
  type Query {
    records(filter: RecordFilter, orderBy: Order = DESC, first: Int = 20, after: String):
      RecordConnection @route(to: ALL, narrowedBy: "filter.recordedBy") @merge(by: OBJECT)
    record(id: ID!): Record @route(to: OWNER, by: "id")
    recordsOf(member: ID!): [Record!] @route(to: OWNER, by: "member")
    statistics(period: PeriodInput!): Statistics @route(to: ALL) @merge(by: OBJECT)
    figure(of: FigureName!, period: PeriodInput!, first: Int = 20, after: String, settled: String @inaccessible):
      Figure @route(to: ALL) @merge(by: SETTLED, of: ["claims", "period"])
  }
  type Mutation { note(input: NoteInput!): Record @route(to: OWNER, by: "input.id") }
  input NoteInput { id: ID! text: String! }
  type Record @key(fields: "id") @route(to: OWNER, by: "id") {
    id: ID!
    title: String!
    openedAt: Int!
    state: State!
    fee: Fen
    participantCodes: [ID!]!
    recordedBy: Member
    enterprise: Enterprise
    trace: Trace @route(to: NAMED, by: "participantCodes") @merge(by: OBJECT)
    mentions: Mentions @route(to: ALL) @merge(by: OBJECT)
  }
  type Trace {
    events: [Event!]! @merge(by: SORTED, of: ["rank", "at", "id"])
    count: Int @merge(by: SUM)
    coverage: Coverage! @merge(by: COVERAGE)
  }
  type Event { id: ID! member: Member rank: Int at: Int! kind: String! note: String }
  type Mentions {
    count: Int @merge(by: SUM)
    by: [ID!]! @merge(by: LIST)
    kinds: Int @merge(by: DISTINCT, of: ["kindKeys"])
    kindKeys(unless: String): KeySet @inaccessible @merge(by: NONE)
    coverage: Coverage! @merge(by: COVERAGE)
  }
  type Enterprise @key(fields: "creditCode") {
    creditCode: ID!
    records(orderBy: Order = DESC, first: Int = 3, after: String):
      RecordConnection @route(to: ALL) @merge(by: OBJECT)
  }
  type Member @key(fields: "code") { code: ID! }
  type Statistics {
    period: Period! @merge(by: ECHO, of: ["period"])
    coverage: Coverage! @merge(by: COVERAGE)
    total: Row @merge(by: CLAIMED, of: ["claims"])
    byMember: [Row!] @merge(by: LIST)
    claims(unless: String): ClaimSet @inaccessible @merge(by: NONE)
  }
  type Figure {
    value: Int @merge(by: FIRST, of: ["counted", "distinct"])
    counted: Int @inaccessible @merge(by: SUM)
    distinct: Int @inaccessible @merge(by: DISTINCT, of: ["thingKeys"])
    thingKeys(unless: String): KeySet @inaccessible @merge(by: NONE)
    claims(unless: String): ClaimSet @inaccessible @merge(by: NONE)
    edges: [FigureEdge!]! @merge(by: CONNECTION, of: ["cursor"])
    pageInfo: PageInfo! @merge(by: CONNECTION)
    coverage: Coverage! @merge(by: COVERAGE)
  }
  type FigureEdge { node: FigureNode! cursor: String! }
  type FigureNode { id: ID! }
  enum FigureName { RECORDS SERVED }
  type ClaimSet @inaccessible { digest: String! claims: String }
  type KeySet @inaccessible { digest: String! keys: String }
  type Row {
    member: Member @merge(by: NONE)
    unit: String @merge(by: SAME)
    records: Int @merge(by: SUM)
    fee: Fen @merge(by: SUM)
    weight: Float @merge(by: SUM)
    served: Int @merge(by: DISTINCT, of: ["enterpriseKeys"])
    ratedShare: Float @merge(by: RATIO, of: ["rated", "records"])
    rated: Int @merge(by: SUM)
    ratings: Ratings @merge(by: OBJECT)
    byMonth: [MonthRow!] @merge(by: GROUP, of: ["month"])
    enterpriseKeys(unless: String): KeySet @inaccessible @merge(by: NONE)
  }
  type Ratings {
    count: Int @merge(by: SUM)
    sum: Int @merge(by: SUM)
    mean: Float @merge(by: RATIO, of: ["sum", "count"])
  }
  type MonthRow {
    month: Int! @merge(by: SAME)
    records: Int! @merge(by: SUM)
  }
  type Period { year: Int! quarter: Int }
  input PeriodInput { year: Int! quarter: Int }
  input RecordFilter { recordedBy: [ID!] state: [State!] enterprise: ID openedFrom: Int }
  enum State { OPEN DONE WITHDRAWN }
  enum Order { ASC DESC }
  scalar Fen
  ${connection("Record")}${coverage}`;

const window = `
  type Query {
    demands(filter: DemandFilter, first: Int = 20, after: String):
      DemandConnection @route(to: ALL, narrowedBy: "filter.recordedBy") @merge(by: OBJECT)
    demand(id: ID!): Demand @route(to: OWNER, by: "id")
  }
  type Demand @key(fields: "id") @route(to: OWNER, by: "id") {
    id: ID!
    title: String!
    at: Int!
    enterprise: Enterprise
    record: Record
  }
  type Record @key(fields: "id", resolvable: false) { id: ID! }
  type Enterprise @key(fields: "creditCode") {
    creditCode: ID!
    demands(first: Int = 2, after: String): DemandConnection @route(to: ALL) @merge(by: OBJECT)
  }
  type Member @key(fields: "code") @route(to: OWNER, by: "code") { code: ID! slogan: String }
  input DemandFilter { recordedBy: [ID!] }
  ${connection("Demand")}${coverage}`;

const hub = `
  type Query { categories: [Category!] }
  type Category { code: ID! name: String! }
  type Enterprise @key(fields: "creditCode") { creditCode: ID! name: String }`;

export type TestContract = {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly typeDefs: DocumentNode;
};

const contract = (name: string, kinds: readonly string[], sdl: string): TestContract => ({
  name,
  kinds,
  typeDefs: parse(header(name, kinds) + sdl, { noLocation: true }),
});

/** The contracts by name; each kind of member keeps those that list it. */
export const contracts: readonly TestContract[] = [
  contract("ledger", ["HUB", "WINDOW", "INSTITUTION"], ledger),
  contract("window", ["WINDOW"], window),
  contract("hub", ["HUB"], hub),
];

/** Composes the contracts. @throws naming every fault */
export function composeContracts(): { supergraphSdl: string; publicSdl: string } {
  const faults = contracts.flatMap(({ typeDefs }) => lintContract(readContract(typeDefs)));
  const services = contracts.flatMap(({ typeDefs }) => splitContract(typeDefs));
  const composed = composeServices(
    services.map((service) => ({ ...service, url: `member:${service.name}` })),
  );
  for (const { message } of composed.errors ?? []) faults.push(message);
  if (faults.length > 0 || !composed.supergraphSdl || !composed.publicSdl)
    throw new Error(faults.join("\n"));
  return { supergraphSdl: composed.supergraphSdl, publicSdl: composed.publicSdl };
}
