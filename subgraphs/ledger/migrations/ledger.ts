/** The migrations of a ledger, in their order. */
import type { Migrations } from "../../runtime/database.ts";
import { CreateLedger } from "./2026-11-21-ledger.ts";

export const ledgerMigrations: Migrations = [{ name: "2026-11-21-ledger", class: CreateLedger }];
