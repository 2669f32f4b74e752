/** What the documents return, under the words that screens use. */
import type {
  CategoryNameFragment,
  CoverageFieldsFragment,
  CoverageGapReason,
  ListedRecordFragment,
  MemberNameFragment,
  ServiceRecordState,
} from "./documents.ts";

export type Member = MemberNameFragment;
export type MemberKind = NonNullable<Member["kind"]>;
export type Category = CategoryNameFragment;
export type Coverage = CoverageFieldsFragment;
export type CoverageGap = Coverage["gaps"][number];
export type GapReason = CoverageGapReason;
export type ListedRecord = ListedRecordFragment;
export type RecordState = ServiceRecordState;
