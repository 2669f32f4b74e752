/** Chooses records by who keeps them and when they were completed. */
import { NetworkFailure } from "../network/failure.ts";
import type { Ask } from "../../gateway/evidence/key-list.ts";

export type Choice = Readonly<Record<"member" | "from" | "before", string | undefined>>;
type Page = {
  serviceRecords: {
    edges: { node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    coverage: { isComplete: boolean; gaps: { member: string; message: string }[] };
  } | null;
};

const query = `query ($filter: ServiceRecordFilter, $after: String) {
  serviceRecords(filter: $filter, first: 100, after: $after) {
    edges { node { id } } pageInfo { hasNextPage endCursor } coverage { isComplete gaps { member message } } } }`;

/** Returns the identifiers of all that fit. @throws when not every member answered */
export async function recordsIn(ask: Ask, { member, from, before }: Choice): Promise<string[]> {
  const filter = {
    recordedBy: member ? [member] : null,
    completedFrom: from ?? null,
    completedBefore: before ?? null,
  };
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { serviceRecords }: Page = await ask<Page>(query, { filter, after });
    if (!serviceRecords?.coverage.isComplete)
      throw new NetworkFailure(
        "有成员未应答，无法选全记录：",
        "Some members did not answer; not all records can be chosen:",
        serviceRecords?.coverage.gaps.map((gap) => `${gap.member} ${gap.message}`) ?? [],
      );
    ids.push(...serviceRecords.edges.map(({ node }) => node.id));
    if (!serviceRecords.pageInfo.hasNextPage) return ids;
    after = serviceRecords.pageInfo.endCursor;
  }
}
