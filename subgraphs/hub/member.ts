/** The kind of member that the province's platform is. */
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
import { hub } from "./contract.ts";
import { CreateHub } from "./migrations/2026-11-21-hub.ts";
import { AddRegistryVersion } from "./migrations/2026-11-22-registry-version.ts";
import { AddMemberKeys } from "./migrations/2026-11-22-member-keys.ts";
import { KeepBulletins } from "./migrations/2026-11-23-bulletins.ts";
import { KeepEvaluations } from "./migrations/2026-11-24-evaluations.ts";
import { CheckInBackground } from "./migrations/2026-11-25-checking.ts";
import { AlignSteps } from "./migrations/2026-11-27-aligned-steps.ts";
import { KeepOwnDeadlines } from "./migrations/2026-11-25-own-deadlines.ts";
import { SealInBackground } from "./migrations/2026-11-24-sealing.ts";
import { bulletinMessages } from "./actions/bulletin/bulletin-messages.ts";
import { carryBulletins } from "./actions/bulletin/carry-bulletins.ts";
import { remindInTime } from "./actions/bulletin/remind-members.ts";
import { handOutRegistry } from "./actions/hand-out-registry.ts";
import { handOutKeyList } from "./actions/sign-key-list.ts";
import { Bulletins, BulletinSteps, SealedBulletins } from "./tables/bulletins.ts";
import {
  Collections,
  ExpectedMembers,
  Findings,
  ReceivedStatements,
} from "./tables/collections.ts";
import { Consequences, ConsequenceSteps, Objections } from "./tables/consequences.ts";
import { DirectoryEntries } from "./tables/directory.ts";
import { Experts, ExpertScores, ReopenedScores } from "./tables/evaluation-panel.ts";
import {
  Declarations,
  EvaluationParticipants,
  Evaluations,
  EvaluationSteps,
  SealedEvaluations,
} from "./tables/evaluations.ts";
import { heldInHub } from "./tables/held.ts";
import { MemberKeys } from "./tables/member-keys.ts";
import { RegisteredMembers } from "./tables/registered-members.ts";

export const hubMember: MemberKind = {
  kind: "HUB",
  contracts: [ledger, hub],
  tables: [
    ...ledgerTables,
    RegisteredMembers,
    MemberKeys,
    DirectoryEntries,
    Collections,
    ExpectedMembers,
    ReceivedStatements,
    Findings,
    Bulletins,
    SealedBulletins,
    BulletinSteps,
    Evaluations,
    EvaluationParticipants,
    Declarations,
    Experts,
    ExpertScores,
    ReopenedScores,
    SealedEvaluations,
    EvaluationSteps,
    Objections,
    Consequences,
    ConsequenceSteps,
  ],
  work: [postMessages, keepLog, carryImports, remindInTime, carryBulletins],
  migrations: [
    ...ledgerMigrations,
    { name: "2026-11-21-hub", class: CreateHub },
    { name: "2026-11-22-registry-version", class: AddRegistryVersion },
    { name: "2026-11-22-member-keys", class: AddMemberKeys },
    { name: "2026-11-23-bulletins", class: KeepBulletins },
    { name: "2026-11-24-evaluations", class: KeepEvaluations },
    { name: "2026-11-24-sealing", class: SealInBackground },
    { name: "2026-11-25-checking", class: CheckInBackground },
    { name: "2026-11-25-own-deadlines", class: KeepOwnDeadlines },
    { name: "2026-11-27-aligned-steps", class: AlignSteps },
  ],
  doors: {
    registry: handOutRegistry,
    keys: handOutKeyList,
    messages: receiveMessages,
    "add-checkpoint": cosignCheckpoint,
    witnessed: tellWitnessed,
  },
  contributions: { messages: [bulletinMessages], held: heldInHub },
};
