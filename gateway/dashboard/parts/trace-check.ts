/** The check of a record's events against what their keepers show; who asks twice is answered once. */
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/client.ts";
import { EvidenceDocument, MemberKeysDocument, type RecordQuery } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { checkTrace, type Proof, type Verdict } from "../evidence/check.ts";
import { keeperOf } from "../figures/lanes.ts";

export type Trace = NonNullable<NonNullable<RecordQuery["serviceRecord"]>["trace"]>;
export type CheckedEvent = Verdict & {
  readonly event: Trace["events"][number];
  readonly proof: Proof | null;
};

export type TraceCheck = {
  /** `unable`: this browser cannot; `none`: there are no events, or nobody showed any proof. */
  readonly state: "checking" | "checked" | "none" | "unable";
  readonly rows: readonly CheckedEvent[];
  /** In milliseconds since 1970; null before the first check. */
  readonly checkedAt: number | null;
  readonly isBusy: boolean;
  readonly again: () => void;
};

/** Asks for the proofs of the events on the page, and checks them in the browser. */
export function useTraceCheck(id: string, { events }: Trace): TraceCheck {
  const proofs = useAnswer(EvidenceDocument, { id });
  const answered = proofs.data?.serviceRecord?.trace?.events;
  const proofOf = new Map(answered?.map((event) => [event.id, event.proof]));
  const check = useQuery({
    queryKey: ["evidence", id, events, proofs.answeredAt],
    queryFn: async () => {
      const shown = events.map((event) => ({
        ...event,
        keeper: keeperOf(event),
        proof: proofOf.get(event.id) ?? null,
      }));
      const keyLists = await readKeyLists(new Set(shown.map(({ keeper }) => keeper)));
      const verdicts = await checkTrace({ events: shown, keyLists, now: Date.now() });
      return verdicts.map((verdict, i): CheckedEvent => {
        const { proof, ...event } = shown[i]!;
        return { ...verdict, event, proof };
      });
    },
    enabled: answered !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isNone =
    proofs.status === "failed" || (proofs.data && !answered) || check.data?.length === 0;
  return {
    state: check.isError ? "unable" : isNone ? "none" : check.data ? "checked" : "checking",
    rows: check.data ?? [],
    checkedAt: check.data ? check.dataUpdatedAt : null,
    isBusy: proofs.isAsking || check.isFetching,
    again: proofs.refresh,
  };
}

/** Each member's keys as the hub signs them now; who has none is left out. */
async function readKeyLists(codes: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const lists = new Map<string, string>();
  await Promise.all(
    [...codes].map(async (code) => {
      const { data } = await ask(MemberKeysDocument, { code });
      if (data?.memberKeyList) lists.set(code, data.memberKeyList);
    }),
  );
  return lists;
}
