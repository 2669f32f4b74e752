/** The contract that every member keeps: service records, activities, offers, figures. */
import "reflect-metadata";
import type { Contract } from "../runtime/contract.ts";
import { AssignmentResolver } from "./graphql/assignment.ts";
import { AttachmentResolver } from "./graphql/attachment.ts";
import { BreakdownResolver, MemberBreakdownResolver } from "./graphql/breakdown-resolver.ts";
import { DeadlineResolver } from "./graphql/deadline.ts";
import { DemandTraceResolver, ServiceDemandResolver } from "./graphql/demand.ts";
import { MessageResolver } from "./graphql/message.ts";
import { TraceResolver } from "./graphql/trace-resolver.ts";
import { ServiceDispatchMutation } from "./graphql/service-dispatch.ts";
import { ActivityChangeMutation } from "./graphql/activity-change.ts";
import { AcceptedProductResolver, ProductChangeResolver } from "./graphql/product-version.ts";
import { ActivityResolver, activityReference } from "./graphql/activity-resolver.ts";
import { EnterpriseResolver } from "./graphql/enterprise.ts";
import { DoubleReportResolver } from "./graphql/double-report-resolver.ts";
import { FigureRecordResolver, FigureResolver } from "./graphql/figure-resolver.ts";
import { HeldEventResolver, HeldLedgerResolver } from "./graphql/held-ledger-resolver.ts";
import { ErasureMutation } from "./graphql/erasure.ts";
import { FigureSetResolver } from "./graphql/figure-set-resolver.ts";
import { EvidenceGrowthResolver } from "./graphql/evidence-growth.ts";
import { EventProofResolver, EvidenceLogResolver } from "./graphql/evidence-resolver.ts";
import { ImportUndoResolver, UndoOfImportResolver } from "./graphql/import-undo.ts";
import {
  ImportSourceResolver,
  LedgerImportResolver,
  ledgerImportReference,
} from "./graphql/ledger-import-resolver.ts";
import { ServiceMutation } from "./graphql/service-mutation.ts";
import { ServiceProductResolver, serviceProductReference } from "./graphql/service-product.ts";
import {
  ServiceRecordResolver,
  serviceRecordReference,
} from "./graphql/service-record-resolver.ts";
import { ReportedStatementResolver, StatementRequestResolver } from "./graphql/statement.ts";
import { StatementFindingResolver } from "./graphql/statement-finding.ts";
import { NetworkStatisticsResolver } from "./graphql/statistics-resolver.ts";

export const ledger: Contract = {
  name: "ledger",
  keptBy: ["HUB", "WINDOW", "INSTITUTION"],
  resolvers: [
    ServiceRecordResolver,
    ServiceMutation,
    EnterpriseResolver,
    ActivityResolver,
    ActivityChangeMutation,
    ServiceProductResolver,
    ProductChangeResolver,
    AcceptedProductResolver,
    NetworkStatisticsResolver,
    BreakdownResolver,
    MemberBreakdownResolver,
    FigureSetResolver,
    DoubleReportResolver,
    FigureResolver,
    FigureRecordResolver,
    EventProofResolver,
    EvidenceLogResolver,
    HeldEventResolver,
    HeldLedgerResolver,
    ErasureMutation,
    EvidenceGrowthResolver,
    LedgerImportResolver,
    ImportSourceResolver,
    ImportUndoResolver,
    UndoOfImportResolver,
    ServiceDispatchMutation,
    AssignmentResolver,
    AttachmentResolver,
    MessageResolver,
    TraceResolver,
    DeadlineResolver,
    DemandTraceResolver,
    ServiceDemandResolver,
    StatementRequestResolver,
    ReportedStatementResolver,
    StatementFindingResolver,
  ],
  references: {
    ServiceRecord: serviceRecordReference,
    Activity: activityReference,
    ServiceProduct: serviceProductReference,
    LedgerImport: ledgerImportReference,
    Enterprise: (reference) => reference,
    Demand: (reference) => reference,
    Indicator: (reference) => reference,
    Member: (reference) => reference,
    ServiceCategory: (reference) => reference,
  },
};
