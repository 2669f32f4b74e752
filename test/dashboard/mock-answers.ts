/** What the mock network answers in each mode, field by field of the public API. */
import { activityOf, memberByCode, mockCategories, mockMembers, sequence } from "./mock-members.ts";
import { mockRecords, type MockRecord } from "./mock-records.ts";

/** `partial` leaves two members out; `unreachable` breaks every connection; `waiting` never answers. */
export type MockMode = "whole" | "partial" | "empty" | "error" | "unreachable" | "waiting";

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
    coverage: coverageOf(
      mockMembers.map(({ code }) => code),
      mode,
    ),
    total: { member: null, ...figuresOf(Math.round(services * 0.93), sequence(year), mode) },
    byMember: answered,
  };
}

type Filter = {
  readonly recordedBy?: readonly string[];
  readonly state?: readonly string[];
  readonly category?: string;
  readonly text?: string;
};

function recordsPage(
  { filter, first, after }: { filter?: Filter | null; first: number; after?: string | null },
  mode: MockMode,
) {
  const { recordedBy, state, category, text } = filter ?? {};
  const asked = recordedBy ?? mockMembers.map(({ code }) => code);
  const matching = (mode === "empty" ? [] : mockRecords).filter(
    (record) =>
      asked.includes(record.recordedBy.code) &&
      !isMissing(record.recordedBy.code, mode) &&
      (!state || state.includes(record.state)) &&
      (!category || record.category?.code === category) &&
      (!text || `${record.title}${record.enterpriseName}${record.providerName}`.includes(text)),
  );
  const start = after ? matching.findIndex(({ id }) => id === after) + 1 : 0;
  const shown = matching.slice(start, start + first);
  return {
    edges: shown.map((record) => ({ cursor: record.id, node: withTrace(record, mode) })),
    pageInfo: {
      hasNextPage: start + first < matching.length,
      endCursor: shown.at(-1)?.id ?? null,
    },
    totalCount: matching.length,
    coverage: coverageOf(asked, mode),
  };
}

const withTrace = (record: MockRecord, mode: MockMode) => {
  // In the partial mode the institution that delivers is out of reach as well.
  const lost = mode === "partial" ? record.provider?.code : undefined;
  const codes = record.participantCodes;
  return {
    ...record,
    trace: {
      events: record.events.filter(({ memberCode }) => memberCode !== lost),
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

/** Returns the root object of the mock network in a mode. */
export const mockRoot = (mode: MockMode) => ({
  members: () => mockMembers,
  member: ({ code }: { code: string }) => memberByCode.get(code) ?? null,
  serviceCategories: () => mockCategories,
  networkStatistics: ({ period }: { period: { year: number; quarter?: number | null } }) =>
    statistics(period, mode),
  serviceRecords: (choice: { filter?: Filter | null; first: number; after?: string | null }) =>
    recordsPage(choice, mode),
  serviceRecord: ({ id }: { id: string }) => {
    const record = mode === "empty" ? undefined : mockRecords.find((one) => one.id === id);
    return record ? withTrace(record, mode) : null;
  },
});
