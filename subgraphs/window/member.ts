/** The kind of member that a city's platform is. */
import { ledger } from "../ledger/contract.ts";
import { ledgerMigrations } from "../ledger/migrations/ledger.ts";
import { carryImports } from "../ledger/actions/carry-imports.ts";
import { cosignCheckpoint } from "../ledger/actions/cosign-checkpoint.ts";
import { tellWitnessed } from "../ledger/actions/recall-log.ts";
import { keepLog } from "../ledger/actions/keep-log.ts";
import { postMessages } from "../ledger/actions/post-messages.ts";
import { receiveMessages } from "../ledger/actions/receive-messages.ts";
import { ledgerTables } from "../ledger/tables/ledger.ts";
import type { MemberKind } from "../runtime/member-kind.ts";
import { demandMessages } from "./actions/demand-messages.ts";
import { personalBeside } from "./actions/erase-beside.ts";
import { followServices } from "./actions/follow-service.ts";
import { window } from "./contract.ts";
import { CreateWindow } from "./migrations/2026-11-21-window.ts";
import { FollowDemands } from "./migrations/2026-11-22-demand-life.ts";
import { MarkRegistrations } from "./migrations/2026-11-22-figures.ts";
import { PlaceDemands } from "./migrations/2026-11-27-demand-county.ts";
import { TransferDemands } from "./migrations/2026-11-25-demand-transfer.ts";
import { DemandMatches, Demands } from "./tables/demands.ts";
import { EnterpriseRegistrations } from "./tables/enterprise-registrations.ts";
import { windowFigures } from "./tables/figures.ts";
import { heldInWindow } from "./tables/held.ts";

export const windowMember: MemberKind = {
  kind: "WINDOW",
  contracts: [ledger, window],
  tables: [...ledgerTables, Demands, DemandMatches, EnterpriseRegistrations],
  work: [postMessages, keepLog, carryImports],
  doors: {
    messages: receiveMessages,
    "add-checkpoint": cosignCheckpoint,
    witnessed: tellWitnessed,
  },
  migrations: [
    ...ledgerMigrations,
    { name: "2026-11-21-window", class: CreateWindow },
    { name: "2026-11-22-window-figures", class: MarkRegistrations },
    { name: "2026-11-22-window-demand-life", class: FollowDemands },
    { name: "2026-11-25-window-demand-transfer", class: TransferDemands },
    { name: "2026-11-27-window-demand-county", class: PlaceDemands },
  ],
  contributions: {
    statistics: [windowFigures],
    messages: [demandMessages],
    demands: [followServices],
    held: heldInWindow,
    personal: [personalBeside],
  },
};
