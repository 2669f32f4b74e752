/** All tables of a ledger. */
import { Activities, ActivityAttendees } from "./activities.ts";
import { ImportedRows, Imports } from "./imports.ts";
import { ServiceEvents } from "./service-events.ts";
import { ServiceProducts } from "./service-products.ts";
import { ServiceRecords } from "./service-records.ts";

export const ledgerTables = [
  ServiceRecords,
  ServiceEvents,
  Activities,
  ActivityAttendees,
  ServiceProducts,
  Imports,
  ImportedRows,
];
