/** All tables of a ledger. */
import { Activities, ActivityAttendees } from "./activities.ts";
import { Assignments } from "./assignments.ts";
import { Attachments } from "./attachments.ts";
import { IncomingMessages, OutgoingMessages } from "./messages.ts";
import { ImportedRows, Imports } from "./imports.ts";
import { ServiceEvents } from "./service-events.ts";
import { ServiceProducts } from "./service-products.ts";
import { ServiceRecords } from "./service-records.ts";
import { ReportedStatements, StatementFindings, StatementRequests } from "./statements.ts";

export const ledgerTables = [
  ServiceRecords,
  ServiceEvents,
  Activities,
  ActivityAttendees,
  ServiceProducts,
  Imports,
  ImportedRows,
  OutgoingMessages,
  IncomingMessages,
  Assignments,
  Attachments,
  StatementRequests,
  ReportedStatements,
  StatementFindings,
];
