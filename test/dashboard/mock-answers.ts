/** What the mock network answers in each mode, field by field of the public API. */
import { keyListOf, withProofs } from "./mock-evidence.ts";
import { mockBulletins } from "./mock-bulletins.ts";
import { mockEvaluations } from "./mock-evaluations.ts";
import { mockFigures } from "./mock-figures.ts";
import { mockImports } from "./mock-imports.ts";
import {
  activityOf,
  memberByCode,
  mockCategories,
  mockCounties,
  type MockMember,
  mockMembers,
  sequence,
} from "./mock-members.ts";
import { mockRecords, type MockRecord } from "./mock-records.ts";
import {
  demandsPage,
  type MockAccount,
  activitiesPage,
  mockActivity,
  mockAssignments,
  mockMutations,
  mockProducts,
  stepsOf,
} from "./mock-work.ts";

/** `tampered`: what the ledger shows is not what its log says. `partial` leaves two members out; `unreachable` breaks every connection; `waiting` never answers. */
export type MockMode =
  | "whole"
  | "tampered"
  | "partial"
  | "empty"
  | "error"
  | "unreachable"
  | "waiting";

const allCodes = mockMembers.map(({ code }) => code);
const windowCodes = mockMembers.filter(({ kind }) => kind === "WINDOW").map(({ code }) => code);
const asOf = "2026-01-06T01:30:12.000Z";
const gaps = [
  { member: "340200", reason: "UNREACHABLE", message: "connect ECONNREFUSED" },
  { member: "340300", reason: "TIMEOUT", message: "no answer within 3000 ms" },
];

const isMissing = (code: string, mode: MockMode) =>
  mode === "partial" && gaps.some(({ member }) => member === code);

function coverageOf(codes: readonly string[], mode: MockMode) {
  const missing = mode === "partial" ? gaps.filter(({ member }) => codes.includes(member)) : [];
  return {
    expected: codes.length,
    answered: codes.length - missing.length,
    isComplete: missing.length === 0,
    asOf,
    gaps: missing,
  };
}

function figuresOf(services: number, next: () => number, mode: MockMode) {
  const part = (share: number) => Math.round(services * share * (0.85 + next() * 0.3));
  const ratings = part(0.52);
  const welfare = Math.min(services, part(0.62));
  const isEmpty = mode === "empty";
  const ratio = (value: number) => (services === 0 ? null : Math.min(1, value / services));
  return {
    serviceRecords: services,
    enterprisesServed: part(0.71),
    demandsCollected: part(0.46),
    demandsMatched: part(0.4),
    activities: part(0.08),
    registeredUsers: isEmpty ? 0 : part(2.4) + 40,
    resourcesMobilised: part(0.035),
    jointServices: part(0.018),
    productsOffered: part(0.11),
    ratings,
    ratingSum: Math.round(ratings * 4.6),
    satisfaction: ratings === 0 ? null : 4.35 + next() * 0.55,
    ratingResponseShare: ratio(ratings),
    publicWelfareRecords: welfare,
    publicWelfareShare: ratio(welfare),
    feeFen: services * 93_412,
    byCategory: mockCategories
      .map(({ code }, index) => ({
        category: code,
        serviceRecords: part(0.24 / (index * 0.62 + 1)),
      }))
      .concat({ category: "unknown", serviceRecords: part(0.015) }),
  };
}

function statistics({ year, quarter }: { year: number; quarter?: number | null }, mode: MockMode) {
  const share = (quarter ? 0.21 + quarter * 0.016 : 1) * (year === 2025 ? 1 : 0.8);
  const rows = mockMembers.map((member, index) => {
    const much = activityOf.get(member.code) ?? (member.kind === "HUB" ? 6 : 2);
    const services = mode === "empty" ? 0 : Math.round(much * 38.7 * share + index);
    return { member, ...figuresOf(services, sequence(index + year * 7 + (quarter ?? 0)), mode) };
  });
  const answered = rows.filter(({ member }) => !isMissing(member.code, mode));
  const services = answered.reduce((sum, row) => sum + row.serviceRecords, 0);
  return {
    period: { year, quarter: quarter ?? null },
    coverage: coverageOf(allCodes, mode),
    total: { member: null, ...figuresOf(Math.round(services * 0.93), sequence(year), mode) },
    byMember: answered,
  };
}

