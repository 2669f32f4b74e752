/* oxlint-disable */
/** Made by `npm run schema` from schema/api.graphql and the documents beside this file. */
import { TypedDocumentString } from "./typed-document.ts";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Where a bulletin stands. */
export type BulletinState =
  /** Begun; nobody has been asked yet (草拟). */
  | 'DRAFT'
  /** Members are asked for their statements (报送中). */
  | 'COLLECTING'
  /** Statements are being checked, in the background (核对中). */
  | 'CHECKING'
  /** Statements are checked; questions are settled (审核中). */
  | 'VALIDATING'
  /** The document is being made and signed (密封中). */
  | 'SEALING'
  /** The document is made and signed (已密封). */
  | 'SEALED'
  /** The department has it to decide on (报审中). */
  | 'SUBMITTED'
  /** The department sent it back with a reason (已退回). */
  | 'RETURNED'
  /** The department approved it (已审定). */
  | 'APPROVED'
  /** Everybody may read it (已发布). */
  | 'PUBLISHED'
  /** A later revision stands in its place (已修订). */
  | 'REVISED'
  /** Given up before approval, for a reason (已终止). */
  | 'ABANDONED';

/** Where a finding stands; OPEN and EXPLAINED keep a bulletin from being sealed. */
export type FindingState =
  /** The member is asked. */
  | 'OPEN'
  /** The member explained; the hub has to decide. */
  | 'EXPLAINED'
  /** A later statement meets the rule. */
  | 'CORRECTED'
  /** The hub took the explanation. */
  | 'ACCEPTED'
  /** The hub let it pass, for a reason on record. */
  | 'OVERRULED';

/** What kind of file. */
export type BulletinFormat =
  /** Official document after GB/T 9704-2012, for Word or WPS. */
  | 'DOCX'
  /** Workbook; numbers are numbers. */
  | 'XLSX'
  /** One page, ready to print. */
  | 'HTML'
  /** The sealed text, `bulletin/1`; its SHA-256 is the bulletin's hash. */
  | 'JSON';

/** A step that is taken with a bulletin. */
export type BulletinStep =
  /** Ask members for statements (hub). */
  | 'COLLECT'
  /** Check what they stated, in the background (hub). */
  | 'VALIDATE'
  /** Make the document and sign it (hub). */
  | 'SEAL'
  /** The check, or the document and its signature, is done; follows by itself. */
  | 'FINISH'
  /** It could not be done, for the reason given; follows by itself. */
  | 'STOP'
  /** Hand it to the department (hub). */
  | 'SUBMIT'
  /** Approve the document that was read (department). */
  | 'APPROVE'
  /** Send it back with a reason (department). */
  | 'RETURN'
  /** Take it up again, with a reason (hub). */
  | 'REOPEN'
  /** Make it public (hub). */
  | 'PUBLISH'
  /** Begin the next revision, with a reason (hub). */
  | 'REVISE'
  /** A later revision was published; follows by itself. */
  | 'SUPERSEDE'
  /** Give it up, with a reason (hub). */
  | 'ABANDON';

/** How far one member's report has come. */
export type ReportingProgress =
  /** The request has not reached it yet; it is tried again by itself. */
  | 'WAITING'
  /** It took the request; its statement has not come. */
  | 'REQUESTED'
  /** It refused the request; the reason is given. */
  | 'REFUSED'
  /** Its statement has come. */
  | 'RECEIVED'
  /** It need not report; the reason is given. */
  | 'EXCUSED';

/** What the hub decides on a finding. */
export type FindingDecision =
  /** Take the member's explanation. */
  | 'ACCEPT'
  /** Ask once more, with a reason. */
  | 'REOPEN'
  /** Let it pass, with a reason. */
  | 'OVERRULE';

/** Which days count. */
export type DayCount =
  /** Every day. */
  | 'CALENDAR'
  /** Working days, by the State Council's holidays. */
  | 'WORKING';

/** What part a member plays. */
export type MemberKind =
  /** The province's platform (枢纽). */
  | 'HUB'
  /** A city's platform (窗口). */
  | 'WINDOW'
  /** A resident service institution (入驻机构). */
  | 'INSTITUTION';

/** Where a membership stands. */
export type MemberStatus =
  /** Takes part. */
  | 'ACTIVE'
  /** Suspended by the hub; is not asked. */
  | 'SUSPENDED'
  /** Has announced maintenance; is not asked. */
  | 'MAINTENANCE'
  /** No longer belongs; is not expected. */
  | 'LEFT';

/** Why a member's answer is missing. */
export type CoverageGapReason =
  /** The member refused the request. */
  | 'REFUSED'
  /** The member did not answer in time. */
  | 'TIMEOUT'
  /** No connection to the member could be made or kept. */
  | 'UNREACHABLE'
  /** The member, or the gateway's queue for it, has too much to do. */
  | 'BUSY'
  /** The hub has suspended the member. */
  | 'SUSPENDED'
  /** The member has announced maintenance. */
  | 'MAINTENANCE'
  /** The member speaks a contract version without this field. */
  | 'CONTRACT_VERSION'
  /** The member's answer breaks the contract. */
  | 'INVALID_ANSWER'
  /** The member answered with an error. */
  | 'ERROR';

/** Where a service is at the member that was asked to deliver it. */
export type AssignmentState =
  /** Asked, not answered (待接单). */
  | 'OFFERED'
  /** Taken up, not begun (已接单). */
  | 'TAKEN_UP'
  /** Being delivered (服务中). */
  | 'IN_PROGRESS'
  /** Delivered (已办结). */
  | 'COMPLETED'
  /** Declined (已退单). */
  | 'DECLINED'
  /** Recalled or withdrawn by the keeper (已收回). */
  | 'RECALLED'
  /** Closed by the keeper (已结案). */
  | 'CLOSED';

/** Figures that are counted from records, and open to them. */
export type FigureName =
  /** Demands matched (服务需求对接数量). */
  | 'demandsMatched'
  /** Enterprises served (服务企业数量). */
  | 'enterprisesServed'
  /** Activities (服务活动场次). */
  | 'activities'
  /** Registered users (注册用户数量). */
  | 'registeredUsers'
  /** Resources mobilised (服务资源带动数量). */
  | 'resourcesMobilised'
  /** Joint services (服务联动情况). */
  | 'jointServices'
  /** Demands collected (服务需求征集情况). */
  | 'demandsCollected'
  /** Products offered (服务产品供给数量). */
  | 'productsOffered'
  /** Satisfaction (服务企业满意度). */
  | 'satisfaction'
  /** Data upload (服务数据上传). */
  | 'dataUpload'
  /** Service norms (five disclosures) (服务规范（五公开）). */
  | 'serviceNorms'
  /** Services (服务数量). */
  | 'serviceRecords'
  /** Ratings (评价数量). */
  | 'ratings'
  /** Sum of ratings (评价总分). */
  | 'ratingSum'
  /** Response share (评价率). */
  | 'ratingResponseShare'
  /** Public welfare services (公益性服务数量). */
  | 'publicWelfareRecords'
  /** Public welfare share (公益性服务占比). */
  | 'publicWelfareShare'
  /** Fees (服务收费). */
  | 'feeFen';

/** Orders of service records; ties go by identifier. */
export type ServiceRecordOrder =
  /** Newest first, by acceptance or else start of delivery. */
  | 'OPENED_DESC'
  /** Oldest first, by acceptance or else start of delivery. */
  | 'OPENED_ASC'
  /** Latest completion first, those not completed last. */
  | 'COMPLETED_DESC'
  /** Those not completed first, then earliest completion first. */
  | 'COMPLETED_ASC';

/** A step of whoever was asked to deliver. */
export type AssignmentStep =
  /** Takes the service up. */
  | 'TAKE_UP'
  /** Declines, and says why. */
  | 'DECLINE'
  /** Delivery begins. */
  | 'START'
  /** A part of the delivery is done. */
  | 'PROGRESS'
  /** Delivery is complete. */
  | 'COMPLETE';

/** A step for which a limit runs. */
export type DueStep =
  /** The answer to a dispatch: 2 working days, the network's norm. */
  | 'TAKE_UP'
  /** Delivery, within the time that the offer discloses (办理时限). */
  | 'COMPLETE'
  /** The call back after a bad rating (差评): 15 working days. */
  | 'FOLLOW_UP';

/** Where a service is in its life. */
export type ServiceRecordState =
  /** Accepted, not begun (已受理). */
  | 'ACCEPTED'
  /** Another member was asked to deliver (已派单). */
  | 'DISPATCHED'
  /** That member took it up, delivery has not begun (已接单). */
  | 'TAKEN_UP'
  /** Being delivered (服务中). */
  | 'IN_PROGRESS'
  /** Completed, neither rated nor followed up (已办结). */
  | 'COMPLETED'
  /** Rated by the enterprise (已评价). */
  | 'RATED'
  /** Followed up with the enterprise (已回访). */
  | 'FOLLOWED_UP'
  /** Closed after the follow-up (已结案). */
  | 'CLOSED'
  /** Taken back; counts nowhere (已撤回). */
  | 'WITHDRAWN';

/** A step in the life of a service. */
export type ServiceStep =
  /** Another member is asked to deliver. */
  | 'DISPATCH'
  /** It takes the service up. */
  | 'TAKE_UP'
  /** It declines, with a reason. */
  | 'DECLINE'
  /** The service is taken away from it again. */
  | 'RECALL'
  /** Delivery begins. */
  | 'START'
  /** A part of the delivery is done. */
  | 'PROGRESS'
  /** Delivery is complete. */
  | 'COMPLETE'
  /** The enterprise rates the service. */
  | 'RATE'
  /** The enterprise was asked to rate and did not; this is no rating. */
  | 'NO_ANSWER'
  /** The member follows up with the enterprise. */
  | 'FOLLOW_UP'
  /** The service is closed. */
  | 'CLOSE'
  /** Delivery begins again. */
  | 'REOPEN'
  /** What the record says is corrected. */
  | 'CORRECT'
  /** The record is taken back. */
  | 'WITHDRAW';

/** How far an import has come. */
export type ImportState =
  /** Rows are being read or stored. */
  | 'RUNNING'
  /** A dry run is complete; nothing was stored. */
  | 'CHECKED'
  /** Every row that could be stored is stored. */
  | 'DONE'
  /** The file as a whole cannot be read; nothing was stored. */
  | 'REFUSED';

/** What was said of a row. */
export type ImportVerdict =
  /** Stored as it stands. */
  | 'ACCEPT'
  /** Stored after changing how fields are written. */
  | 'NORMALISE'
  /** Stored, with warnings. */
  | 'WARN'
  /** Repeats an earlier row of the file; not stored. */
  | 'DUPLICATE'
  /** Goes back with reasons; not stored. */
  | 'REJECT';

/** What set the report that counts apart; the first that holds. */
export type DoubleReportReason =
  /** It is that of the window in whose city the enterprise sits. */
  | 'HOME_WINDOW'
  /** It was accepted earlier. */
  | 'EARLIER_ACCEPTANCE'
  /** Nothing but the lower member code tells them apart. */
  | 'LOWER_CODE';

/** What the records of a figure say of themselves. */
export type IndicatorDimension =
  /** County of the enterprise. */
  | 'COUNTY'
  /** Category of the service. */
  | 'CATEGORY'
  /** Who delivers. */
  | 'PROVIDER'
  /** Whom it is for. */
  | 'ENTERPRISE';

