/** The kinds of things a member does in the demo year, each with what its action takes. */
import type { NewEntry } from "../hub/actions/enter-enterprise.ts";
import type { Description } from "../institution/actions/describe-institution.ts";
import type { Part } from "../ledger/actions/keep-part.ts";
import type { NewProduct } from "../ledger/actions/offer-product.ts";
import type { NewActivity } from "../ledger/actions/report-activity.ts";
import type { EnterpriseRegistrationRow } from "../window/tables/enterprise-registrations.ts";
import type { DemoDispatch } from "./dispatches.ts";
import type { DemoDemand } from "./demands.ts";
import type { Sending, Taking } from "./post.ts";
import type { DemoService } from "./services.ts";

type Content =
  | { readonly kind: "SERVICE"; readonly service: DemoService }
  | { readonly kind: "PART"; readonly part: Part }
  | { readonly kind: "DISPATCH"; readonly dispatch: DemoDispatch }
  | { readonly kind: "SENDING"; readonly sending: Sending }
  | { readonly kind: "TAKING"; readonly taking: Taking }
  | { readonly kind: "DEMAND"; readonly demand: DemoDemand }
  | { readonly kind: "ACTIVITY"; readonly activity: NewActivity }
  | { readonly kind: "PRODUCT"; readonly product: NewProduct }
  | { readonly kind: "REGISTRATION"; readonly registration: EnterpriseRegistrationRow }
  | { readonly kind: "PROFILE"; readonly description: Description }
  | { readonly kind: "DIRECTORY"; readonly entries: readonly NewEntry[] };

/** Something done at a time; the key names it among everything the member does. */
export type Act = { readonly key: string; readonly at: Date } & Content;