type Filter = {
  readonly recordedBy?: readonly string[];
  readonly provider?: readonly string[];
  readonly enterprise?: string;
  readonly state?: readonly string[];
  readonly category?: string;
  readonly rating?: readonly number[];
  readonly overdue?: boolean;
  readonly text?: string;
};

function recordsPage(
  { filter, first, after }: { filter?: Filter | null; first: number; after?: string | null },
  mode: MockMode,
  account: MockAccount | null,
) {
  const { recordedBy, provider, enterprise, state, category, rating, overdue, text } = filter ?? {};
  const asked = recordedBy ?? mockMembers.map(({ code }) => code);
  const matching = (mode === "empty" ? [] : mockRecords).filter(
    (record) =>
      asked.includes(record.recordedBy.code) &&
      !isMissing(record.recordedBy.code, mode) &&
      (!provider || provider.includes(record.provider?.code ?? "")) &&
      (!enterprise || record.enterprise.creditCode === enterprise) &&
      (!state || state.includes(record.state)) &&
      (!category || record.category?.code === category) &&
      (!rating || rating.includes(record.rating?.level ?? 0)) &&
      (overdue === undefined || overdue === (record.deadline?.isOverdue === true)) &&
      (!text || `${record.title}${record.enterpriseName}${record.providerName}`.includes(text)),
  );
  const start = after ? matching.findIndex(({ id }) => id === after) + 1 : 0;
  const shown = matching.slice(start, start + first);
  return {
    edges: shown.map((record) => ({ cursor: record.id, node: withTrace(record, mode, account) })),
    pageInfo: {
      hasNextPage: start + first < matching.length,
      endCursor: shown.at(-1)?.id ?? null,
    },
    totalCount: matching.length,
    coverage: coverageOf(asked, mode),
  };
}

const withTrace = (record: MockRecord, mode: MockMode, account: MockAccount | null) => {
  // In the partial mode the institution that delivers is out of reach as well.
  const lost = mode === "partial" ? record.provider?.code : undefined;
  const codes = record.participantCodes;
  return {
    ...record,
    availableSteps: account?.member === record.recordedBy.code ? stepsOf(record.state) : [],
    trace: {
      events: withProofs(
        record.events.filter(({ memberCode }) => memberCode !== lost),
        mode === "tampered",
      ),
      coverage: {
        expected: codes.length,
        answered: codes.length - (lost ? 1 : 0),
        isComplete: !lost,
        asOf,
        gaps: lost ? [{ member: lost, reason: "UNREACHABLE", message: null }] : [],
      },
    },
  };
};

/** Health as the gateway tells it: the missing members of the partial mode are down. */
function standing(member: MockMember, index: number, mode: MockMode) {
  const gap = mode === "partial" ? gaps.find((one) => one.member === member.code) : undefined;
  return {
    ...member,
    health: {
      isLive: !gap,
      reason: gap?.message ?? null,
      lastAnsweredAt: gap ? "2026-01-06T01:12:40.000Z" : asOf,
      latencyMs: 9 + ((index * 7) % 31),
    },
    // One member lags behind: it was set up before a field was added.
    contract: gap
      ? null
      : member.code === "341000"
        ? { version: "5c0e77d1", isCurrent: false, missing: ["ServiceRecordFilter.overdue"] }
        : { version: contractVersions[member.kind], isCurrent: true, missing: [] },
    profile: member.kind === "INSTITUTION" ? profile : null,
  };
}

const contractVersions = { HUB: "8e41b0aa", WINDOW: "91d3c2f7", INSTITUTION: "27ab66e0" } as const;

const profile = {
  name: "",
  admissionBasis: "PROVINCIAL_PLATFORM",
  introduction: "知识产权代理、专利导航与转化运营，省级示范平台。",
  staff: 46,
  experts: 12,
  equipment: [{ name: "专利检索终端", count: 8 }],
};

