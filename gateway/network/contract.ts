/** What the gateway itself answers: who belongs to the network and how they are, and enterprises by code. */
export const networkSdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

type Query {
  "Members of the network, by kind and code."
  members(
    "Only of this kind."
    kind: MemberKind
    "Only with this status; without it, everyone who has not left."
    status: MemberStatus
  ): [Member!]
  "One member; null when no such member is on record."
  member(
    "Member code."
    code: ID!
  ): Member
  "One enterprise, known or not; an error when the credit code fails GB 32100-2015."
  enterprise(
    "Unified social credit code, 18 characters."
    creditCode: ID!
  ): Enterprise
  "Which copy of the member registry this gateway goes by."
  registryState: RegistryState!
  "Every indicator, defined once: the bulletin's columns in their order, then those of the annual evaluation."
  indicators: [Indicator!]!
}

"A figure of the evaluation: what it means, and which article asks for it."
type Indicator @key(fields: "code") {
  "The name of the figure, the same everywhere."
  code: ID!
  "Name in Chinese."
  name: String
  "Name in English."
  nameEn: String
  "What it is counted in, in Chinese."
  unit: String
  "What counts, in Chinese."
  definition: String
  "What counts, in English."
  definitionEn: String
  "The article that asks for it; null for figures that only support others."
  article: String
  "Its dimension in the evaluation; null for figures that only support others."
  group: IndicatorGroup
  "True for columns of the quarterly bulletin."
  isQuarterly: Boolean
  "Where its value comes from."
  basis: IndicatorBasis
  "How a figure over several members comes of theirs."
  merging: IndicatorMerging
  "By what besides member and period it can be narrowed."
  dimensions: [IndicatorDimension!]
  "Version of all definitions, as statements carry it."
  version: String
}

"Dimensions of the evaluation (AH-E art. 3)."
enum IndicatorGroup {
  "服务效果."
  SERVICE_EFFECT
  "资源聚集."
  RESOURCE_GATHERING
  "服务协同."
  SERVICE_COLLABORATION
  "自身建设."
  SELF_BUILDING
}

"Where a value comes from."
enum IndicatorBasis {
  "Counted from records; it opens to them."
  COUNTED
  "Declared with proof: no record says it."
  DECLARED
  "Scored by experts from declared facts."
  SCORED
}

"How a figure over several members comes of theirs."
enum IndicatorMerging {
  "Added up; a service that two report counts once."
  SUM
  "Distinct things, each once."
  DISTINCT
  "A sum over a count, both added up first."
  MEAN
  "Not at all: it is each member's own."
  NONE
}

"What the records of a figure say of themselves."
enum IndicatorDimension {
  "County of the enterprise."
  COUNTY
  "Category of the service."
  CATEGORY
  "Who delivers."
  PROVIDER
  "Whom it is for."
  ENTERPRISE
}

"A party of the network that owns data."
type Member @key(fields: "code") {
  "Member code: province code, GB/T 2260 city code, or unified social credit code (GB 32100)."
  code: ID!
  "Name in Chinese."
  name: String
  "Name in English."
  nameEn: String
  "What part it plays."
  kind: MemberKind
  "Where the membership stands."
  status: MemberStatus
  "GB/T 2260 code of the city it serves or sits in."
  cityCode: ID
  "How it answers this gateway."
  health: MemberHealth
  "Which contract it speaks, by its own word; null while it does not answer."
  contract: MemberContract
}

"The contract that a member speaks, held against what the network asks of its kind."
type MemberContract {
  "Fingerprint of its schema: members alike have the same."
  version: String!
  "True when nothing that the network asks for is missing."
  isCurrent: Boolean!
  "What is missing, as Type.field, by name."
  missing: [String!]!
}

"How a member answers this gateway."
type MemberHealth {
  "True when the last request was answered."
  isLive: Boolean!
  "Why the last request was not answered."
  reason: String
  "When it last answered."
  lastAnsweredAt: DateTime
  "Milliseconds that its last answer took."
  latencyMs: Int
}

"The copy of the member registry that a gateway goes by."
type RegistryState {
  "Grows with every change of membership: milliseconds since 1970 of the last one; null while there is no registry."
  version: BigInt
  "When the hub issued the copy."
  asOf: DateTime
  "Seconds since the hub issued the copy; a few while the hub answers."
  ageSeconds: Int
  "True when the hub confirmed it at the last attempt."
  isCurrent: Boolean!
}

"An enterprise, known by its unified social credit code."
type Enterprise @key(fields: "creditCode") {
  "Unified social credit code (GB 32100-2015), 18 characters."
  creditCode: ID!
}

"What part a member plays."
enum MemberKind {
  "The province's platform (枢纽)."
  HUB
  "A city's platform (窗口)."
  WINDOW
  "A resident service institution (入驻机构)."
  INSTITUTION
}

"Where a membership stands."
enum MemberStatus {
  "Takes part."
  ACTIVE
  "Suspended by the hub; is not asked."
  SUSPENDED
  "Has announced maintenance; is not asked."
  MAINTENANCE
  "No longer belongs; is not expected."
  LEFT
}

"The \`BigInt\` scalar type represents non-fractional signed whole numeric values."
scalar BigInt

"A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with RFC 3339."
scalar DateTime
`;