/** Where a demand is in its life. */
export type DemandState =
  /** Taken down, not matched (待对接). */
  | 'SUBMITTED'
  /** Matched with at least one provider (已对接). */
  | 'MATCHED'
  /** A service of it is complete (已服务). */
  | 'SERVED'
  /** Settled (已办结). */
  | 'CLOSED'
  /** Taken back; counts nowhere (已撤回). */
  | 'WITHDRAWN';

/** A step that a window's staff takes with a demand; others follow from its services. */
export type DemandStep =
  /** A provider is chosen: by matchDemand or dispatchDemand. */
  | 'MATCH'
  /** The demand is settled. */
  | 'CLOSE'
  /** It is to be met anew, for a reason. */
  | 'REOPEN'
  /** It is taken back with its unfinished services, for a reason. */
  | 'WITHDRAW';

/** Where a provider that a demand was matched with stands. */
export type CandidateState =
  /** Chosen, not asked (已对接). */
  | 'MATCHED'
  /** Asked to deliver, not answered (已派单). */
  | 'ASKED'
  /** Delivers, or is about to (已接单). */
  | 'TAKEN_UP'
  /** Declined (已退单). */
  | 'DECLINED'
  /** The service was taken back from it (已收回). */
  | 'RECALLED'
  /** Has delivered (已办结). */
  | 'SERVED';

/** The period of a new bulletin. */
export type DraftBulletinInput = {
  /** Calendar year. */
  readonly year: number;
  /** 1 to 4; without it, the whole year. */
  readonly quarter?: number | null | undefined;
  /** What is not as usual. */
  readonly settings?: BulletinSettingsInput | null | undefined;
};

/** Settings of a bulletin; what is left out is as usual. */
export type BulletinSettingsInput = {
  /** Its title. */
  readonly title?: string | null | undefined;
  /** Its number (文号). */
  readonly number?: string | null | undefined;
  /** Who issues it. */
  readonly issuer?: string | null | undefined;
  /** Whom it addresses (主送). */
  readonly addressee?: string | null | undefined;
  /** Number of the table (表号). */
  readonly tableNumber?: string | null | undefined;
  /** Who made the form (制定机关). */
  readonly authority?: string | null | undefined;
  /** Number of its approval (批准文号). */
  readonly approvalNumber?: string | null | undefined;
  /** Last day of the form (有效期限). */
  readonly validUntil?: string | null | undefined;
  /** Days after the period to report in; 10. */
  readonly deadlineDays?: number | null | undefined;
  /** Which days those are; CALENDAR. */
  readonly deadlineCount?: DayCount | null | undefined;
  /** Columns by which members are ranked, one after another; by the sum of places without it. */
  readonly rankedBy?: ReadonlyArray<string> | null | undefined;
  /** Smaller counts are not printed; 3. */
  readonly smallestCell?: number | null | undefined;
};

/** What an enterprise asked the hub for, and the window that is to own it. */
export type PassDemandInput = {
  /** Code of the window. */
  readonly window: string;
  /** What is asked for, in one line. */
  readonly title: string;
  /** What is asked for, in full. */
  readonly description?: string | null | undefined;
  /** Category code, two or six digits. */
  readonly category?: string | null | undefined;
  /** Unified social credit code of the enterprise. */
  readonly enterprise?: string | null | undefined;
  /** Name of the enterprise. */
  readonly enterpriseName?: string | null | undefined;
  /** Person to talk to; personal data. */
  readonly contactName?: string | null | undefined;
  /** Telephone number; personal data. */
  readonly contactPhone?: string | null | undefined;
};

/** Chooses offers; every condition given must hold. */
export type ServiceProductFilter = {
  /** Recorded by one of these members. */
  readonly recordedBy?: ReadonlyArray<string> | null | undefined;
  /** Offered by one of these, by code. */
  readonly provider?: ReadonlyArray<string> | null | undefined;
  /** Category code; two digits take in level two. */
  readonly category?: string | null | undefined;
  /** Only with all five disclosures, or only without. */
  readonly isPublishable?: boolean | null | undefined;
  /** True for those that were withdrawn instead of those that stand. */
  readonly withdrawn?: boolean | null | undefined;
  /** Name or provider contains this. */
  readonly text?: string | null | undefined;
};

/** A year, one quarter of it, or one month of it, in Asia/Shanghai. */
export type PeriodInput = {
  /** Calendar year, e.g. 2025. */
  readonly year: number;
  /** 1 to 4; without it and without a month, the whole year. */
  readonly quarter?: number | null | undefined;
  /** 1 to 12, and then no quarter. */
  readonly month?: number | null | undefined;
};

/** Chooses service records; every condition given must hold. */
export type ServiceRecordFilter = {
  /** Recorded by one of these members. */
  readonly recordedBy?: ReadonlyArray<string> | null | undefined;
  /** Provided by one of these, by code. */
  readonly provider?: ReadonlyArray<string> | null | undefined;
  /** For the enterprise with this credit code. */
  readonly enterprise?: string | null | undefined;
  /** Category code; two digits take in level two. */
  readonly category?: string | null | undefined;
  /** In one of these states. */
  readonly state?: ReadonlyArray<ServiceRecordState> | null | undefined;
  /** Completed on this day or later. */
  readonly completedFrom?: string | null | undefined;
  /** Completed before this day. */
  readonly completedBefore?: string | null | undefined;
  /** Rated by the enterprise with one of these levels, 1 to 5. */
  readonly rating?: ReadonlyArray<number> | null | undefined;
  /** True: with a step that is late at present. False: without one. */
  readonly overdue?: boolean | null | undefined;
  /** Title, enterprise or provider contains this. */
  readonly text?: string | null | undefined;
};

/** What is known of a service when it is accepted. */
export type OpenServiceRecordInput = {
  /** Code of the member that will own the record. */
  readonly member: string;
  /** What the service is, in one line. */
  readonly title: string;
  /** What the service is, in full. */
  readonly content?: string | null | undefined;
  /** Category code, two or six digits. */
  readonly category?: string | null | undefined;
  /** Unified social credit code of the enterprise. */
  readonly enterprise?: string | null | undefined;
  /** Name of the enterprise. */
  readonly enterpriseName?: string | null | undefined;
  /** County, district or zone of the enterprise. */
  readonly county?: string | null | undefined;
  /** Person to talk to; personal data. */
  readonly contactName?: string | null | undefined;
  /** Telephone number; personal data. */
  readonly contactPhone?: string | null | undefined;
  /** Code of who delivers. */
  readonly provider?: string | null | undefined;
  /** Name of who delivers. */
  readonly providerName?: string | null | undefined;
  /** The demand that it meets; its window hears of what becomes of the service. */
  readonly demand?: string | null | undefined;
  /** When it was accepted. */
  readonly acceptedAt: string;
  /** True for public welfare service. */
  readonly isPublicWelfare?: boolean | null | undefined;
  /** Fee in fen. */
  readonly feeFen?: number | string | null | undefined;
};

/** A step to be taken with a service. */
export type TakeServiceStepInput = {
  /** Identifier of the record. */
  readonly id: string;
  /** The step. */
  readonly step: ServiceStep;
  /** When it was taken; now by default. */
  readonly at?: string | null | undefined;
  /** What is to be noted. */
  readonly note?: string | null | undefined;
  /** With RATE: 1 to 5. */
  readonly rating?: number | null | undefined;
  /** Evidence files, ten at most. */
  readonly attachments?: ReadonlyArray<AttachmentInput> | null | undefined;
};

/** An evidence file of a step. */
export type AttachmentInput = {
  /** Name of the file, without folders. */
  readonly name: string;
  /** Media type, e.g. application/pdf. */
  readonly mediaType: string;
  /** The file in base64; 5 MiB at most. */
  readonly contentBase64: string;
  /** SHA-256 of the file in hexadecimal; a file that was damaged on its way is refused. */
  readonly sha256?: string | null | undefined;
};

/** A step with a service that another member asked for. */
export type TakeAssignmentStepInput = {
  /** Code of the member that delivers. */
  readonly member: string;
  /** Identifier of the keeper's record. */
  readonly recordId: string;
  /** The step. */
  readonly step: AssignmentStep;
  /** When it was taken; now by default. */
  readonly at?: string | null | undefined;
  /** What is to be noted; with DECLINE the reason. */
  readonly note?: string | null | undefined;
  /** Evidence files, ten at most. */
  readonly attachments?: ReadonlyArray<AttachmentInput> | null | undefined;
};

/** Who is asked to deliver a service. */
export type DispatchServiceInput = {
  /** Identifier of the record. */
  readonly id: string;
  /** Code of the member that is asked. */
  readonly to: string;
  /** Name of that member. */
  readonly toName?: string | null | undefined;
  /** The offer that is chosen. */
  readonly product?: string | null | undefined;
  /** The offer's disclosed time limit in working days. */
  readonly timeLimitDays?: number | null | undefined;
  /** What is to be noted. */
  readonly note?: string | null | undefined;
};

/** What is corrected in a record; fields left out stay as they are. */
export type CorrectServiceInput = {
  /** Identifier of the record. */
  readonly id: string;
  /** Why; kept on record. */
  readonly reason: string;
  /** What the service is, in one line. */
  readonly title?: string | null | undefined;
  /** What the service is, in full. */
  readonly content?: string | null | undefined;
  /** Category code, two or six digits. */
  readonly category?: string | null | undefined;
  /** Unified social credit code of the enterprise. */
  readonly enterprise?: string | null | undefined;
  /** Name of the enterprise. */
  readonly enterpriseName?: string | null | undefined;
  /** County, district or zone. */
  readonly county?: string | null | undefined;
  /** Person to talk to; personal data. */
  readonly contactName?: string | null | undefined;
  /** Telephone number; personal data. */
  readonly contactPhone?: string | null | undefined;
  /** True for public welfare service. */
  readonly isPublicWelfare?: boolean | null | undefined;
  /** Fee in fen. */
  readonly feeFen?: number | string | null | undefined;
};

/** A file to import. */
export type SubmitLedgerImportInput = {
  /** Code of the member whose ledger it is. */
  readonly member: string;
  /** Name of the file. */
  readonly fileName: string;
  /** The file, in base64. */
  readonly contentBase64: string;
  /** For an event log: which column means what. */
  readonly mapping?: unknown;
  /** True to say what would happen and store nothing. */
  readonly dryRun?: boolean;
};

/** A period that a member reports. */
export type ReportStatementInput = {
  /** Code of the member that reports. */
  readonly member: string;
  /** The period. */
  readonly period: PeriodInput;
};

/** An explanation of a finding. */
export type AnswerFindingInput = {
  /** Code of the member that answers. */
  readonly member: string;
  /** The finding. */
  readonly finding: string;
  /** How it came about; kept on record. */
  readonly explanation: string;
};

/** Chooses demands; every condition given must hold. */
export type DemandFilter = {
  /** Taken down by one of these windows. */
  readonly recordedBy?: ReadonlyArray<string> | null | undefined;
  /** Of the enterprise with this credit code. */
  readonly enterprise?: string | null | undefined;
  /** Category code; two digits take in level two. */
  readonly category?: string | null | undefined;
  /** In one of these states. */
  readonly state?: ReadonlyArray<DemandState> | null | undefined;
  /** Title or enterprise contains this. */
  readonly text?: string | null | undefined;
};

/** A demand, and who is asked to meet it. */
export type DispatchDemandInput = {
  /** Identifier of the demand. */
  readonly id: string;
  /** Code of the member that is asked. */
  readonly to: string;
  /** Name of that member. */
  readonly toName?: string | null | undefined;
  /** The offer that is chosen. */
  readonly product?: string | null | undefined;
  /** The offer's disclosed time limit in working days. */
  readonly timeLimitDays?: number | null | undefined;
};

