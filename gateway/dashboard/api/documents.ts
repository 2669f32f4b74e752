/* oxlint-disable */
/** All documents with their types; made by `npm run schema`. */
export type * from "./document-types.ts";
export * from "./documents/bulletins.ts";
export * from "./documents/directory.ts";
export * from "./documents/enterprise.ts";
export * from "./documents/evaluations.ts";
export * from "./documents/evidence.ts";
export * from "./documents/figure.ts";
export * from "./documents/imports.ts";
export * from "./documents/network.ts";
export * from "./documents/overview.ts";
export * from "./documents/record.ts";
export * from "./documents/records.ts";
export * from "./documents/reports.ts";
export * from "./documents/work.ts";