/** Returns the root object of the mock network in a mode. */
export const mockRoot = (mode: MockMode, account: MockAccount | null = null, hasNews = false) => ({
  members: () => mockMembers.map((member, index) => standing(member, index, mode)),
  member: ({ code }: { code: string }) => {
    const member = memberByCode.get(code);
    return member ? standing(member, mockMembers.indexOf(member), mode) : null;
  },
  registryState: () => ({ version: "1", asOf, ageSeconds: 4, isCurrent: true }),
  serviceCategories: () => mockCategories,
  counties: ({ city }: { city?: string | null }) =>
    mockCounties.filter(({ cityCode }) => !city || cityCode === city),
  networkStatistics: ({ period }: { period: { year: number; quarter?: number | null } }) =>
    statistics(period, mode),
  serviceRecords: (choice: { filter?: Filter | null; first: number; after?: string | null }) => {
    const page = recordsPage(choice, mode, account);
    const [first] = page.edges;
    if (!hasNews || !first) return page;
    const id = `${first.node.recordedBy.code}:0198f0c2-ffff-7000-8000-000000000000`;
    const news = { cursor: id, node: { ...first.node, id, title: "刚刚受理的服务" } };
    return { ...page, edges: [news, ...page.edges] };
  },
  serviceRecord: ({ id }: { id: string }) => {
    const record = mode === "empty" ? undefined : mockRecords.find((one) => one.id === id);
    return record ? withTrace(record, mode, account) : null;
  },
  enterprise: ({ creditCode }: { creditCode: string }) => ({
    creditCode,
    name: mockRecords.find(({ enterprise }) => enterprise.creditCode === creditCode)
      ?.enterpriseName,
    cityCode: "340100",
    county: "高新区",
    industryCode: "C3912",
    size: "SMALL",
    serviceRecords: (choice: { first: number; after?: string | null }) =>
      recordsPage({ ...choice, filter: { enterprise: creditCode } }, mode, account),
    registrations: {
      nodes: [
        { window: memberByCode.get("340100"), name: "", registeredAt: "2024-03-02T02:00:00Z" },
      ],
      coverage: coverageOf(windowCodes, mode),
    },
    demands: demandsPage({ first: 20 }, coverageOf(windowCodes, mode)),
    activities: {
      edges: [{ cursor: "1", node: mockActivity }],
      pageInfo: { hasNextPage: false, endCursor: null },
      totalCount: 1,
      coverage: coverageOf(allCodes, mode),
    },
  }),
  demands: (choice: { filter?: { state?: readonly string[] } | null; first: number }) =>
    demandsPage(mode === "empty" ? { first: 0 } : choice, coverageOf(windowCodes, mode), account),
  overdueDemands: () => ({ demands: 2, coverage: coverageOf(windowCodes, mode) }),
  serviceProducts: () => ({
    edges: mode === "empty" ? [] : mockProducts.map((node) => ({ cursor: node.id, node })),
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: mockProducts.length,
    coverage: coverageOf(allCodes, mode),
  }),
  overdueServices: () => ({
    services: 9,
    bySteps: [
      { step: "TAKE_UP", services: 3 },
      { step: "FOLLOW_UP", services: 6 },
    ],
    coverage: coverageOf(allCodes, mode),
  }),
  serviceAssignments: ({ state }: { state?: readonly string[] | null }) =>
    mode === "empty" ? [] : mockAssignments().filter((one) => !state || state.includes(one.state)),
  activities: ({ filter }: { filter?: { readonly recordedBy?: readonly string[] } | null }) =>
    activitiesPage(mode === "empty", coverageOf(filter?.recordedBy ?? allCodes, mode)),
  memberKeyList: ({ code }: { code: string }) => keyListOf(code),
  ...mockFigures({
    statistics: (period) => statistics(period, mode),
    records: (member) =>
      recordsPage(
        { filter: member ? { recordedBy: [member] } : null, first: 60 },
        mode,
        account,
      ).edges.map(({ node }) => node),
  }),
  ...mockImports(),
  ...mockBulletins(mode === "empty", account),
  ...mockEvaluations(mode === "empty", account),
  ...mockMutations,
});
