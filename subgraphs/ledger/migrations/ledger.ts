/** The migrations of a ledger, in their order. */
import type { Migrations } from "../../runtime/database.ts";
import { AppendEvents } from "./2026-11-24-append-events.ts";
import { CreateLedger } from "./2026-11-21-ledger.ts";
import { LinkDemands } from "./2026-11-22-demand-links.ts";
import { KeepEvidence } from "./2026-11-22-evidence.ts";
import { KeepFigures } from "./2026-11-22-figures.ts";
import { AllowErasure } from "./2026-11-23-erasure.ts";
import { AddMessages } from "./2026-11-22-messages.ts";
import { KeepServiceParts } from "./2026-11-22-service-parts.ts";
import { AddWitnesses } from "./2026-11-23-witnesses.ts";
import { TakeBack } from "./2026-11-25-taken-back.ts";
import { KeepStatements } from "./2026-11-23-statements.ts";
import { IndexRecordFilters } from "./2026-11-25-record-filters.ts";
import { PlaceActivities } from "./2026-11-27-activity-county.ts";
import { WriteEvents } from "./2026-11-25-write-events.ts";

export const ledgerMigrations: Migrations = [
  { name: "2026-11-21-ledger", class: CreateLedger },
  { name: "2026-11-22-figures", class: KeepFigures },
  { name: "2026-11-22-evidence", class: KeepEvidence },
  { name: "2026-11-22-messages", class: AddMessages },
  { name: "2026-11-22-demand-links", class: LinkDemands },
  { name: "2026-11-22-service-parts", class: KeepServiceParts },
  { name: "2026-11-23-erasure", class: AllowErasure },
  { name: "2026-11-23-witnesses", class: AddWitnesses },
  { name: "2026-11-23-statements", class: KeepStatements },
  { name: "2026-11-24-append-events", class: AppendEvents },
  { name: "2026-11-25-taken-back", class: TakeBack },
  { name: "2026-11-25-record-filters", class: IndexRecordFilters },
  { name: "2026-11-25-write-events", class: WriteEvents },
  { name: "2026-11-27-activity-county", class: PlaceActivities },
];