/** What an enterprise asks for. */
export type SubmitDemandInput = {
  /** Code of the window that will own the demand. */
  readonly member: string;
  /** What is asked for, in one line. */
  readonly title: string;
  /** What is asked for, in full. */
  readonly description?: string | null | undefined;
  /** Category code, two or six digits. */
  readonly category?: string | null | undefined;
  /** Unified social credit code of the enterprise. */
  readonly enterprise?: string | null | undefined;
  /** Name of the enterprise. */
  readonly enterpriseName?: string | null | undefined;
  /** Person to talk to; personal data. */
  readonly contactName?: string | null | undefined;
  /** Telephone number; personal data. */
  readonly contactPhone?: string | null | undefined;
};

/** A provider for a demand. */
export type MatchDemandInput = {
  /** Identifier of the demand. */
  readonly id: string;
  /** Code of the provider. */
  readonly provider: string;
  /** Name of the provider. */
  readonly providerName?: string | null | undefined;
  /** The offer that is chosen. */
  readonly product?: string | null | undefined;
};

/** A step with a demand. */
export type TakeDemandStepInput = {
  /** Identifier of the demand. */
  readonly id: string;
  /** The step; matches have mutations of their own. */
  readonly step: DemandStep;
  /** What is to be noted, or the reason. */
  readonly note?: string | null | undefined;
};

export type AbandonBulletinMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type AbandonBulletinMutation = { readonly abandonBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type BulletinResultFragment = { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null };

export type AnswerFindingMutationVariables = Exact<{
  input: AnswerFindingInput;
}>;


export type AnswerFindingMutation = { readonly answerFinding: { readonly id: string, readonly state: string } | null };

export type ApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type ApprovalsQuery = { readonly bulletins: ReadonlyArray<{ readonly id: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly revises: string | null, readonly state: BulletinState, readonly title: string, readonly number: string, readonly reason: string | null, readonly createdAt: string, readonly sealed: { readonly sealedAt: string } | null, readonly coverage: { readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly dueAt: string } | null }> | null };

export type ListedBulletinFragment = { readonly id: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly revises: string | null, readonly state: BulletinState, readonly title: string, readonly number: string, readonly reason: string | null, readonly createdAt: string, readonly coverage: { readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly dueAt: string } | null };

export type BulletinCoverageFieldsFragment = { readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly dueAt: string };

export type ApproveBulletinMutationVariables = Exact<{
  id: string;
  hash: string;
}>;


export type ApproveBulletinMutation = { readonly approveBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type AssignmentsQueryVariables = Exact<{
  member: string;
}>;


export type AssignmentsQuery = { readonly serviceAssignments: ReadonlyArray<{ readonly recordId: string, readonly title: string, readonly content: string | null, readonly enterpriseName: string | null, readonly timeLimitDays: number | null, readonly dispatchedAt: string, readonly takenUpAt: string | null, readonly completedAt: string | null, readonly state: AssignmentState, readonly availableSteps: ReadonlyArray<AssignmentStep>, readonly keeper: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly contact: { readonly name: string | null, readonly phone: string | null } | null }> | null };

export type MemberNameFragment = { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null };

export type AttachmentQueryVariables = Exact<{
  id: string;
}>;


export type AttachmentQuery = { readonly attachment: { readonly name: string, readonly mediaType: string, readonly contentBase64: string } | null };

export type BulletinQueryVariables = Exact<{
  id: string;
}>;


export type BulletinQuery = { readonly bulletin: { readonly availableSteps: ReadonlyArray<BulletinStep>, readonly id: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly revises: string | null, readonly state: BulletinState, readonly title: string, readonly number: string, readonly reason: string | null, readonly createdAt: string, readonly steps: ReadonlyArray<{ readonly step: string, readonly state: BulletinState, readonly at: string, readonly takenBy: string, readonly role: string, readonly reason: string | null, readonly hash: string | null }>, readonly lateStatements: ReadonlyArray<{ readonly member: string, readonly number: number, readonly receivedAt: string }>, readonly sealed: { readonly sealing: number, readonly hash: string, readonly document: string, readonly sealedAt: string } | null, readonly coverage: { readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly dueAt: string } | null } | null };

export type BulletinFileQueryVariables = Exact<{
  id: string;
  format: BulletinFormat;
}>;


export type BulletinFileQuery = { readonly bulletin: { readonly id: string, readonly document: { readonly name: string, readonly mediaType: string, readonly sha256: string, readonly contentBase64: string } | null } | null };

export type BulletinsQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type BulletinsQuery = { readonly bulletins: ReadonlyArray<{ readonly id: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly revises: string | null, readonly state: BulletinState, readonly title: string, readonly number: string, readonly reason: string | null, readonly createdAt: string, readonly sealed: { readonly sealedAt: string } | null, readonly coverage: { readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly dueAt: string } | null }> | null };

export type CollectBulletinMutationVariables = Exact<{
  id: string;
}>;


export type CollectBulletinMutation = { readonly openCollection: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type CorrectServiceMutationVariables = Exact<{
  input: CorrectServiceInput;
}>;


export type CorrectServiceMutation = { readonly correctService:
    | { readonly __typename: 'ServiceRecord', readonly id: string, readonly state: ServiceRecordState }
    | { readonly __typename: 'Refusal', readonly code: string, readonly message: string }
   | null };

export type DecideFindingMutationVariables = Exact<{
  id: string;
  decision: FindingDecision;
  reason?: string | null | undefined;
}>;


export type DecideFindingMutation = { readonly decideFinding: { readonly finding: { readonly id: string, readonly state: FindingState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type DemandsQueryVariables = Exact<{
  filter?: DemandFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DemandsQuery = { readonly demands: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly description: string | null, readonly enterpriseName: string | null, readonly submittedAt: string, readonly matchedAt: string | null, readonly state: DemandState, readonly availableSteps: ReadonlyArray<DemandStep>, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly contact: { readonly name: string | null, readonly phone: string | null } | null, readonly matches: ReadonlyArray<{ readonly recordId: string | null, readonly providerName: string | null, readonly state: CandidateState, readonly reason: string | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null }>, readonly deadline: { readonly dueAt: string, readonly isOverdue: boolean } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type ListedDemandFragment = { readonly id: string, readonly title: string, readonly description: string | null, readonly enterpriseName: string | null, readonly submittedAt: string, readonly matchedAt: string | null, readonly state: DemandState, readonly availableSteps: ReadonlyArray<DemandStep>, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly contact: { readonly name: string | null, readonly phone: string | null } | null, readonly matches: ReadonlyArray<{ readonly recordId: string | null, readonly providerName: string | null, readonly state: CandidateState, readonly reason: string | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null }>, readonly deadline: { readonly dueAt: string, readonly isOverdue: boolean } | null };

export type CoverageFieldsFragment = { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> };

export type DirectoryQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryQuery = { readonly members: ReadonlyArray<{ readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null }> | null, readonly serviceCategories: ReadonlyArray<{ readonly code: string, readonly name: string | null }> | null };

export type DisciplineQueryVariables = Exact<{
  year: number;
}>;


export type DisciplineQuery = { readonly q1: { readonly year: number, readonly quarter: number | null, readonly dueAt: string, readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly standing: string, readonly firstReceivedAt: string | null, readonly reminders: number, readonly reason: string | null }> } | null, readonly q2: { readonly year: number, readonly quarter: number | null, readonly dueAt: string, readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly standing: string, readonly firstReceivedAt: string | null, readonly reminders: number, readonly reason: string | null }> } | null, readonly q3: { readonly year: number, readonly quarter: number | null, readonly dueAt: string, readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly standing: string, readonly firstReceivedAt: string | null, readonly reminders: number, readonly reason: string | null }> } | null, readonly q4: { readonly year: number, readonly quarter: number | null, readonly dueAt: string, readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly standing: string, readonly firstReceivedAt: string | null, readonly reminders: number, readonly reason: string | null }> } | null };

export type ReportingOfPeriodFragment = { readonly year: number, readonly quarter: number | null, readonly dueAt: string, readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly standing: string, readonly firstReceivedAt: string | null, readonly reminders: number, readonly reason: string | null }> };

export type DispatchDemandMutationVariables = Exact<{
  input: DispatchDemandInput;
}>;


export type DispatchDemandMutation = { readonly dispatchDemand:
    | { readonly __typename: 'DispatchedDemand', readonly recordId: string }
    | { readonly __typename: 'Refusal', readonly code: string, readonly message: string }
   | null };

export type DispatchServiceMutationVariables = Exact<{
  input: DispatchServiceInput;
}>;


export type DispatchServiceMutation = { readonly dispatchService:
    | { readonly __typename: 'ServiceRecord', readonly id: string, readonly state: ServiceRecordState }
    | { readonly __typename: 'Refusal', readonly code: string, readonly message: string }
   | null };

export type DoubleReportsQueryVariables = Exact<{
  period: PeriodInput;
  after?: string | null | undefined;
}>;


export type DoubleReportsQuery = { readonly doubleReports: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly service: string, readonly counts: boolean, readonly reason: DoubleReportReason, readonly member: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly serviceRecord: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly acceptedAt: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type DraftBulletinMutationVariables = Exact<{
  input: DraftBulletinInput;
}>;


export type DraftBulletinMutation = { readonly draftBulletin: ReadonlyArray<{ readonly id: string, readonly quarter: number | null }> | null };

export type EnterpriseQueryVariables = Exact<{
  creditCode: string;
  after?: string | null | undefined;
}>;


export type EnterpriseQuery = { readonly enterprise: { readonly creditCode: string, readonly name: string | null, readonly cityCode: string | null, readonly county: string | null, readonly industryCode: string | null, readonly size: string | null, readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly registrations: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly registeredAt: string, readonly window: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null }>, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly demands: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly description: string | null, readonly enterpriseName: string | null, readonly submittedAt: string, readonly matchedAt: string | null, readonly state: DemandState, readonly availableSteps: ReadonlyArray<DemandStep>, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly contact: { readonly name: string | null, readonly phone: string | null } | null, readonly matches: ReadonlyArray<{ readonly recordId: string | null, readonly providerName: string | null, readonly state: CandidateState, readonly reason: string | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null }>, readonly deadline: { readonly dueAt: string, readonly isOverdue: boolean } | null } }>, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly activities: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly startsOn: string, readonly place: string | null, readonly organiserName: string, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null } }>, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null } | null };

export type RecordPageFragment = { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } };

export type ListedRecordFragment = { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly rating: { readonly level: number } | null };

export type EvidenceQueryVariables = Exact<{
  id: string;
}>;


export type EvidenceQuery = { readonly serviceRecord: { readonly trace: { readonly events: ReadonlyArray<{ readonly id: string, readonly proof: { readonly leaf: string, readonly index: number, readonly inclusion: ReadonlyArray<string>, readonly checkpoint: string, readonly isWitnessed: boolean, readonly quorum: number, readonly cosignatures: ReadonlyArray<{ readonly member: string, readonly verifierKey: string, readonly at: string }>, readonly opened: ReadonlyArray<{ readonly place: string, readonly salt: string, readonly value: string }> } | null }> } | null } | null };

export type ExcuseMemberMutationVariables = Exact<{
  year: number;
  quarter?: number | null | undefined;
  member: string;
  reason?: string | null | undefined;
}>;


