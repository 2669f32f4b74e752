/** Opened figures of the mock network: the meaning as the network defines it, the parts, the records. */
import { indicators } from "../../subgraphs/ledger/rules/indicators/definitions.ts";
import { memberByCode, mockMembers, type MockMember } from "./mock-members.ts";
import type { MockRecord } from "./mock-records.ts";
import { mockActivity, mockProducts } from "./mock-work.ts";

type Row = Readonly<Record<string, unknown>> & { readonly member: MockMember | null };
type Sources = {
  readonly statistics: (period: { year: number; quarter?: number | null }) => {
    readonly total: Row;
    readonly byMember: readonly Row[];
    readonly coverage: object;
  };
  /** Of one member, or of all. */
  readonly records: (member: string | null) => readonly MockRecord[];
};
type Choice = {
  readonly name: string;
  readonly period: { year: number; quarter?: number | null };
  readonly member?: string | null;
  readonly category?: string | null;
  readonly first: number;
  readonly after?: string | null;
};

export const mockFigures = ({ statistics, records }: Sources) => ({
  figure: ({ name, period, member = null, category, first, after }: Choice) => {
    const { total, byMember, coverage } = statistics(period);
    const chosen = byMember.filter((row) => !member || row.member?.code === member);
    const row = member ? chosen[0] : total;
    const services = records(member).filter(
      (record) => !category || record.category?.code === category,
    );
    const counted = thingsOf(name, services);
    const start = after ? counted.findIndex(({ id }) => id === after) + 1 : 0;
    const shown = counted.slice(start, start + first);
    return {
      name,
      period,
      value: row?.[name] ?? null,
      count: counted.length,
      sum: counted.length,
      indicator: { ...indicators.find(({ code }) => code === name), version: "2026-1" },
      byMember: chosen.map((one) => ({
        member: one.member,
        value: one[name] ?? null,
        count: null,
      })),
      edges: shown.map((node) => ({ cursor: node.id, node })),
      pageInfo: {
        hasNextPage: start + first < counted.length,
        endCursor: shown.at(-1)?.id ?? null,
      },
      coverage,
    };
  },
  doubleReports: () => {
    const [record] = records(null);
    const edges = record
      ? [
          { member: memberByCode.get("340100"), counts: true },
          { member: memberByCode.get("340200"), counts: false },
        ].map((one) => ({
          cursor: String(one.member?.code),
          node: {
            ...one,
            service: `${record.enterprise.creditCode}|${record.title}`,
            serviceRecord: record,
            reason: "HOME_WINDOW",
          },
        }))
      : [];
    return {
      edges,
      pageInfo: { hasNextPage: false, endCursor: null },
      totalCount: edges.length,
      coverage: statistics({ year: 2025 }).coverage,
    };
  },
});

function thingsOf(name: string, services: readonly MockRecord[]) {
  const blank = { amount: 1, member: mockMembers[1], enterprise: null, provider: null };
  if (name === "activities" || name === "jointServices")
    return [{ ...blank, id: mockActivity.id, activity: mockActivity }];
  if (name === "productsOffered")
    return mockProducts.map((product) => ({ ...blank, id: product.id, product }));
  if (name === "resourcesMobilised")
    return [...new Set(services.map(({ providerName }) => providerName ?? ""))].map((provider) => ({
      ...blank,
      id: provider,
      provider,
    }));
  if (["enterprisesServed", "registeredUsers", "demandsCollected", "demandsMatched"].includes(name))
    return [...new Map(services.map((one) => [one.enterprise.creditCode, one])).values()].map(
      ({ enterprise, recordedBy }) => ({
        ...blank,
        id: enterprise.creditCode,
        member: recordedBy,
        enterprise,
      }),
    );
  return services.map((serviceRecord) => ({
    ...blank,
    id: serviceRecord.id,
    member: serviceRecord.recordedBy,
    serviceRecord,
  }));
}
