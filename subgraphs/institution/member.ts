/** The kind of member that a resident service institution is. */
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
import { institution } from "./contract.ts";
import { CreateInstitution } from "./migrations/2026-11-21-institution.ts";
import { InstitutionProfiles } from "./tables/institution-profile.ts";

export const institutionMember: MemberKind = {
  kind: "INSTITUTION",
  contracts: [ledger, institution],
  tables: [...ledgerTables, InstitutionProfiles],
  work: [postMessages, keepLog, carryImports],
  doors: {
    messages: receiveMessages,
    "add-checkpoint": cosignCheckpoint,
    witnessed: tellWitnessed,
  },
  migrations: [...ledgerMigrations, { name: "2026-11-21-institution", class: CreateInstitution }],
};