export type ExcuseMemberMutation = { readonly excuseMember: { readonly missing: number } | null };

export type ExportedRecordsQueryVariables = Exact<{
  filter?: ServiceRecordFilter | null | undefined;
  orderBy?: ServiceRecordOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type ExportedRecordsQuery = { readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type FigureQueryVariables = Exact<{
  name: FigureName;
  period: PeriodInput;
  member?: string | null | undefined;
  county?: string | null | undefined;
  category?: string | null | undefined;
  provider?: string | null | undefined;
}>;


export type FigureQuery = { readonly figure: { readonly value: number | null, readonly indicator: { readonly unit: string | null, readonly definition: string | null, readonly definitionEn: string | null, readonly article: string | null, readonly dimensions: ReadonlyArray<IndicatorDimension> | null, readonly version: string | null } | null, readonly byMember: ReadonlyArray<{ readonly value: number | null, readonly member: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null }> | null, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type FigureRecordsQueryVariables = Exact<{
  name: FigureName;
  period: PeriodInput;
  member?: string | null | undefined;
  county?: string | null | undefined;
  category?: string | null | undefined;
  provider?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type FigureRecordsQuery = { readonly figure: { readonly count: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly amount: number, readonly provider: string | null, readonly member: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly serviceRecord: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly rating: { readonly level: number } | null } | null, readonly activity: { readonly id: string, readonly name: string, readonly startsOn: string, readonly place: string | null, readonly organiserName: string } | null, readonly product: { readonly id: string, readonly name: string, readonly providerName: string | null, readonly nature: string | null } | null, readonly enterprise: { readonly creditCode: string, readonly name: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type FindingsQueryVariables = Exact<{
  year: number;
  quarter?: number | null | undefined;
}>;


export type FindingsQuery = { readonly findings: ReadonlyArray<{ readonly id: string, readonly member: string, readonly rule: string, readonly severity: string, readonly message: string, readonly state: FindingState, readonly dueAt: string, readonly explanation: string | null, readonly decision: string | null }> | null };

export type FindingFieldsFragment = { readonly id: string, readonly member: string, readonly rule: string, readonly severity: string, readonly message: string, readonly state: FindingState, readonly dueAt: string, readonly explanation: string | null, readonly decision: string | null };

export type ImportQueryVariables = Exact<{
  id: string;
  verdict?: ReadonlyArray<ImportVerdict> | ImportVerdict | null | undefined;
  skip?: number | null | undefined;
}>;


export type ImportQuery = { readonly ledgerImport: { readonly id: string, readonly kind: string, readonly fileName: string, readonly isDryRun: boolean, readonly state: ImportState, readonly message: string | null, readonly totalRows: number, readonly processedRows: number, readonly submittedBy: string, readonly submittedAt: string, readonly finishedAt: string | null, readonly rows: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly verdict: ImportVerdict, readonly outcome: string | null, readonly duplicateOf: string | null, readonly targetId: string | null, readonly original: unknown, readonly reasons: ReadonlyArray<{ readonly column: string | null, readonly written: string | null, readonly problem: string, readonly remedy: string }>, readonly warnings: ReadonlyArray<{ readonly column: string | null, readonly written: string | null, readonly problem: string, readonly remedy: string }>, readonly normalised: ReadonlyArray<{ readonly column: string, readonly written: string, readonly value: string }> }>, readonly counts: { readonly accepted: number, readonly normalised: number, readonly warned: number, readonly duplicates: number, readonly rejected: number, readonly created: number, readonly known: number, readonly updated: number } } | null };

export type ImportProgressFragment = { readonly id: string, readonly kind: string, readonly fileName: string, readonly isDryRun: boolean, readonly state: ImportState, readonly message: string | null, readonly totalRows: number, readonly processedRows: number, readonly submittedBy: string, readonly submittedAt: string, readonly finishedAt: string | null, readonly counts: { readonly accepted: number, readonly normalised: number, readonly warned: number, readonly duplicates: number, readonly rejected: number, readonly created: number, readonly known: number, readonly updated: number } };

export type ImportsQueryVariables = Exact<{
  member: string;
}>;


export type ImportsQuery = { readonly ledgerImports: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly fileName: string, readonly isDryRun: boolean, readonly state: ImportState, readonly message: string | null, readonly totalRows: number, readonly processedRows: number, readonly submittedBy: string, readonly submittedAt: string, readonly finishedAt: string | null, readonly counts: { readonly accepted: number, readonly normalised: number, readonly warned: number, readonly duplicates: number, readonly rejected: number, readonly created: number, readonly known: number, readonly updated: number } }> | null };

export type MatchDemandMutationVariables = Exact<{
  input: MatchDemandInput;
}>;


export type MatchDemandMutation = { readonly matchDemand:
    | { readonly __typename: 'Demand', readonly id: string, readonly state: DemandState }
    | { readonly __typename: 'Refusal', readonly code: string, readonly message: string }
   | null };

export type MemberKeysQueryVariables = Exact<{
  code: string;
}>;


export type MemberKeysQuery = { readonly memberKeyList: string | null };

export type MemberPageQueryVariables = Exact<{
  code: string;
  codes: ReadonlyArray<string> | string;
  period: PeriodInput;
}>;


export type MemberPageQuery = { readonly member: { readonly status: MemberStatus | null, readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null, readonly profile: { readonly admissionBasis: string, readonly introduction: string | null, readonly staff: number | null, readonly experts: number | null, readonly equipment: ReadonlyArray<{ readonly name: string, readonly count: number }> } | null, readonly health: { readonly isLive: boolean, readonly reason: string | null, readonly lastAnsweredAt: string | null, readonly latencyMs: number | null } | null, readonly contract: { readonly version: string, readonly isCurrent: boolean, readonly missing: ReadonlyArray<string> } | null } | null, readonly networkStatistics: { readonly byMember: ReadonlyArray<{ readonly serviceRecords: number | null, readonly enterprisesServed: number | null, readonly activities: number | null, readonly satisfaction: number | null, readonly demandsCollected: number | null, readonly demandsMatched: number | null, readonly registeredUsers: number | null, readonly resourcesMobilised: number | null, readonly jointServices: number | null, readonly productsOffered: number | null, readonly ratingResponseShare: number | null, readonly publicWelfareShare: number | null, readonly feeFen: number | string | null, readonly member: { readonly code: string } | null }> | null, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly serviceProducts: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly nature: string | null, readonly isPublishable: boolean, readonly disclosures: { readonly timeLimitDays: number | null } } }>, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type MemberStandingFragment = { readonly status: MemberStatus | null, readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null, readonly health: { readonly isLive: boolean, readonly reason: string | null, readonly lastAnsweredAt: string | null, readonly latencyMs: number | null } | null, readonly contract: { readonly version: string, readonly isCurrent: boolean, readonly missing: ReadonlyArray<string> } | null };

export type FiguresFragment = { readonly serviceRecords: number | null, readonly enterprisesServed: number | null, readonly activities: number | null, readonly satisfaction: number | null, readonly demandsCollected: number | null, readonly demandsMatched: number | null, readonly registeredUsers: number | null, readonly resourcesMobilised: number | null, readonly jointServices: number | null, readonly productsOffered: number | null, readonly ratingResponseShare: number | null, readonly publicWelfareShare: number | null, readonly feeFen: number | string | null };

export type NetworkQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworkQuery = { readonly members: ReadonlyArray<{ readonly status: MemberStatus | null, readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null, readonly health: { readonly isLive: boolean, readonly reason: string | null, readonly lastAnsweredAt: string | null, readonly latencyMs: number | null } | null, readonly contract: { readonly version: string, readonly isCurrent: boolean, readonly missing: ReadonlyArray<string> } | null }> | null, readonly registryState: { readonly asOf: string | null, readonly ageSeconds: number | null, readonly isCurrent: boolean }, readonly serviceRecords: { readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type NewestRecordsQueryVariables = Exact<{
  filter?: ServiceRecordFilter | null | undefined;
}>;


export type NewestRecordsQuery = { readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type OffersQueryVariables = Exact<{
  filter?: ServiceProductFilter | null | undefined;
}>;


export type OffersQuery = { readonly serviceProducts: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly providerName: string | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly disclosures: { readonly timeLimitDays: number | null } } }> } | null };

export type OpenServiceRecordMutationVariables = Exact<{
  input: OpenServiceRecordInput;
}>;


export type OpenServiceRecordMutation = { readonly openServiceRecord: { readonly id: string } | null };

export type OverdueQueryVariables = Exact<{ [key: string]: never; }>;


export type OverdueQuery = { readonly overdueServices: { readonly services: number | null, readonly bySteps: ReadonlyArray<{ readonly step: DueStep | null, readonly services: number | null }> | null, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly overdueDemands: { readonly demands: number | null } | null };

export type OverviewQueryVariables = Exact<{
  period: PeriodInput;
}>;


export type OverviewQuery = { readonly networkStatistics: { readonly total: { readonly serviceRecords: number | null, readonly enterprisesServed: number | null, readonly activities: number | null, readonly satisfaction: number | null, readonly demandsCollected: number | null, readonly demandsMatched: number | null, readonly registeredUsers: number | null, readonly resourcesMobilised: number | null, readonly jointServices: number | null, readonly productsOffered: number | null, readonly ratingResponseShare: number | null, readonly publicWelfareShare: number | null, readonly feeFen: number | string | null, readonly byCategory: ReadonlyArray<{ readonly category: string, readonly serviceRecords: number }> | null } | null, readonly byMember: ReadonlyArray<{ readonly serviceRecords: number | null, readonly enterprisesServed: number | null, readonly activities: number | null, readonly satisfaction: number | null, readonly demandsCollected: number | null, readonly demandsMatched: number | null, readonly registeredUsers: number | null, readonly resourcesMobilised: number | null, readonly jointServices: number | null, readonly productsOffered: number | null, readonly ratingResponseShare: number | null, readonly publicWelfareShare: number | null, readonly feeFen: number | string | null, readonly member: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null }> | null, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type OwnReportQueryVariables = Exact<{
  member: string;
}>;


export type OwnReportQuery = { readonly statementRequests: ReadonlyArray<{ readonly dueAt: string, readonly requestedAt: string, readonly reminders: number, readonly note: string | null, readonly isAnswered: boolean, readonly form: { readonly tableNumber: string | null, readonly authority: string | null, readonly approvalNumber: string | null, readonly validUntil: string | null }, readonly period: { readonly year: number, readonly quarter: number | null } }> | null, readonly reportedStatements: ReadonlyArray<{ readonly id: string, readonly number: number, readonly hash: string, readonly signed: string, readonly reportedAt: string, readonly refusal: string | null, readonly period: { readonly year: number, readonly quarter: number | null } }> | null, readonly statementFindings: ReadonlyArray<{ readonly id: string, readonly rule: string, readonly severity: string, readonly message: string, readonly dueAt: string, readonly state: string, readonly explanation: string | null, readonly decision: string | null, readonly period: { readonly year: number, readonly quarter: number | null } }> | null };

export type OwnRequestFragment = { readonly dueAt: string, readonly requestedAt: string, readonly reminders: number, readonly note: string | null, readonly isAnswered: boolean, readonly period: { readonly year: number, readonly quarter: number | null } };

export type OwnFindingFragment = { readonly id: string, readonly rule: string, readonly severity: string, readonly message: string, readonly dueAt: string, readonly state: string, readonly explanation: string | null, readonly decision: string | null, readonly period: { readonly year: number, readonly quarter: number | null } };

export type PassDemandMutationVariables = Exact<{
  input: PassDemandInput;
}>;


export type PassDemandMutation = { readonly passDemand: string | null };

export type PeriodTotalQueryVariables = Exact<{
  period: PeriodInput;
}>;


export type PeriodTotalQuery = { readonly networkStatistics: { readonly total: { readonly serviceRecords: number | null, readonly enterprisesServed: number | null, readonly activities: number | null, readonly satisfaction: number | null, readonly demandsCollected: number | null, readonly demandsMatched: number | null, readonly registeredUsers: number | null, readonly resourcesMobilised: number | null, readonly jointServices: number | null, readonly productsOffered: number | null, readonly ratingResponseShare: number | null, readonly publicWelfareShare: number | null, readonly feeFen: number | string | null } | null, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type PublishBulletinMutationVariables = Exact<{
  id: string;
}>;


export type PublishBulletinMutation = { readonly publishBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type RecordQueryVariables = Exact<{
  id: string;
}>;


export type RecordQuery = { readonly serviceRecord: { readonly content: string | null, readonly demandedAt: string | null, readonly participantCodes: ReadonlyArray<string>, readonly origin: string, readonly availableSteps: ReadonlyArray<ServiceStep>, readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly enterprise: { readonly creditCode: string, readonly name: string | null } | null, readonly rating: { readonly level: number, readonly comment: string | null, readonly ratedAt: string | null } | null, readonly followUp: { readonly at: string, readonly note: string | null } | null, readonly contact: { readonly name: string | null, readonly phone: string | null } | null, readonly deadline: { readonly limitDays: number, readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly trace: { readonly events: ReadonlyArray<{ readonly id: string, readonly recordId: string, readonly type: string, readonly at: string, readonly recordedAt: string, readonly actor: string | null, readonly unit: string | null, readonly note: string | null, readonly member: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly size: number, readonly sha256: string }>, readonly changes: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }>, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly category: { readonly code: string, readonly name: string | null } | null } | null };

export type RecordsQueryVariables = Exact<{
  filter?: ServiceRecordFilter | null | undefined;
  orderBy?: ServiceRecordOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type RecordsQuery = { readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type RemindMembersMutationVariables = Exact<{
  year: number;
  quarter?: number | null | undefined;
  note?: string | null | undefined;
}>;


export type RemindMembersMutation = { readonly remindMembers: number | null };

export type ReopenBulletinMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReopenBulletinMutation = { readonly reopenBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type ReportStatementMutationVariables = Exact<{
  input: ReportStatementInput;
}>;


export type ReportStatementMutation = { readonly reportStatement: { readonly id: string, readonly number: number, readonly hash: string } | null };

export type ReportWorkQueryVariables = Exact<{
  member: string;
}>;


export type ReportWorkQuery = { readonly statementRequests: ReadonlyArray<{ readonly dueAt: string, readonly requestedAt: string, readonly reminders: number, readonly note: string | null, readonly isAnswered: boolean, readonly period: { readonly year: number, readonly quarter: number | null } }> | null, readonly statementFindings: ReadonlyArray<{ readonly id: string, readonly rule: string, readonly severity: string, readonly message: string, readonly dueAt: string, readonly state: string, readonly explanation: string | null, readonly decision: string | null, readonly period: { readonly year: number, readonly quarter: number | null } }> | null };

export type ReportingQueryVariables = Exact<{
  year: number;
  quarter?: number | null | undefined;
}>;


export type ReportingQuery = { readonly reporting: { readonly year: number, readonly quarter: number | null, readonly dueAt: string, readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly isAccountedFor: boolean, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly progress: ReportingProgress, readonly standing: string, readonly firstReceivedAt: string | null, readonly statements: number, readonly hash: string | null, readonly checkpoint: string | null, readonly basis: string | null, readonly reminders: number, readonly reason: string | null }> } | null };

export type ReportingFieldsFragment = { readonly year: number, readonly quarter: number | null, readonly dueAt: string, readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly isAccountedFor: boolean, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly progress: ReportingProgress, readonly standing: string, readonly firstReceivedAt: string | null, readonly statements: number, readonly hash: string | null, readonly checkpoint: string | null, readonly basis: string | null, readonly reminders: number, readonly reason: string | null }> };

export type ReturnBulletinMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReturnBulletinMutation = { readonly returnBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type ReviseBulletinMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type ReviseBulletinMutation = { readonly reviseBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type SealBulletinMutationVariables = Exact<{
  id: string;
}>;


export type SealBulletinMutation = { readonly sealBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type SealedBulletinQueryVariables = Exact<{
  id: string;
}>;


export type SealedBulletinQuery = { readonly bulletin: { readonly id: string, readonly sealed: { readonly hash: string, readonly document: string } | null } | null };

export type SubmitBulletinMutationVariables = Exact<{
  id: string;
}>;


export type SubmitBulletinMutation = { readonly submitBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type SubmitDemandMutationVariables = Exact<{
  input: SubmitDemandInput;
}>;


export type SubmitDemandMutation = { readonly submitDemand: { readonly id: string } | null };

export type SubmitImportMutationVariables = Exact<{
  input: SubmitLedgerImportInput;
}>;


export type SubmitImportMutation = { readonly submitLedgerImport: { readonly id: string, readonly kind: string, readonly fileName: string, readonly isDryRun: boolean, readonly state: ImportState, readonly message: string | null, readonly totalRows: number, readonly processedRows: number, readonly submittedBy: string, readonly submittedAt: string, readonly finishedAt: string | null, readonly counts: { readonly accepted: number, readonly normalised: number, readonly warned: number, readonly duplicates: number, readonly rejected: number, readonly created: number, readonly known: number, readonly updated: number } } | null };

export type TakeAssignmentStepMutationVariables = Exact<{
  input: TakeAssignmentStepInput;
}>;


export type TakeAssignmentStepMutation = { readonly takeAssignmentStep:
    | { readonly __typename: 'ServiceAssignment', readonly recordId: string, readonly state: AssignmentState }
    | { readonly __typename: 'Refusal', readonly code: string, readonly message: string }
   | null };

export type TakeDemandStepMutationVariables = Exact<{
  input: TakeDemandStepInput;
}>;


export type TakeDemandStepMutation = { readonly takeDemandStep:
    | { readonly __typename: 'Demand', readonly id: string, readonly state: DemandState }
    | { readonly __typename: 'Refusal', readonly code: string, readonly message: string }
   | null };

export type TakeServiceStepMutationVariables = Exact<{
  input: TakeServiceStepInput;
}>;


export type TakeServiceStepMutation = { readonly takeServiceStep:
    | { readonly __typename: 'ServiceRecord', readonly id: string, readonly state: ServiceRecordState }
    | { readonly __typename: 'Refusal', readonly code: string, readonly message: string }
   | null };

export type ValidateBulletinMutationVariables = Exact<{
  id: string;
}>;


export type ValidateBulletinMutation = { readonly validateBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type WorkQueryVariables = Exact<{
  filter: ServiceRecordFilter;
  after?: string | null | undefined;
}>;


export type WorkQuery = { readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly availableSteps: ReadonlyArray<ServiceStep>, readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export const AbandonBulletinDocument = /* @__PURE__ */ new TypedDocumentString<AbandonBulletinMutation, AbandonBulletinMutationVariables>(
  "sha256:b8ca33d20a6bf859f0a013126b00a844dc3bffbc12efa20b52f811bb29ab200e",
  "mutation AbandonBulletin($id: ID!, $reason: String!) {\n  abandonBulletin(id: $id, reason: $reason) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const AnswerFindingDocument = /* @__PURE__ */ new TypedDocumentString<AnswerFindingMutation, AnswerFindingMutationVariables>(
  "sha256:d14cddf9f42c4782d6d2a9e583c120d54c49772e3e9e8bc61b128274c2e7a5af",
  "mutation AnswerFinding($input: AnswerFindingInput!) {\n  answerFinding(input: $input) {\n    id\n    state\n  }\n}",
);

export const ApprovalsDocument = /* @__PURE__ */ new TypedDocumentString<ApprovalsQuery, ApprovalsQueryVariables>(
  "sha256:3de74da9823abb8d889752e04161e73d1cfea4533ba8b69e516311f3c804468d",
  "query Approvals {\n  bulletins(state: [SUBMITTED, APPROVED]) {\n    ...ListedBulletin\n    sealed {\n      sealedAt\n    }\n  }\n}\n\nfragment ListedBulletin on BulletinDocument {\n  id\n  year\n  quarter\n  revision\n  revises\n  state\n  title\n  number\n  reason\n  createdAt\n  coverage {\n    ...BulletinCoverageFields\n  }\n}\n\nfragment BulletinCoverageFields on BulletinCoverage {\n  expected\n  received\n  onTime\n  late\n  excused\n  missing\n  dueAt\n}",
);

export const ApproveBulletinDocument = /* @__PURE__ */ new TypedDocumentString<ApproveBulletinMutation, ApproveBulletinMutationVariables>(
  "sha256:104be91fcf940cfcb4816c594730cbe6ed6db9e6eebc27fc24e07b7984a5d78b",
  "mutation ApproveBulletin($id: ID!, $hash: String!) {\n  approveBulletin(id: $id, hash: $hash) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const AssignmentsDocument = /* @__PURE__ */ new TypedDocumentString<AssignmentsQuery, AssignmentsQueryVariables>(
  "sha256:e596d4744ec19283995e296faace7814f8f78c0d2a021ea37a997da8105a106c",
  "query Assignments($member: ID!) {\n  serviceAssignments(member: $member) {\n    recordId\n    title\n    content\n    enterpriseName\n    timeLimitDays\n    dispatchedAt\n    takenUpAt\n    completedAt\n    state\n    keeper {\n      ...MemberName\n    }\n    contact {\n      name\n      phone\n    }\n    availableSteps\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}",
);

export const AttachmentDocument = /* @__PURE__ */ new TypedDocumentString<AttachmentQuery, AttachmentQueryVariables>(
  "sha256:abb6c7d43f1e1e0862a6323abba304685ad4cfcc33ca82edb9d44db662987f71",
  "query Attachment($id: ID!) {\n  attachment(id: $id) {\n    name\n    mediaType\n    contentBase64\n  }\n}",
);

export const BulletinDocument = /* @__PURE__ */ new TypedDocumentString<BulletinQuery, BulletinQueryVariables>(
  "sha256:1c00f4f95c26d986e292067d289389992b20e1adcbad25c67b962a5542d2cede",
  "query Bulletin($id: ID!) {\n  bulletin(id: $id) {\n    ...ListedBulletin\n    availableSteps\n    steps {\n      step\n      state\n      at\n      takenBy\n      role\n      reason\n      hash\n    }\n    lateStatements {\n      member\n      number\n      receivedAt\n    }\n    sealed {\n      sealing\n      hash\n      document\n      sealedAt\n    }\n  }\n}\n\nfragment ListedBulletin on BulletinDocument {\n  id\n  year\n  quarter\n  revision\n  revises\n  state\n  title\n  number\n  reason\n  createdAt\n  coverage {\n    ...BulletinCoverageFields\n  }\n}\n\nfragment BulletinCoverageFields on BulletinCoverage {\n  expected\n  received\n  onTime\n  late\n  excused\n  missing\n  dueAt\n}",
);

export const BulletinFileDocument = /* @__PURE__ */ new TypedDocumentString<BulletinFileQuery, BulletinFileQueryVariables>(
  "sha256:1078660d3ee9ac078cd72bd72c1fb2f76a494e2803936bf7c1c964ab444448a1",
  "query BulletinFile($id: ID!, $format: BulletinFormat!) {\n  bulletin(id: $id) {\n    id\n    document(format: $format) {\n      name\n      mediaType\n      sha256\n      contentBase64\n    }\n  }\n}",
);

export const BulletinsDocument = /* @__PURE__ */ new TypedDocumentString<BulletinsQuery, BulletinsQueryVariables>(
  "sha256:d41aa4b207d5f60d1bba3447526dd4695b0306478858db9d9b87472269322f7e",
  "query Bulletins($year: Int) {\n  bulletins(year: $year) {\n    ...ListedBulletin\n    sealed {\n      sealedAt\n    }\n  }\n}\n\nfragment ListedBulletin on BulletinDocument {\n  id\n  year\n  quarter\n  revision\n  revises\n  state\n  title\n  number\n  reason\n  createdAt\n  coverage {\n    ...BulletinCoverageFields\n  }\n}\n\nfragment BulletinCoverageFields on BulletinCoverage {\n  expected\n  received\n  onTime\n  late\n  excused\n  missing\n  dueAt\n}",
);

export const CollectBulletinDocument = /* @__PURE__ */ new TypedDocumentString<CollectBulletinMutation, CollectBulletinMutationVariables>(
  "sha256:f7adc3c0ff0998e4f28678b931ee78ee31fdac7d13feec30b54fe42f71e34a20",
  "mutation CollectBulletin($id: ID!) {\n  openCollection(id: $id) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const CorrectServiceDocument = /* @__PURE__ */ new TypedDocumentString<CorrectServiceMutation, CorrectServiceMutationVariables>(
  "sha256:169c3d1f3cc2b3e523c986a5368ee756bdc1380d871cbbe90b01d5db9e25f798",
  "mutation CorrectService($input: CorrectServiceInput!) {\n  correctService(input: $input) {\n    __typename\n    ... on ServiceRecord {\n      id\n      state\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const DecideFindingDocument = /* @__PURE__ */ new TypedDocumentString<DecideFindingMutation, DecideFindingMutationVariables>(
  "sha256:7d0ffc82926b7460aa6853ee46013087780a00b756a71eb4a9c3ca6002353f72",
  "mutation DecideFinding($id: ID!, $decision: FindingDecision!, $reason: String) {\n  decideFinding(id: $id, decision: $decision, reason: $reason) {\n    finding {\n      id\n      state\n    }\n    refusal {\n      code\n      message\n    }\n  }\n}",
);

export const DemandsDocument = /* @__PURE__ */ new TypedDocumentString<DemandsQuery, DemandsQueryVariables>(
  "sha256:dc2c7a45bbad046c23499430f284414b570d3a52c353b0f3c3196a794f24518c",
  "query Demands($filter: DemandFilter, $after: String) {\n  demands(first: 20, filter: $filter, after: $after) {\n    totalCount\n    edges {\n      node {\n        ...ListedDemand\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    coverage {\n      ...CoverageFields\n    }\n  }\n}\n\nfragment ListedDemand on Demand {\n  id\n  title\n  description\n  enterpriseName\n  submittedAt\n  matchedAt\n  state\n  recordedBy {\n    ...MemberName\n  }\n  category {\n    code\n    name\n  }\n  enterprise {\n    creditCode\n  }\n  contact {\n    name\n    phone\n  }\n  matches {\n    recordId\n    providerName\n    state\n    reason\n    provider {\n      ...MemberName\n    }\n  }\n  deadline {\n    dueAt\n    isOverdue\n  }\n  availableSteps\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const DirectoryDocument = /* @__PURE__ */ new TypedDocumentString<DirectoryQuery, DirectoryQueryVariables>(
  "sha256:94688258d79b2724501ce03de1cae8d82ced81caadb9f91de852c35d3ec88883",
  "query Directory {\n  members {\n    ...MemberName\n  }\n  serviceCategories {\n    code\n    name\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}",
);

export const DisciplineDocument = /* @__PURE__ */ new TypedDocumentString<DisciplineQuery, DisciplineQueryVariables>(
  "sha256:59779bf22fba056b42ab06d67884b9e212a15e5aab2fdafcbff26a1661248f90",
  "query Discipline($year: Int!) {\n  q1: reporting(year: $year, quarter: 1) {\n    ...ReportingOfPeriod\n  }\n  q2: reporting(year: $year, quarter: 2) {\n    ...ReportingOfPeriod\n  }\n  q3: reporting(year: $year, quarter: 3) {\n    ...ReportingOfPeriod\n  }\n  q4: reporting(year: $year, quarter: 4) {\n    ...ReportingOfPeriod\n  }\n}\n\nfragment ReportingOfPeriod on Reporting {\n  year\n  quarter\n  dueAt\n  expected\n  received\n  onTime\n  late\n  excused\n  missing\n  members {\n    code\n    name\n    standing\n    firstReceivedAt\n    reminders\n    reason\n  }\n}",
);

export const DispatchDemandDocument = /* @__PURE__ */ new TypedDocumentString<DispatchDemandMutation, DispatchDemandMutationVariables>(
  "sha256:14d64ea191399412e03bb52260acd4cdbd2a71e38866b529f76ecf0d21efc75b",
  "mutation DispatchDemand($input: DispatchDemandInput!) {\n  dispatchDemand(input: $input) {\n    __typename\n    ... on DispatchedDemand {\n      recordId\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const DispatchServiceDocument = /* @__PURE__ */ new TypedDocumentString<DispatchServiceMutation, DispatchServiceMutationVariables>(
  "sha256:aad6a66618c823453c4f0a4aee9b6ce905459c70d6b129039dbd39087a916244",
  "mutation DispatchService($input: DispatchServiceInput!) {\n  dispatchService(input: $input) {\n    __typename\n    ... on ServiceRecord {\n      id\n      state\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const DoubleReportsDocument = /* @__PURE__ */ new TypedDocumentString<DoubleReportsQuery, DoubleReportsQueryVariables>(
  "sha256:aed960feb212853a6c3cefe2a1917e92e4f0f03f780831fd62b333d15db0665f",
  "query DoubleReports($period: PeriodInput!, $after: String) {\n  doubleReports(period: $period, first: 20, after: $after) {\n    totalCount\n    edges {\n      node {\n        service\n        counts\n        reason\n        member {\n          ...MemberName\n        }\n        serviceRecord {\n          id\n          title\n          enterpriseName\n          acceptedAt\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    coverage {\n      ...CoverageFields\n    }\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const DraftBulletinDocument = /* @__PURE__ */ new TypedDocumentString<DraftBulletinMutation, DraftBulletinMutationVariables>(
  "sha256:dfb8c81917998c55ddc8d33d84224fb2a31eadec3940489eda8a6d31f5218774",
  "mutation DraftBulletin($input: DraftBulletinInput!) {\n  draftBulletin(input: $input) {\n    id\n    quarter\n  }\n}",
);

export const EnterpriseDocument = /* @__PURE__ */ new TypedDocumentString<EnterpriseQuery, EnterpriseQueryVariables>(
  "sha256:ac62f9ed1a2a206f5a7d5291d79b615abbcc25135985ef7395bc0262919d9e8d",
  "query Enterprise($creditCode: ID!, $after: String) {\n  enterprise(creditCode: $creditCode) {\n    creditCode\n    name\n    cityCode\n    county\n    industryCode\n    size\n    serviceRecords(first: 20, after: $after) {\n      ...RecordPage\n    }\n    registrations {\n      nodes {\n        window {\n          ...MemberName\n        }\n        name\n        registeredAt\n      }\n      coverage {\n        ...CoverageFields\n      }\n    }\n    demands(first: 20) {\n      totalCount\n      edges {\n        node {\n          ...ListedDemand\n        }\n      }\n      coverage {\n        ...CoverageFields\n      }\n    }\n    activities(first: 20) {\n      totalCount\n      edges {\n        node {\n          id\n          name\n          startsOn\n          place\n          organiserName\n          recordedBy {\n            ...MemberName\n          }\n        }\n      }\n      coverage {\n        ...CoverageFields\n      }\n    }\n  }\n}\n\nfragment RecordPage on ServiceRecordConnection {\n  totalCount\n  edges {\n    node {\n      ...ListedRecord\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  coverage {\n    ...CoverageFields\n  }\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}\n\nfragment ListedDemand on Demand {\n  id\n  title\n  description\n  enterpriseName\n  submittedAt\n  matchedAt\n  state\n  recordedBy {\n    ...MemberName\n  }\n  category {\n    code\n    name\n  }\n  enterprise {\n    creditCode\n  }\n  contact {\n    name\n    phone\n  }\n  matches {\n    recordId\n    providerName\n    state\n    reason\n    provider {\n      ...MemberName\n    }\n  }\n  deadline {\n    dueAt\n    isOverdue\n  }\n  availableSteps\n}",
);

export const EvidenceDocument = /* @__PURE__ */ new TypedDocumentString<EvidenceQuery, EvidenceQueryVariables>(
  "sha256:a778c436c0f4b95b28b4a6f5c619fa609568dc0bb130fff88a92119335f9e09b",
  "query Evidence($id: ID!) {\n  serviceRecord(id: $id) {\n    trace {\n      events {\n        id\n        proof {\n          leaf\n          index\n          inclusion\n          checkpoint\n          isWitnessed\n          quorum\n          cosignatures {\n            member\n            verifierKey\n            at\n          }\n          opened {\n            place\n            salt\n            value\n          }\n        }\n      }\n    }\n  }\n}",
);

export const ExcuseMemberDocument = /* @__PURE__ */ new TypedDocumentString<ExcuseMemberMutation, ExcuseMemberMutationVariables>(
  "sha256:49b8c44afeb917027e1661ba96edc213c3b8e970c5ad17fc9c86f2e7ad50525d",
  "mutation ExcuseMember($year: Int!, $quarter: Int, $member: ID!, $reason: String) {\n  excuseMember(year: $year, quarter: $quarter, member: $member, reason: $reason) {\n    missing\n  }\n}",
);

export const ExportedRecordsDocument = /* @__PURE__ */ new TypedDocumentString<ExportedRecordsQuery, ExportedRecordsQueryVariables>(
  "sha256:231c62ce1682d3afbde087a1798dc545c0523fed69a95970c18abb9a5ed0c6a4",
  "query ExportedRecords($filter: ServiceRecordFilter, $orderBy: ServiceRecordOrder, $after: String) {\n  serviceRecords(first: 100, filter: $filter, orderBy: $orderBy, after: $after) {\n    ...RecordPage\n  }\n}\n\nfragment RecordPage on ServiceRecordConnection {\n  totalCount\n  edges {\n    node {\n      ...ListedRecord\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  coverage {\n    ...CoverageFields\n  }\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const FigureDocument = /* @__PURE__ */ new TypedDocumentString<FigureQuery, FigureQueryVariables>(
  "sha256:839a2391454c85d2bca45b25d83945cee8c5def3e07d1259c95bc2b3d036693c",
  "query Figure($name: FigureName!, $period: PeriodInput!, $member: ID, $county: String, $category: String, $provider: String) {\n  figure(\n    name: $name\n    period: $period\n    member: $member\n    county: $county\n    category: $category\n    provider: $provider\n    first: 1\n  ) {\n    value\n    indicator {\n      unit\n      definition\n      definitionEn\n      article\n      dimensions\n      version\n    }\n    byMember {\n      member {\n        ...MemberName\n      }\n      value\n    }\n    coverage {\n      ...CoverageFields\n    }\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const FigureRecordsDocument = /* @__PURE__ */ new TypedDocumentString<FigureRecordsQuery, FigureRecordsQueryVariables>(
  "sha256:ecd7fc1bcbf9277ea61b98ead8c0923f36de2ea12ab07c56711da79ff1733817",
  "query FigureRecords($name: FigureName!, $period: PeriodInput!, $member: ID, $county: String, $category: String, $provider: String, $after: String) {\n  figure(\n    name: $name\n    period: $period\n    member: $member\n    county: $county\n    category: $category\n    provider: $provider\n    first: 20\n    after: $after\n  ) {\n    count\n    edges {\n      node {\n        id\n        amount\n        provider\n        member {\n          ...MemberName\n        }\n        serviceRecord {\n          ...ListedRecord\n        }\n        activity {\n          id\n          name\n          startsOn\n          place\n          organiserName\n        }\n        product {\n          id\n          name\n          providerName\n          nature\n        }\n        enterprise {\n          creditCode\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    coverage {\n      ...CoverageFields\n    }\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const FindingsDocument = /* @__PURE__ */ new TypedDocumentString<FindingsQuery, FindingsQueryVariables>(
  "sha256:4ddb8192daa40dd3f512eede15cf6e432ad562b50677c1535e624f1aa8c7a68f",
  "query Findings($year: Int!, $quarter: Int) {\n  findings(year: $year, quarter: $quarter) {\n    ...FindingFields\n  }\n}\n\nfragment FindingFields on Finding {\n  id\n  member\n  rule\n  severity\n  message\n  state\n  dueAt\n  explanation\n  decision\n}",
);

export const ImportDocument = /* @__PURE__ */ new TypedDocumentString<ImportQuery, ImportQueryVariables>(
  "sha256:c9696882bbf56dddc234252acd1c09d83b36685338cbe41f238021888a8311a8",
  "query Import($id: ID!, $verdict: [ImportVerdict!], $skip: Int) {\n  ledgerImport(id: $id) {\n    ...ImportProgress\n    rows(first: 50, skip: $skip, verdict: $verdict) {\n      sheet\n      row\n      verdict\n      outcome\n      duplicateOf\n      targetId\n      original\n      reasons {\n        column\n        written\n        problem\n        remedy\n      }\n      warnings {\n        column\n        written\n        problem\n        remedy\n      }\n      normalised {\n        column\n        written\n        value\n      }\n    }\n  }\n}\n\nfragment ImportProgress on LedgerImport {\n  id\n  kind\n  fileName\n  isDryRun\n  state\n  message\n  totalRows\n  processedRows\n  submittedBy\n  submittedAt\n  finishedAt\n  counts {\n    accepted\n    normalised\n    warned\n    duplicates\n    rejected\n    created\n    known\n    updated\n  }\n}",
);

export const ImportsDocument = /* @__PURE__ */ new TypedDocumentString<ImportsQuery, ImportsQueryVariables>(
  "sha256:4f739227ca5aa1c3d0af64cc5547700e31157fdfcb3661776e0a8bdbdbdd0eae",
  "query Imports($member: ID!) {\n  ledgerImports(member: $member) {\n    ...ImportProgress\n  }\n}\n\nfragment ImportProgress on LedgerImport {\n  id\n  kind\n  fileName\n  isDryRun\n  state\n  message\n  totalRows\n  processedRows\n  submittedBy\n  submittedAt\n  finishedAt\n  counts {\n    accepted\n    normalised\n    warned\n    duplicates\n    rejected\n    created\n    known\n    updated\n  }\n}",
);

export const MatchDemandDocument = /* @__PURE__ */ new TypedDocumentString<MatchDemandMutation, MatchDemandMutationVariables>(
  "sha256:ca00bcff96c9a7e2a223674a9cbf6addf826f7781ced7d67dabea6c781335060",
  "mutation MatchDemand($input: MatchDemandInput!) {\n  matchDemand(input: $input) {\n    __typename\n    ... on Demand {\n      id\n      state\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const MemberKeysDocument = /* @__PURE__ */ new TypedDocumentString<MemberKeysQuery, MemberKeysQueryVariables>(
  "sha256:a4200ddbd0e4fbd3db438d940a3845752c6ae2a566fa04a31546943640789982",
  "query MemberKeys($code: ID!) {\n  memberKeyList(code: $code)\n}",
);

export const MemberPageDocument = /* @__PURE__ */ new TypedDocumentString<MemberPageQuery, MemberPageQueryVariables>(
  "sha256:39387fbad6c5b16090a88197cf3b463240d23b6878844ee022de29e423621c26",
  "query MemberPage($code: ID!, $codes: [ID!]!, $period: PeriodInput!) {\n  member(code: $code) {\n    ...MemberStanding\n    profile {\n      admissionBasis\n      introduction\n      staff\n      experts\n      equipment {\n        name\n        count\n      }\n    }\n  }\n  networkStatistics(period: $period) {\n    byMember {\n      member {\n        code\n      }\n      ...Figures\n    }\n    coverage {\n      ...CoverageFields\n    }\n  }\n  serviceRecords(first: 10, filter: {recordedBy: $codes}) {\n    ...RecordPage\n  }\n  serviceProducts(first: 10, filter: {recordedBy: $codes}) {\n    totalCount\n    edges {\n      node {\n        id\n        name\n        nature\n        isPublishable\n        disclosures {\n          timeLimitDays\n        }\n      }\n    }\n    coverage {\n      ...CoverageFields\n    }\n  }\n}\n\nfragment MemberStanding on Member {\n  ...MemberName\n  status\n  health {\n    isLive\n    reason\n    lastAnsweredAt\n    latencyMs\n  }\n  contract {\n    version\n    isCurrent\n    missing\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment Figures on StatisticsRow {\n  serviceRecords\n  enterprisesServed\n  activities\n  satisfaction\n  demandsCollected\n  demandsMatched\n  registeredUsers\n  resourcesMobilised\n  jointServices\n  productsOffered\n  ratingResponseShare\n  publicWelfareShare\n  feeFen\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}\n\nfragment RecordPage on ServiceRecordConnection {\n  totalCount\n  edges {\n    node {\n      ...ListedRecord\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  coverage {\n    ...CoverageFields\n  }\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}",
);

export const NetworkDocument = /* @__PURE__ */ new TypedDocumentString<NetworkQuery, NetworkQueryVariables>(
  "sha256:49bbd242d2bfbf00f76287f3f24bce36c260b148c5d722fe1053381b55925fc4",
  "query Network {\n  members {\n    ...MemberStanding\n  }\n  registryState {\n    asOf\n    ageSeconds\n    isCurrent\n  }\n  serviceRecords(first: 1) {\n    coverage {\n      ...CoverageFields\n    }\n  }\n}\n\nfragment MemberStanding on Member {\n  ...MemberName\n  status\n  health {\n    isLive\n    reason\n    lastAnsweredAt\n    latencyMs\n  }\n  contract {\n    version\n    isCurrent\n    missing\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const NewestRecordsDocument = /* @__PURE__ */ new TypedDocumentString<NewestRecordsQuery, NewestRecordsQueryVariables>(
  "sha256:15d6f41b0907a9dc70650c5011f20bde23ce14df2c68f7ec7d2fc6b1a224a939",
  "query NewestRecords($filter: ServiceRecordFilter) {\n  serviceRecords(first: 10, filter: $filter) {\n    ...RecordPage\n  }\n}\n\nfragment RecordPage on ServiceRecordConnection {\n  totalCount\n  edges {\n    node {\n      ...ListedRecord\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  coverage {\n    ...CoverageFields\n  }\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const OffersDocument = /* @__PURE__ */ new TypedDocumentString<OffersQuery, OffersQueryVariables>(
  "sha256:9508794f484ae08e323adb85b3ecb2128e830b8f2422a365a9d65adce5f50b23",
  "query Offers($filter: ServiceProductFilter) {\n  serviceProducts(first: 50, filter: $filter) {\n    edges {\n      node {\n        id\n        name\n        providerName\n        provider {\n          ...MemberName\n        }\n        disclosures {\n          timeLimitDays\n        }\n      }\n    }\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}",
);

export const OpenServiceRecordDocument = /* @__PURE__ */ new TypedDocumentString<OpenServiceRecordMutation, OpenServiceRecordMutationVariables>(
  "sha256:f3107422b43c3340e258b117a53663a5a052c0a8a89578de037e47c74d060262",
  "mutation OpenServiceRecord($input: OpenServiceRecordInput!) {\n  openServiceRecord(input: $input) {\n    id\n  }\n}",
);

export const OverdueDocument = /* @__PURE__ */ new TypedDocumentString<OverdueQuery, OverdueQueryVariables>(
  "sha256:0dda8f51c3d71df2655e53438dbc191f16bcf85afb59f299721f743146d11fba",
  "query Overdue {\n  overdueServices {\n    services\n    bySteps {\n      step\n      services\n    }\n    coverage {\n      ...CoverageFields\n    }\n  }\n  overdueDemands {\n    demands\n  }\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const OverviewDocument = /* @__PURE__ */ new TypedDocumentString<OverviewQuery, OverviewQueryVariables>(
  "sha256:6940e46cf2b4d3a37b3a74f3a3bc8536aef7e4201b0b36c077a818e51a7076a1",
  "query Overview($period: PeriodInput!) {\n  networkStatistics(period: $period) {\n    total {\n      ...Figures\n      byCategory {\n        category\n        serviceRecords\n      }\n    }\n    byMember {\n      member {\n        ...MemberName\n      }\n      ...Figures\n    }\n    coverage {\n      ...CoverageFields\n    }\n  }\n}\n\nfragment Figures on StatisticsRow {\n  serviceRecords\n  enterprisesServed\n  activities\n  satisfaction\n  demandsCollected\n  demandsMatched\n  registeredUsers\n  resourcesMobilised\n  jointServices\n  productsOffered\n  ratingResponseShare\n  publicWelfareShare\n  feeFen\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const OwnReportDocument = /* @__PURE__ */ new TypedDocumentString<OwnReportQuery, OwnReportQueryVariables>(
  "sha256:816da93d88181131d02ff78e4ad471174e6ab1428162f8c650e0dc6d06622188",
  "query OwnReport($member: ID!) {\n  statementRequests(member: $member) {\n    ...OwnRequest\n    form {\n      tableNumber\n      authority\n      approvalNumber\n      validUntil\n    }\n  }\n  reportedStatements(member: $member) {\n    id\n    number\n    hash\n    signed\n    reportedAt\n    refusal\n    period {\n      year\n      quarter\n    }\n  }\n  statementFindings(member: $member) {\n    ...OwnFinding\n  }\n}\n\nfragment OwnRequest on StatementRequest {\n  dueAt\n  requestedAt\n  reminders\n  note\n  isAnswered\n  period {\n    year\n    quarter\n  }\n}\n\nfragment OwnFinding on StatementFinding {\n  id\n  rule\n  severity\n  message\n  dueAt\n  state\n  explanation\n  decision\n  period {\n    year\n    quarter\n  }\n}",
);

export const PassDemandDocument = /* @__PURE__ */ new TypedDocumentString<PassDemandMutation, PassDemandMutationVariables>(
  "sha256:5c4dd43387d82fc9c77735104f9382844ec572a1449ecdc8cc1f30fcead380b9",
  "mutation PassDemand($input: PassDemandInput!) {\n  passDemand(input: $input)\n}",
);

export const PeriodTotalDocument = /* @__PURE__ */ new TypedDocumentString<PeriodTotalQuery, PeriodTotalQueryVariables>(
  "sha256:2e14216fe53ab789a0d815ad2d6d4bf09abcb14b359350343e97fa644bb8964b",
  "query PeriodTotal($period: PeriodInput!) {\n  networkStatistics(period: $period) {\n    total {\n      ...Figures\n    }\n    coverage {\n      ...CoverageFields\n    }\n  }\n}\n\nfragment Figures on StatisticsRow {\n  serviceRecords\n  enterprisesServed\n  activities\n  satisfaction\n  demandsCollected\n  demandsMatched\n  registeredUsers\n  resourcesMobilised\n  jointServices\n  productsOffered\n  ratingResponseShare\n  publicWelfareShare\n  feeFen\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const PublishBulletinDocument = /* @__PURE__ */ new TypedDocumentString<PublishBulletinMutation, PublishBulletinMutationVariables>(
  "sha256:3f9c57d817917672815668e1abe032ffa88359096c5e84fb92249a4f59df985b",
  "mutation PublishBulletin($id: ID!) {\n  publishBulletin(id: $id) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const RecordDocument = /* @__PURE__ */ new TypedDocumentString<RecordQuery, RecordQueryVariables>(
  "sha256:79e6a83031c0de479e7f279b6c55b9fd520c2ed1bcecf548f274850615058d16",
  "query Record($id: ID!) {\n  serviceRecord(id: $id) {\n    ...ListedRecord\n    content\n    demandedAt\n    participantCodes\n    origin\n    enterprise {\n      creditCode\n      name\n    }\n    rating {\n      level\n      comment\n      ratedAt\n    }\n    followUp {\n      at\n      note\n    }\n    contact {\n      name\n      phone\n    }\n    deadline {\n      limitDays\n    }\n    availableSteps\n    trace {\n      events {\n        id\n        recordId\n        type\n        at\n        recordedAt\n        actor\n        unit\n        note\n        member {\n          ...MemberName\n        }\n        attachments {\n          id\n          name\n          mediaType\n          size\n          sha256\n        }\n        changes {\n          field\n          before\n          after\n        }\n      }\n      coverage {\n        ...CoverageFields\n      }\n    }\n  }\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const RecordsDocument = /* @__PURE__ */ new TypedDocumentString<RecordsQuery, RecordsQueryVariables>(
  "sha256:7349d0dd2a54f41c302e1a17a9adf85e05d7e4740b90433bfee07e2a7a3028bf",
  "query Records($filter: ServiceRecordFilter, $orderBy: ServiceRecordOrder, $after: String) {\n  serviceRecords(first: 20, filter: $filter, orderBy: $orderBy, after: $after) {\n    ...RecordPage\n  }\n}\n\nfragment RecordPage on ServiceRecordConnection {\n  totalCount\n  edges {\n    node {\n      ...ListedRecord\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  coverage {\n    ...CoverageFields\n  }\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const RemindMembersDocument = /* @__PURE__ */ new TypedDocumentString<RemindMembersMutation, RemindMembersMutationVariables>(
  "sha256:78581a9b1a009a26940136761fd341f073a0caae1b75e22be615dfd9638d49ea",
  "mutation RemindMembers($year: Int!, $quarter: Int, $note: String) {\n  remindMembers(year: $year, quarter: $quarter, note: $note)\n}",
);

export const ReopenBulletinDocument = /* @__PURE__ */ new TypedDocumentString<ReopenBulletinMutation, ReopenBulletinMutationVariables>(
  "sha256:5ee461731c8ec7aef13366f1e490c6255bf406afadd4332f539cff4929880de1",
  "mutation ReopenBulletin($id: ID!, $reason: String!) {\n  reopenBulletin(id: $id, reason: $reason) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const ReportStatementDocument = /* @__PURE__ */ new TypedDocumentString<ReportStatementMutation, ReportStatementMutationVariables>(
  "sha256:c3c9c54d85a41be11f47382eabc0b089ecd2188c5e4f4ee1ab28dc7308718e87",
  "mutation ReportStatement($input: ReportStatementInput!) {\n  reportStatement(input: $input) {\n    id\n    number\n    hash\n  }\n}",
);

export const ReportWorkDocument = /* @__PURE__ */ new TypedDocumentString<ReportWorkQuery, ReportWorkQueryVariables>(
  "sha256:c37fe773d4474d90ec8b8258dc39daecf9685004b121124e58f1cc8d01dd17cb",
  "query ReportWork($member: ID!) {\n  statementRequests(member: $member) {\n    ...OwnRequest\n  }\n  statementFindings(member: $member) {\n    ...OwnFinding\n  }\n}\n\nfragment OwnRequest on StatementRequest {\n  dueAt\n  requestedAt\n  reminders\n  note\n  isAnswered\n  period {\n    year\n    quarter\n  }\n}\n\nfragment OwnFinding on StatementFinding {\n  id\n  rule\n  severity\n  message\n  dueAt\n  state\n  explanation\n  decision\n  period {\n    year\n    quarter\n  }\n}",
);

export const ReportingDocument = /* @__PURE__ */ new TypedDocumentString<ReportingQuery, ReportingQueryVariables>(
  "sha256:5acc5c9a2c3de2c41dcef1ec27d606df41674fcd3b697abbbf35174bb734896f",
  "query Reporting($year: Int!, $quarter: Int) {\n  reporting(year: $year, quarter: $quarter) {\n    ...ReportingFields\n  }\n}\n\nfragment ReportingFields on Reporting {\n  year\n  quarter\n  dueAt\n  expected\n  received\n  onTime\n  late\n  excused\n  missing\n  isAccountedFor\n  members {\n    code\n    name\n    progress\n    standing\n    firstReceivedAt\n    statements\n    hash\n    checkpoint\n    basis\n    reminders\n    reason\n  }\n}",
);

export const ReturnBulletinDocument = /* @__PURE__ */ new TypedDocumentString<ReturnBulletinMutation, ReturnBulletinMutationVariables>(
  "sha256:43c312dae58be1d18289ea0281616bd76974410f707ec3bed97780ff8cdcec75",
  "mutation ReturnBulletin($id: ID!, $reason: String!) {\n  returnBulletin(id: $id, reason: $reason) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const ReviseBulletinDocument = /* @__PURE__ */ new TypedDocumentString<ReviseBulletinMutation, ReviseBulletinMutationVariables>(
  "sha256:123973852bf23d6db222c48c5ae0071883f2b5ba42bc87d3ee1547be8bc84a9d",
  "mutation ReviseBulletin($id: ID!, $reason: String!) {\n  reviseBulletin(id: $id, reason: $reason) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const SealBulletinDocument = /* @__PURE__ */ new TypedDocumentString<SealBulletinMutation, SealBulletinMutationVariables>(
  "sha256:0a3b9302df58ade514e1e7db3de6a968fe1d50b321d332e5ece26c8f15ad297e",
  "mutation SealBulletin($id: ID!) {\n  sealBulletin(id: $id) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const SealedBulletinDocument = /* @__PURE__ */ new TypedDocumentString<SealedBulletinQuery, SealedBulletinQueryVariables>(
  "sha256:7bd88b3280523d33e068d391b914fabbaab053d097c57f3af339c7fa5121f82a",
  "query SealedBulletin($id: ID!) {\n  bulletin(id: $id) {\n    id\n    sealed {\n      hash\n      document\n    }\n  }\n}",
);

export const SubmitBulletinDocument = /* @__PURE__ */ new TypedDocumentString<SubmitBulletinMutation, SubmitBulletinMutationVariables>(
  "sha256:bbae3a4345e59a3bb9839f5257c9b7f19ed8c5b2eef2fecbd9fb0a2e3b12d30e",
  "mutation SubmitBulletin($id: ID!) {\n  submitBulletin(id: $id) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const SubmitDemandDocument = /* @__PURE__ */ new TypedDocumentString<SubmitDemandMutation, SubmitDemandMutationVariables>(
  "sha256:633d2e27cc028f4210ca1905dc4be3e35e6efcc19825e0981352c16b5d60ba12",
  "mutation SubmitDemand($input: SubmitDemandInput!) {\n  submitDemand(input: $input) {\n    id\n  }\n}",
);

export const SubmitImportDocument = /* @__PURE__ */ new TypedDocumentString<SubmitImportMutation, SubmitImportMutationVariables>(
  "sha256:ef8434cd8d7366c485fd4d9db15f5e5f4a02b84343a425c5adbf6a9b18f27364",
  "mutation SubmitImport($input: SubmitLedgerImportInput!) {\n  submitLedgerImport(input: $input) {\n    ...ImportProgress\n  }\n}\n\nfragment ImportProgress on LedgerImport {\n  id\n  kind\n  fileName\n  isDryRun\n  state\n  message\n  totalRows\n  processedRows\n  submittedBy\n  submittedAt\n  finishedAt\n  counts {\n    accepted\n    normalised\n    warned\n    duplicates\n    rejected\n    created\n    known\n    updated\n  }\n}",
);

export const TakeAssignmentStepDocument = /* @__PURE__ */ new TypedDocumentString<TakeAssignmentStepMutation, TakeAssignmentStepMutationVariables>(
  "sha256:74519a1bf3edea4c85a85199fcc3a958457987307b838a05e5f6dca9cc10df13",
  "mutation TakeAssignmentStep($input: TakeAssignmentStepInput!) {\n  takeAssignmentStep(input: $input) {\n    __typename\n    ... on ServiceAssignment {\n      recordId\n      state\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const TakeDemandStepDocument = /* @__PURE__ */ new TypedDocumentString<TakeDemandStepMutation, TakeDemandStepMutationVariables>(
  "sha256:955878ab821b0881e7c6e802f8275f44dd0d936623c6cc9df6edb07861d7bd2b",
  "mutation TakeDemandStep($input: TakeDemandStepInput!) {\n  takeDemandStep(input: $input) {\n    __typename\n    ... on Demand {\n      id\n      state\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const TakeServiceStepDocument = /* @__PURE__ */ new TypedDocumentString<TakeServiceStepMutation, TakeServiceStepMutationVariables>(
  "sha256:eecebb3898f86ea97cc0fd2d42428b225571a3d34899ccc46325be44a9e22835",
  "mutation TakeServiceStep($input: TakeServiceStepInput!) {\n  takeServiceStep(input: $input) {\n    __typename\n    ... on ServiceRecord {\n      id\n      state\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const ValidateBulletinDocument = /* @__PURE__ */ new TypedDocumentString<ValidateBulletinMutation, ValidateBulletinMutationVariables>(
  "sha256:39c73b0e265ef626519bda0955af7506451faf60c27f24835cedd54a83fa1cf9",
  "mutation ValidateBulletin($id: ID!) {\n  validateBulletin(id: $id) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const WorkDocument = /* @__PURE__ */ new TypedDocumentString<WorkQuery, WorkQueryVariables>(
  "sha256:bc3bbaa40adfeed4488584fb059328f1f34b1f1df330ac3aa6e4c08ae8b3139f",
  "query Work($filter: ServiceRecordFilter!, $after: String) {\n  serviceRecords(first: 20, filter: $filter, orderBy: OPENED_ASC, after: $after) {\n    ...RecordPage\n    edges {\n      node {\n        availableSteps\n      }\n    }\n  }\n}\n\nfragment RecordPage on ServiceRecordConnection {\n  totalCount\n  edges {\n    node {\n      ...ListedRecord\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  coverage {\n    ...CoverageFields\n  }\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);
