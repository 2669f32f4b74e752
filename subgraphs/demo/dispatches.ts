/** Services still open when the year ends: their windows ask institutions for them by real messages. */
import type { Dispatch } from "../ledger/actions/dispatch-service.ts";
import type { DemoMember, DemoNetwork } from "./network.ts";
import type { DemoService } from "./services.ts";

export type DemoDispatch = { readonly recordId: string } & Dispatch;

/** So many of a window's: enough to see, few enough to act on. */
const mostDispatches = 3;
/** Working days; what offers in the demo disclose at most. */
const timeLimitDays = 20;

/** Returns what a window dispatches; the institutions hear of these by message, and nothing in their plan does. */
export function planDispatches(
  { institutions }: DemoNetwork,
  owner: DemoMember,
  services: readonly DemoService[],
): DemoDispatch[] {
  if (owner.kind !== "WINDOW") return [];
  const codes = new Set(institutions.map(({ code }) => code));
  return services
    .filter(({ steps, record }) => steps.length === 0 && codes.has(record.providerCode ?? ""))
    .slice(0, mostDispatches)
    .map(({ record }) => ({
      recordId: record.id,
      to: record.providerCode ?? "",
      toName: record.providerName ?? null,
      timeLimitDays,
      note: "请在两个工作日内回复",
    }));
}
