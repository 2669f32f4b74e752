/** A service record as the public API serves it, in the names under which events set its facts. */
import type { Facts } from "./difference.ts";

/** What to ask of a record: every stored field that the API shows. */
export const servedRecordSelection = `id title content enterpriseName providerName county mode demandedAt acceptedAt
  startedAt completedAt state isPublicWelfare feeFen participantCodes origin recordedBy { code } category { code }
  enterprise { creditCode } provider { code } rating { level comment ratedAt } followUp { at note } contact { name phone }`;

export type ServedRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** The facts of an answer to `servedRecordSelection`. */
export function factsOfServed({
  recordedBy: _,
  category,
  enterprise,
  provider,
  rating,
  followUp,
  contact,
  feeFen,
  ...plain
}: ServedRecord): Facts {
  const inner = (value: unknown, name: string): unknown =>
    (value as Record<string, unknown> | null | undefined)?.[name] ?? null;
  return {
    ...plain,
    // Large whole numbers may travel as text.
    feeFen: typeof feeFen === "string" ? Number(feeFen) : feeFen,
    categoryCode: inner(category, "code"),
    enterpriseCode: inner(enterprise, "creditCode"),
    providerCode: inner(provider, "code"),
    rating: inner(rating, "level"),
    ...(rating
      ? { ratingComment: inner(rating, "comment"), ratedAt: inner(rating, "ratedAt") }
      : {}),
    followedUpAt: inner(followUp, "at"),
    ...(followUp ? { followUpNote: inner(followUp, "note") } : {}),
    contactName: inner(contact, "name"),
    contactPhone: inner(contact, "phone"),
  };
}
