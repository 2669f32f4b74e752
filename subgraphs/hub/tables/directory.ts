/** Master data of enterprises: name and place, by credit code; the hub is the only writer. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";

export const DirectoryEntries = defineEntity({
  name: "DirectoryEntryRow",
  tableName: "directory_entry",
  properties: {
    creditCode: p.text().primary(),
    name: p.text(),
    cityCode: p.text().nullable(),
    county: p.text().nullable(),
    industryCode: p.text().nullable(),
    /** MEDIUM, SMALL or MICRO (工信部联企业〔2011〕300号). */
    size: p.text().nullable(),
    origin: p.text(),
    updatedAt: p.datetime(),
  },
});
export type DirectoryEntryRow = InferEntity<typeof DirectoryEntries>;
