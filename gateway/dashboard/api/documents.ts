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
  /** It was asked to count anew; until that comes, its last one counts. */
  | 'RENEWING'
  /** It need not report; the reason is given. */
  | 'EXCUSED';

/** What follows from an evaluation. */
export type ConsequenceKind =
  /** Money (奖补). */
  | 'AWARD'
  /** May be awarded (奖补依据). */
  | 'AWARD_ELIGIBILITY'
  /** Comes first in support (优先支持). */
  | 'PRIORITY'
  /** A warning (黄牌). */
  | 'YELLOW_CARD'
  /** To be put right by a day (限期整改). */
  | 'RECTIFICATION'
  /** The membership is suspended (暂停). */
  | 'SUSPENSION'
  /** Title or membership is cancelled (取消资格). */
  | 'CANCELLATION'
  /** Another operator takes over (更换运营单位). */
  | 'CHANGE_OPERATOR'
  /** Entry of the white list (白名单). */
  | 'WHITE_LIST'
  /** Entry of the black list (黑名单). */
  | 'BLACK_LIST';

/** Where a consequence stands. */
export type ConsequenceState =
  /** Nobody has decided. */
  | 'PROPOSED'
  /** The department approved it. */
  | 'APPROVED'
  /** The department rejected it. */
  | 'REJECTED'
  /** The hub did what was approved. */
  | 'CARRIED_OUT'
  /** What was to be put right is. */
  | 'FULFILLED'
  /** It was not, by its day. */
  | 'FAILED'
  /** Taken off again, for a reason. */
  | 'LIFTED'
  /** A revision no longer proposes it; the department decides anew. */
  | 'QUESTIONED'
  /** A revision no longer proposes it, and nobody had decided. */
  | 'LAPSED';

/** Where an evaluation stands. */
export type EvaluationState =
  /** Summaries, facts and experts are gathered (准备中). */
  | 'PREPARING'
  /** Experts score; facts may still come (评分中). */
  | 'SCORING'
  /** Computed and signed (已密封). */
  | 'SEALED'
  /** The department has it to decide on (报审中). */
  | 'SUBMITTED'
  /** The department sent it back with a reason (已退回). */
  | 'RETURNED'
  /** The department approved it (已审定). */
  | 'APPROVED'
  /** Shown to everybody; objections may be raised (公示中). */
  | 'PUBLICITY'
  /** It counts; appeals may be made (已发布). */
  | 'PUBLISHED'
  /** A later revision stands in its place (已修订). */
  | 'REVISED'
  /** Given up before approval, for a reason (已终止). */
  | 'ABANDONED';

/** What kind of file. */
export type EvaluationFormat =
  /** Official document after GB/T 9704-2012, for Word or WPS. */
  | 'DOCX'
  /** Workbook; numbers are numbers. */
  | 'XLSX'
  /** One page, ready to print. */
  | 'HTML'
  /** The sealed text, `annual-evaluation/1`; its SHA-256 is its hash. */
  | 'JSON';

/** A step that is taken with an evaluation. */
export type EvaluationStep =
  /** Open the scoring (hub). */
  | 'SCORE'
  /** Compute it and sign the document (hub). */
  | 'SEAL'
  /** Hand it to the department (hub). */
  | 'SUBMIT'
  /** Approve the document that was read (department). */
  | 'APPROVE'
  /** Send it back with a reason (department). */
  | 'RETURN'
  /** Take it up again, with a reason (hub). */
  | 'REOPEN'
  /** Show it to everybody for the publicity period (hub). */
  | 'ANNOUNCE'
  /** Publish it after the publicity (hub). */
  | 'PUBLISH'
  /** Begin the revision that takes up what was upheld (hub). */
  | 'REVISE'
  /** A later revision was published; follows by itself. */
  | 'SUPERSEDE'
  /** Give it up, with a reason (hub). */
  | 'ABANDON';

/** What is declared. */
export type DeclarationKind =
  /** A decimal that no record counts. */
  | 'FIGURE'
  /** Something that happened or holds; or that there is none of the kind. */
  | 'FACT'
  /** What a participant is, such as the level of its title. */
  | 'ATTRIBUTE';

/** What is contested of a participant. */
export type ContestedKind =
  /** One figure. */
  | 'FIGURE'
  /** Facts of one kind. */
  | 'FACT'
  /** One attribute. */
  | 'ATTRIBUTE'
  /** The experts' scores for one indicator. */
  | 'SCORE';

/** Where an objection stands. */
export type ObjectionState =
  /** Not decided. */
  | 'RAISED'
  /** Upheld; a revision takes it up. */
  | 'UPHELD'
  /** Rejected, with a reason. */
  | 'REJECTED'
  /** Taken back. */
  | 'WITHDRAWN'
  /** A published revision has taken it up. */
  | 'SETTLED';

/** What the hub decides on a finding. */
export type FindingDecision =
  /** Take the member's explanation. */
  | 'ACCEPT'
  /** Ask once more, with a reason. */
  | 'REOPEN'
  /** Let it pass, with a reason. */
  | 'OVERRULE';

/** What a person decides or does. */
export type ConsequenceDecision =
  /** Approve it (department). */
  | 'APPROVE'
  /** Reject it (department). */
  | 'REJECT'
  /** Do what was approved: pay, change the membership (hub). */
  | 'CARRY_OUT'
  /** It was put right (department). */
  | 'FULFIL'
  /** It was not put right in time (department). */
  | 'FAIL'
  /** Take it off again (department). */
  | 'LIFT';

/** What becomes of an objection. */
export type ObjectionDecision =
  /** It is right (department). */
  | 'UPHOLD'
  /** It is not (department). */
  | 'REJECT'
  /** Whoever raised it takes it back. */
  | 'WITHDRAW';

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

/** How far the undo of an import has come. */
export type UndoState =
  /** A dry run: nothing was changed. */
  | 'CHECKED'
  /** Things are being taken back. */
  | 'RUNNING'
  /** All that could be taken back is. */
  | 'DONE';

/** What an undo does with a thing that the import wrote, or why it stays. */
export type UndoOutcome =
  /** The import made it: withdrawn (撤回). */
  | 'WITHDRAW'
  /** The import took it further: it is as it was before (恢复). */
  | 'REVERT'
  /** Stays: it was withdrawn already. */
  | 'WITHDRAWN_BEFORE'
  /** Stays: somebody changed it after the import. */
  | 'CHANGED_SINCE'
  /** Stays: services came of the offer. */
  | 'IN_USE'
  /** Stays: the import added lines of a log to a record of an earlier import. */
  | 'LOG_CONTINUED';

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
  | 'WITHDRAWN'
  /** Handed to another window, where it counts (已转办). */
  | 'TRANSFERRED';

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

/** What a person proposes on a basis that is named. */
export type ProposeConsequenceInput = {
  /** Identifier of the evaluation. */
  readonly evaluation: string;
  /** Code of the member. */
  readonly participant: string;
  /** What it is; no award. */
  readonly kind: ConsequenceKind;
  /** Article that it rests on. */
  readonly article: string;
  /** Why; kept on record. */
  readonly reason: string;
  /** Last day, YYYY-MM-DD. */
  readonly until?: string | null | undefined;
};

/** Something to declare of a participant. */
export type DeclareFactInput = {
  /** Identifier of the evaluation. */
  readonly evaluation: string;
  /** Code of the member. */
  readonly participant: string;
  /** What it is. */
  readonly kind: DeclarationKind;
  /** Which figure, kind of fact or attribute. */
  readonly name: string;
  /** Its value; a decimal for a figure. */
  readonly value?: string | null | undefined;
  /** Of a fact: the day, YYYY-MM-DD; without it, that there is none of the kind. */
  readonly on?: string | null | undefined;
  /** The last day on which it holds. */
  readonly until?: string | null | undefined;
  /** Whether an authority verified it. */
  readonly verified?: boolean | null | undefined;
  /** What proves it. */
  readonly evidence: string;
  /** The file that proves it, for the hub and the participant's staff to read. */
  readonly file?: AttachmentInput | null | undefined;
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

/** A new evaluation. */
export type OpenEvaluationInput = {
  /** Code of a scheme that the hub has. */
  readonly scheme?: string | null | undefined;
  /** Or a scheme's whole text. */
  readonly schemeText?: string | null | undefined;
  /** Year that is evaluated. */
  readonly year: number;
  /** 1 to 4, for a scheme by quarters. */
  readonly quarter?: number | null | undefined;
  /** Only these members; without it everybody that the scheme is for. */
  readonly members?: ReadonlyArray<string> | null | undefined;
  /** What is not as usual. */
  readonly settings?: EvaluationSettingsInput | null | undefined;
};

/** Settings of an evaluation; what is left out is as usual, or stays. */
export type EvaluationSettingsInput = {
  /** Its title. */
  readonly title?: string | null | undefined;
  /** Day of evaluation, YYYY-MM-DD; today. */
  readonly evaluatedOn?: string | null | undefined;
  /** Money for awards, in the award's unit. */
  readonly budget?: string | null | undefined;
  /** Last day for summaries, YYYY-MM-DD. */
  readonly summaryDueOn?: string | null | undefined;
  /** Last day for scores, YYYY-MM-DD. */
  readonly scoresDueOn?: string | null | undefined;
};

/** What is contested, and why. */
export type RaiseObjectionInput = {
  /** Identifier of the evaluation. */
  readonly evaluation: string;
  /** Code of the member. */
  readonly participant: string;
  /** What is contested. */
  readonly kind: ContestedKind;
  /** Which figure, kind of fact, attribute or indicator. */
  readonly name: string;
  /** What is claimed, and what proves it. */
  readonly claim: string;
};

/** An expert for a panel. */
export type AssignExpertInput = {
  /** Identifier of the evaluation. */
  readonly evaluation: string;
  /** Login. */
  readonly subject: string;
  /** Name. */
  readonly name: string;
  /** Where the expert works. */
  readonly organisation: string;
  /** Field, such as finance or industry. */
  readonly field: string;
};

/** An expert's interests; empty lists say that there are none. */
export type InterestsInput = {
  /** Member that employs the expert. */
  readonly employerCode?: string | null | undefined;
  /** Members that pay the expert. */
  readonly paidBy: ReadonlyArray<string>;
  /** Members that the expert is related to. */
  readonly relatedTo: ReadonlyArray<RelationInput>;
};

/** A tie between an expert and a member. */
export type RelationInput = {
  /** Code of the member. */
  readonly member: string;
  /** What ties them. */
  readonly relation: string;
};

/** A score to give. */
export type ScoreInput = {
  /** Code of the member. */
  readonly participant: string;
  /** Code of the indicator. */
  readonly indicator: string;
  /** Decimal on the scheme's scale. */
  readonly score: string;
  /** What there is to say of it. */
  readonly remark?: string | null | undefined;
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
  /** County where it is asked for: GB/T 2260 code or name; by default where the enterprise registered with the window. */
  readonly county?: string | null | undefined;
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

/** Which import is to be undone, and why. */
export type UndoLedgerImportInput = {
  /** Identifier of the import. */
  readonly id: string;
  /** Why; kept with every event of the undo. Needed unless this is a dry run. */
  readonly reason?: string | null | undefined;
  /** True to see what would be taken back and what stays; nothing changes. */
  readonly dryRun?: boolean;
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

/** A step with a demand. */
export type TakeDemandStepInput = {
  /** Identifier of the demand. */
  readonly id: string;
  /** The step; matches have mutations of their own. */
  readonly step: DemandStep;
  /** What is to be noted, or the reason. */
  readonly note?: string | null | undefined;
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
  /** County where it is asked for: GB/T 2260 code or name; by default where the enterprise registered here. */
  readonly county?: string | null | undefined;
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

export type AssignExpertMutationVariables = Exact<{
  input: AssignExpertInput;
}>;


export type AssignExpertMutation = { readonly assignExpert: { readonly code: string } | null };

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


export type BulletinFileQuery = { readonly bulletin: { readonly id: string, readonly document: { readonly name: string, readonly mediaType: string, readonly contentBase64: string } | null } | null };

export type BulletinsQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type BulletinsQuery = { readonly bulletins: ReadonlyArray<{ readonly id: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly revises: string | null, readonly state: BulletinState, readonly title: string, readonly number: string, readonly reason: string | null, readonly createdAt: string, readonly sealed: { readonly sealedAt: string } | null, readonly coverage: { readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly dueAt: string } | null }> | null };

export type ChangeEvaluationMutationVariables = Exact<{
  id: string;
  settings: EvaluationSettingsInput;
}>;


export type ChangeEvaluationMutation = { readonly changeEvaluation: { readonly id: string, readonly schemeCode: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly state: EvaluationState, readonly title: string, readonly revises: string | null, readonly publicUntil: string | null, readonly createdAt: string, readonly scoresDueOn: string | null } | null };

export type ListedEvaluationFragment = { readonly id: string, readonly schemeCode: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly state: EvaluationState, readonly title: string, readonly revises: string | null, readonly publicUntil: string | null, readonly createdAt: string, readonly scoresDueOn: string | null };

export type CollectBulletinMutationVariables = Exact<{
  id: string;
}>;


export type CollectBulletinMutation = { readonly openCollection: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type ConductListsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConductListsQuery = { readonly white: ReadonlyArray<{ readonly id: string, readonly participant: string, readonly kind: ConsequenceKind, readonly rule: string | null, readonly article: string, readonly because: string, readonly amount: string | null, readonly unit: string | null, readonly days: number | null, readonly state: ConsequenceState, readonly from: string | null, readonly until: string | null, readonly steps: ReadonlyArray<{ readonly step: string, readonly state: ConsequenceState, readonly at: string, readonly takenBy: string, readonly role: string, readonly reason: string | null }> }> | null, readonly black: ReadonlyArray<{ readonly id: string, readonly participant: string, readonly kind: ConsequenceKind, readonly rule: string | null, readonly article: string, readonly because: string, readonly amount: string | null, readonly unit: string | null, readonly days: number | null, readonly state: ConsequenceState, readonly from: string | null, readonly until: string | null, readonly steps: ReadonlyArray<{ readonly step: string, readonly state: ConsequenceState, readonly at: string, readonly takenBy: string, readonly role: string, readonly reason: string | null }> }> | null };

export type ShownConsequenceFragment = { readonly id: string, readonly participant: string, readonly kind: ConsequenceKind, readonly rule: string | null, readonly article: string, readonly because: string, readonly amount: string | null, readonly unit: string | null, readonly days: number | null, readonly state: ConsequenceState, readonly from: string | null, readonly until: string | null, readonly steps: ReadonlyArray<{ readonly step: string, readonly state: ConsequenceState, readonly at: string, readonly takenBy: string, readonly role: string, readonly reason: string | null }> };

export type CorrectServiceMutationVariables = Exact<{
  input: CorrectServiceInput;
}>;


export type CorrectServiceMutation = { readonly correctService:
    | { readonly __typename: 'ServiceRecord', readonly id: string, readonly state: ServiceRecordState }
    | { readonly __typename: 'Refusal', readonly code: string, readonly message: string }
   | null };

export type DecideConsequenceMutationVariables = Exact<{
  id: string;
  decision: ConsequenceDecision;
  reason: string;
  amount?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type DecideConsequenceMutation = { readonly decideConsequence: { readonly consequence: { readonly id: string, readonly state: ConsequenceState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type DecideDeclarationMutationVariables = Exact<{
  id: string;
  isConfirmed: boolean;
  reason?: string | null | undefined;
}>;


export type DecideDeclarationMutation = { readonly decideDeclaration: { readonly id: string, readonly state: string } | null };

export type DecideFindingMutationVariables = Exact<{
  id: string;
  decision: FindingDecision;
  reason?: string | null | undefined;
}>;


export type DecideFindingMutation = { readonly decideFinding: { readonly finding: { readonly id: string, readonly state: FindingState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type DecideObjectionMutationVariables = Exact<{
  id: string;
  decision: ObjectionDecision;
  reason: string;
}>;


export type DecideObjectionMutation = { readonly decideObjection: { readonly id: string, readonly state: ObjectionState } | null };

export type DeclareFactMutationVariables = Exact<{
  input: DeclareFactInput;
}>;


export type DeclareFactMutation = { readonly declareFact: { readonly id: string, readonly state: string } | null };

export type DeclareInterestsMutationVariables = Exact<{
  evaluation: string;
  interests: InterestsInput;
}>;


export type DeclareInterestsMutation = { readonly declareInterests: { readonly code: string, readonly declaredAt: string | null, readonly released: string | null } | null };

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

export type EvaluationQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationQuery = { readonly evaluation: { readonly schemeHash: string, readonly scheme: string, readonly budget: string | null, readonly summaryDueOn: string | null, readonly availableSteps: ReadonlyArray<EvaluationStep>, readonly id: string, readonly schemeCode: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly state: EvaluationState, readonly title: string, readonly revises: string | null, readonly publicUntil: string | null, readonly createdAt: string, readonly scoresDueOn: string | null, readonly blockedSteps: ReadonlyArray<{ readonly step: EvaluationStep, readonly code: string, readonly message: string }>, readonly participants: ReadonlyArray<{ readonly member: string, readonly name: string, readonly kind: string, readonly summaryAt: string | null, readonly waiver: string | null }>, readonly sealed: { readonly sealing: number, readonly hash: string, readonly sealedAt: string, readonly outline: string } | null, readonly steps: ReadonlyArray<{ readonly step: string, readonly state: EvaluationState, readonly at: string, readonly takenBy: string, readonly role: string, readonly reason: string | null, readonly hash: string | null }> } | null };

export type TakenStepFragment = { readonly step: string, readonly state: EvaluationState, readonly at: string, readonly takenBy: string, readonly role: string, readonly reason: string | null, readonly hash: string | null };

export type EvaluationConsequencesQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationConsequencesQuery = { readonly evaluation: { readonly id: string, readonly consequences: ReadonlyArray<{ readonly id: string, readonly participant: string, readonly kind: ConsequenceKind, readonly rule: string | null, readonly article: string, readonly because: string, readonly amount: string | null, readonly unit: string | null, readonly days: number | null, readonly state: ConsequenceState, readonly from: string | null, readonly until: string | null, readonly steps: ReadonlyArray<{ readonly step: string, readonly state: ConsequenceState, readonly at: string, readonly takenBy: string, readonly role: string, readonly reason: string | null }> }> | null } | null };

export type EvaluationFileQueryVariables = Exact<{
  id: string;
  format: EvaluationFormat;
}>;


export type EvaluationFileQuery = { readonly evaluation: { readonly id: string, readonly document: { readonly name: string, readonly mediaType: string, readonly contentBase64: string } | null } | null };

export type EvaluationObjectionsQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationObjectionsQuery = { readonly evaluation: { readonly id: string, readonly objections: ReadonlyArray<{ readonly id: string, readonly participant: string, readonly kind: ContestedKind, readonly name: string, readonly claim: string, readonly isAppeal: boolean, readonly raisedAt: string, readonly state: ObjectionState, readonly decision: string | null, readonly revision: string | null }> | null } | null };

export type EvaluationOutlineQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationOutlineQuery = { readonly evaluation: { readonly id: string, readonly schemeCode: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly state: EvaluationState, readonly title: string, readonly revises: string | null, readonly publicUntil: string | null, readonly createdAt: string, readonly scoresDueOn: string | null, readonly sealed: { readonly outline: string } | null } | null };

export type EvaluationPanelQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationPanelQuery = { readonly evaluation: { readonly id: string, readonly experts: ReadonlyArray<{ readonly code: string, readonly subject: string, readonly name: string, readonly organisation: string, readonly field: string, readonly declaredAt: string | null, readonly released: string | null, readonly reminders: number }> | null, readonly owedScores: ReadonlyArray<{ readonly expert: string, readonly participant: string, readonly indicator: string }> | null, readonly scores: ReadonlyArray<{ readonly expert: string, readonly participant: string, readonly indicator: string, readonly number: number, readonly score: string, readonly remark: string | null, readonly hash: string }> | null } | null };

export type EvaluationPapersQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationPapersQuery = { readonly evaluation: { readonly id: string, readonly participants: ReadonlyArray<{ readonly member: string, readonly name: string, readonly summary: string | null, readonly summaryAt: string | null, readonly waiver: string | null }>, readonly declarations: ReadonlyArray<{ readonly id: string, readonly participant: string, readonly kind: DeclarationKind, readonly name: string, readonly value: string | null, readonly on: string | null, readonly until: string | null, readonly verified: boolean | null, readonly evidence: string, readonly declaredRole: string, readonly declaredAt: string, readonly state: string, readonly reason: string | null }> | null } | null };

export type EvaluationSchemeQueryVariables = Exact<{
  code: string;
}>;


export type EvaluationSchemeQuery = { readonly evaluationScheme: { readonly hash: string, readonly text: string, readonly code: string, readonly name: string, readonly nameEn: string, readonly issuer: string, readonly documentNo: string | null, readonly status: string, readonly provenance: string, readonly subjects: ReadonlyArray<string>, readonly unit: string, readonly validFrom: string | null, readonly validTo: string | null } | null };

export type ListedSchemeFragment = { readonly code: string, readonly name: string, readonly nameEn: string, readonly issuer: string, readonly documentNo: string | null, readonly status: string, readonly provenance: string, readonly subjects: ReadonlyArray<string>, readonly unit: string, readonly validFrom: string | null, readonly validTo: string | null };

export type EvaluationSheetQueryVariables = Exact<{
  id: string;
  member: string;
}>;


export type EvaluationSheetQuery = { readonly evaluation: { readonly scheme: string, readonly id: string, readonly schemeCode: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly state: EvaluationState, readonly title: string, readonly revises: string | null, readonly publicUntil: string | null, readonly createdAt: string, readonly scoresDueOn: string | null, readonly sealed: { readonly sealing: number, readonly hash: string, readonly sealedAt: string } | null, readonly sheet: { readonly notes: ReadonlyArray<string>, readonly sheet: string, readonly sources: string } | null } | null };

export type EvaluationsQueryVariables = Exact<{ [key: string]: never; }>;


export type EvaluationsQuery = { readonly evaluations: ReadonlyArray<{ readonly id: string, readonly schemeCode: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly state: EvaluationState, readonly title: string, readonly revises: string | null, readonly publicUntil: string | null, readonly createdAt: string, readonly scoresDueOn: string | null }> | null, readonly evaluationSchemes: ReadonlyArray<{ readonly notes: ReadonlyArray<string>, readonly code: string, readonly name: string, readonly nameEn: string, readonly issuer: string, readonly documentNo: string | null, readonly status: string, readonly provenance: string, readonly subjects: ReadonlyArray<string>, readonly unit: string, readonly validFrom: string | null, readonly validTo: string | null }> | null };

export type EvaluationsDueQueryVariables = Exact<{
  isMember: boolean;
}>;


export type EvaluationsDueQuery = { readonly evaluations: ReadonlyArray<{ readonly availableSteps: ReadonlyArray<EvaluationStep>, readonly id: string, readonly schemeCode: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly state: EvaluationState, readonly title: string, readonly revises: string | null, readonly publicUntil: string | null, readonly createdAt: string, readonly scoresDueOn: string | null, readonly participants?: ReadonlyArray<{ readonly member: string, readonly summaryAt: string | null, readonly waiver: string | null }>, readonly objections: ReadonlyArray<{ readonly id: string, readonly state: ObjectionState }> | null, readonly consequences: ReadonlyArray<{ readonly id: string, readonly kind: ConsequenceKind, readonly state: ConsequenceState }> | null }> | null };

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

export type ExpertTaskQueryVariables = Exact<{
  id: string;
}>;


export type ExpertTaskQuery = { readonly evaluation: { readonly scheme: string, readonly id: string, readonly schemeCode: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly state: EvaluationState, readonly title: string, readonly revises: string | null, readonly publicUntil: string | null, readonly createdAt: string, readonly scoresDueOn: string | null, readonly participants: ReadonlyArray<{ readonly member: string, readonly name: string, readonly summary: string | null, readonly waiver: string | null }> } | null, readonly expertTask: { readonly dueOn: string | null, readonly expert: { readonly code: string, readonly name: string, readonly declaredAt: string | null }, readonly owed: ReadonlyArray<{ readonly participant: string, readonly indicator: string }>, readonly given: ReadonlyArray<{ readonly participant: string, readonly indicator: string, readonly number: number, readonly score: string, readonly remark: string | null, readonly hash: string }> } | null };

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

export type FigureThenQueryVariables = Exact<{
  name: FigureName;
  period: PeriodInput;
  member?: string | null | undefined;
  county?: string | null | undefined;
  category?: string | null | undefined;
  provider?: string | null | undefined;
}>;


export type FigureThenQuery = { readonly figure: { readonly value: number | null, readonly coverage: { readonly isComplete: boolean } } | null };

export type FileSummaryMutationVariables = Exact<{
  evaluation: string;
  member: string;
  text: string;
}>;


export type FileSummaryMutation = { readonly fileSummary: { readonly member: string, readonly summaryAt: string | null } | null };

export type FindingsQueryVariables = Exact<{
  year: number;
  quarter?: number | null | undefined;
}>;


export type FindingsQuery = { readonly findings: ReadonlyArray<{ readonly id: string, readonly member: string, readonly rule: string, readonly severity: string, readonly message: string, readonly state: FindingState, readonly dueAt: string, readonly explanation: string | null, readonly decision: string | null }> | null };

export type FindingFieldsFragment = { readonly id: string, readonly member: string, readonly rule: string, readonly severity: string, readonly message: string, readonly state: FindingState, readonly dueAt: string, readonly explanation: string | null, readonly decision: string | null };

export type ImportQueryVariables = Exact<{
  id: string;
}>;


export type ImportQuery = { readonly ledgerImport: { readonly id: string, readonly kind: string, readonly fileName: string, readonly isDryRun: boolean, readonly state: ImportState, readonly message: string | null, readonly totalRows: number, readonly processedRows: number, readonly submittedBy: string, readonly submittedAt: string, readonly finishedAt: string | null, readonly counts: { readonly accepted: number, readonly normalised: number, readonly warned: number, readonly duplicates: number, readonly rejected: number, readonly created: number, readonly known: number, readonly updated: number }, readonly undo: { readonly state: UndoState } | null } | null };

export type ImportProgressFragment = { readonly id: string, readonly kind: string, readonly fileName: string, readonly isDryRun: boolean, readonly state: ImportState, readonly message: string | null, readonly totalRows: number, readonly processedRows: number, readonly submittedBy: string, readonly submittedAt: string, readonly finishedAt: string | null, readonly counts: { readonly accepted: number, readonly normalised: number, readonly warned: number, readonly duplicates: number, readonly rejected: number, readonly created: number, readonly known: number, readonly updated: number }, readonly undo: { readonly state: UndoState } | null };

export type ImportRowsQueryVariables = Exact<{
  id: string;
  verdict?: ReadonlyArray<ImportVerdict> | ImportVerdict | null | undefined;
  skip?: number | null | undefined;
}>;


export type ImportRowsQuery = { readonly ledgerImport: { readonly rows: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly verdict: ImportVerdict, readonly outcome: string | null, readonly duplicateOf: string | null, readonly targetId: string | null, readonly reasons: ReadonlyArray<{ readonly column: string | null, readonly written: string | null, readonly problem: string, readonly remedy: string }>, readonly warnings: ReadonlyArray<{ readonly column: string | null, readonly written: string | null, readonly problem: string, readonly remedy: string }>, readonly normalised: ReadonlyArray<{ readonly column: string, readonly written: string, readonly value: string }> }> } | null };

export type ImportsQueryVariables = Exact<{
  member: string;
}>;


export type ImportsQuery = { readonly ledgerImports: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly fileName: string, readonly isDryRun: boolean, readonly state: ImportState, readonly message: string | null, readonly totalRows: number, readonly processedRows: number, readonly submittedBy: string, readonly submittedAt: string, readonly finishedAt: string | null, readonly counts: { readonly accepted: number, readonly normalised: number, readonly warned: number, readonly duplicates: number, readonly rejected: number, readonly created: number, readonly known: number, readonly updated: number }, readonly undo: { readonly state: UndoState } | null }> | null };

export type LatestRecordQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestRecordQuery = { readonly serviceRecords: { readonly edges: ReadonlyArray<{ readonly node: { readonly acceptedAt: string | null } }> } | null };

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

export type OpenEvaluationMutationVariables = Exact<{
  input: OpenEvaluationInput;
}>;


export type OpenEvaluationMutation = { readonly openEvaluation: { readonly id: string } | null };

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

export type ProposeConsequenceMutationVariables = Exact<{
  input: ProposeConsequenceInput;
}>;


export type ProposeConsequenceMutation = { readonly proposeConsequence: { readonly id: string, readonly state: ConsequenceState } | null };

export type PublishBulletinMutationVariables = Exact<{
  id: string;
}>;


export type PublishBulletinMutation = { readonly publishBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type RaiseObjectionMutationVariables = Exact<{
  input: RaiseObjectionInput;
}>;


export type RaiseObjectionMutation = { readonly raiseObjection: { readonly id: string, readonly state: ObjectionState } | null };

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

export type ReleaseExpertMutationVariables = Exact<{
  evaluation: string;
  expert: string;
  reason: string;
}>;


export type ReleaseExpertMutation = { readonly releaseExpert: { readonly code: string, readonly released: string | null } | null };

export type RemindExpertsMutationVariables = Exact<{
  evaluation: string;
}>;


export type RemindExpertsMutation = { readonly remindExperts: ReadonlyArray<{ readonly code: string, readonly reminders: number }> | null };

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

export type ReopenScoreMutationVariables = Exact<{
  evaluation: string;
  expert: string;
  participant: string;
  indicator: string;
  reason: string;
}>;


export type ReopenScoreMutation = { readonly reopenScore: ReadonlyArray<{ readonly expert: string }> | null };

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


export type ReportingQuery = { readonly reporting: { readonly year: number, readonly quarter: number | null, readonly dueAt: string, readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly isAccountedFor: boolean, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly progress: ReportingProgress, readonly standing: string, readonly dueAt: string, readonly firstReceivedAt: string | null, readonly statements: number, readonly hash: string | null, readonly checkpoint: string | null, readonly basis: string | null, readonly reminders: number, readonly reason: string | null }> } | null };

export type ReportingFieldsFragment = { readonly year: number, readonly quarter: number | null, readonly dueAt: string, readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly isAccountedFor: boolean, readonly members: ReadonlyArray<{ readonly code: string, readonly name: string, readonly progress: ReportingProgress, readonly standing: string, readonly dueAt: string, readonly firstReceivedAt: string | null, readonly statements: number, readonly hash: string | null, readonly checkpoint: string | null, readonly basis: string | null, readonly reminders: number, readonly reason: string | null }> };

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


export type SubmitImportMutation = { readonly submitLedgerImport: { readonly id: string, readonly kind: string, readonly fileName: string, readonly isDryRun: boolean, readonly state: ImportState, readonly message: string | null, readonly totalRows: number, readonly processedRows: number, readonly submittedBy: string, readonly submittedAt: string, readonly finishedAt: string | null, readonly counts: { readonly accepted: number, readonly normalised: number, readonly warned: number, readonly duplicates: number, readonly rejected: number, readonly created: number, readonly known: number, readonly updated: number }, readonly undo: { readonly state: UndoState } | null } | null };

export type SubmitScoresMutationVariables = Exact<{
  evaluation: string;
  scores: ReadonlyArray<ScoreInput> | ScoreInput;
}>;


export type SubmitScoresMutation = { readonly submitScores: ReadonlyArray<{ readonly participant: string, readonly indicator: string, readonly hash: string }> | null };

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

export type TakeEvaluationStepMutationVariables = Exact<{
  id: string;
  step: EvaluationStep;
  reason?: string | null | undefined;
  hash?: string | null | undefined;
}>;


export type TakeEvaluationStepMutation = { readonly takeEvaluationStep: { readonly evaluation: { readonly id: string, readonly state: EvaluationState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type TakeServiceStepMutationVariables = Exact<{
  input: TakeServiceStepInput;
}>;


export type TakeServiceStepMutation = { readonly takeServiceStep:
    | { readonly __typename: 'ServiceRecord', readonly id: string, readonly state: ServiceRecordState }
    | { readonly __typename: 'Refusal', readonly code: string, readonly message: string }
   | null };

export type UndoImportMutationVariables = Exact<{
  input: UndoLedgerImportInput;
}>;


export type UndoImportMutation = { readonly undoLedgerImport: { readonly state: UndoState, readonly reason: string | null, readonly by: string | null, readonly startedAt: string | null, readonly finishedAt: string | null, readonly takenBack: number, readonly staying: number, readonly counts: ReadonlyArray<{ readonly outcome: UndoOutcome, readonly count: number }>, readonly rows: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly targetId: string, readonly outcome: UndoOutcome }> } | null };

export type UndoProgressFragment = { readonly state: UndoState, readonly reason: string | null, readonly by: string | null, readonly startedAt: string | null, readonly finishedAt: string | null, readonly takenBack: number, readonly staying: number, readonly counts: ReadonlyArray<{ readonly outcome: UndoOutcome, readonly count: number }>, readonly rows: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly targetId: string, readonly outcome: UndoOutcome }> };

export type UndoOfImportQueryVariables = Exact<{
  id: string;
}>;


export type UndoOfImportQuery = { readonly ledgerImport: { readonly id: string, readonly fileName: string, readonly undo: { readonly state: UndoState, readonly reason: string | null, readonly by: string | null, readonly startedAt: string | null, readonly finishedAt: string | null, readonly takenBack: number, readonly staying: number, readonly counts: ReadonlyArray<{ readonly outcome: UndoOutcome, readonly count: number }>, readonly rows: ReadonlyArray<{ readonly sheet: string, readonly row: number, readonly targetId: string, readonly outcome: UndoOutcome }> } | null } | null };

export type ValidateBulletinMutationVariables = Exact<{
  id: string;
}>;


export type ValidateBulletinMutation = { readonly validateBulletin: { readonly bulletin: { readonly id: string, readonly state: BulletinState }, readonly refusal: { readonly code: string, readonly message: string } | null } | null };

export type WaiveSummaryMutationVariables = Exact<{
  evaluation: string;
  member: string;
  reason: string;
}>;


export type WaiveSummaryMutation = { readonly waiveSummary: { readonly member: string, readonly waiver: string | null } | null };

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

export const AssignExpertDocument = /* @__PURE__ */ new TypedDocumentString<AssignExpertMutation, AssignExpertMutationVariables>(
  "sha256:d25a7031fd402b5f742b59b5ab8d52e80a6fedd5018725c67a83d687a7f95371",
  "mutation AssignExpert($input: AssignExpertInput!) {\n  assignExpert(input: $input) {\n    code\n  }\n}",
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
  "sha256:d06f4d2be016b4f64014df69febd32a853f223ba0f729355bc0ed54b5838789e",
  "query BulletinFile($id: ID!, $format: BulletinFormat!) {\n  bulletin(id: $id) {\n    id\n    document(format: $format) {\n      name\n      mediaType\n      contentBase64\n    }\n  }\n}",
);

export const BulletinsDocument = /* @__PURE__ */ new TypedDocumentString<BulletinsQuery, BulletinsQueryVariables>(
  "sha256:d41aa4b207d5f60d1bba3447526dd4695b0306478858db9d9b87472269322f7e",
  "query Bulletins($year: Int) {\n  bulletins(year: $year) {\n    ...ListedBulletin\n    sealed {\n      sealedAt\n    }\n  }\n}\n\nfragment ListedBulletin on BulletinDocument {\n  id\n  year\n  quarter\n  revision\n  revises\n  state\n  title\n  number\n  reason\n  createdAt\n  coverage {\n    ...BulletinCoverageFields\n  }\n}\n\nfragment BulletinCoverageFields on BulletinCoverage {\n  expected\n  received\n  onTime\n  late\n  excused\n  missing\n  dueAt\n}",
);

export const ChangeEvaluationDocument = /* @__PURE__ */ new TypedDocumentString<ChangeEvaluationMutation, ChangeEvaluationMutationVariables>(
  "sha256:9006427aa19b14b763359e977133c72452a28ec5d828b428410ea2b20dd5650f",
  "mutation ChangeEvaluation($id: ID!, $settings: EvaluationSettingsInput!) {\n  changeEvaluation(id: $id, settings: $settings) {\n    ...ListedEvaluation\n  }\n}\n\nfragment ListedEvaluation on Evaluation {\n  id\n  schemeCode\n  year\n  quarter\n  revision\n  state\n  title\n  revises\n  publicUntil\n  createdAt\n  scoresDueOn\n}",
);

export const CollectBulletinDocument = /* @__PURE__ */ new TypedDocumentString<CollectBulletinMutation, CollectBulletinMutationVariables>(
  "sha256:f7adc3c0ff0998e4f28678b931ee78ee31fdac7d13feec30b54fe42f71e34a20",
  "mutation CollectBulletin($id: ID!) {\n  openCollection(id: $id) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const ConductListsDocument = /* @__PURE__ */ new TypedDocumentString<ConductListsQuery, ConductListsQueryVariables>(
  "sha256:b667b0eadfe907c18699d6b412eaca3e1c56ee85b88a9d9ceba600481a492840",
  "query ConductLists {\n  white: conductList(isBlack: false) {\n    ...ShownConsequence\n  }\n  black: conductList(isBlack: true) {\n    ...ShownConsequence\n  }\n}\n\nfragment ShownConsequence on EvaluationConsequence {\n  id\n  participant\n  kind\n  rule\n  article\n  because\n  amount\n  unit\n  days\n  state\n  from\n  until\n  steps {\n    step\n    state\n    at\n    takenBy\n    role\n    reason\n  }\n}",
);

export const CorrectServiceDocument = /* @__PURE__ */ new TypedDocumentString<CorrectServiceMutation, CorrectServiceMutationVariables>(
  "sha256:169c3d1f3cc2b3e523c986a5368ee756bdc1380d871cbbe90b01d5db9e25f798",
  "mutation CorrectService($input: CorrectServiceInput!) {\n  correctService(input: $input) {\n    __typename\n    ... on ServiceRecord {\n      id\n      state\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const DecideConsequenceDocument = /* @__PURE__ */ new TypedDocumentString<DecideConsequenceMutation, DecideConsequenceMutationVariables>(
  "sha256:19d50bcf528e7b6e31c1bb4a6ee377ba08a11a3083a06b28c3b8b65c81fe4a86",
  "mutation DecideConsequence($id: ID!, $decision: ConsequenceDecision!, $reason: String!, $amount: String, $until: String) {\n  decideConsequence(\n    id: $id\n    decision: $decision\n    reason: $reason\n    amount: $amount\n    until: $until\n  ) {\n    consequence {\n      id\n      state\n    }\n    refusal {\n      code\n      message\n    }\n  }\n}",
);

export const DecideDeclarationDocument = /* @__PURE__ */ new TypedDocumentString<DecideDeclarationMutation, DecideDeclarationMutationVariables>(
  "sha256:8ba4877820be70e299775b85497b61f8bd047e1b5e60a52cc487cf27c87ace24",
  "mutation DecideDeclaration($id: ID!, $isConfirmed: Boolean!, $reason: String) {\n  decideDeclaration(id: $id, isConfirmed: $isConfirmed, reason: $reason) {\n    id\n    state\n  }\n}",
);

export const DecideFindingDocument = /* @__PURE__ */ new TypedDocumentString<DecideFindingMutation, DecideFindingMutationVariables>(
  "sha256:7d0ffc82926b7460aa6853ee46013087780a00b756a71eb4a9c3ca6002353f72",
  "mutation DecideFinding($id: ID!, $decision: FindingDecision!, $reason: String) {\n  decideFinding(id: $id, decision: $decision, reason: $reason) {\n    finding {\n      id\n      state\n    }\n    refusal {\n      code\n      message\n    }\n  }\n}",
);

export const DecideObjectionDocument = /* @__PURE__ */ new TypedDocumentString<DecideObjectionMutation, DecideObjectionMutationVariables>(
  "sha256:4da8664134887fde6e785272f0dea02f975b09b7577b19175eed5b5307de4263",
  "mutation DecideObjection($id: ID!, $decision: ObjectionDecision!, $reason: String!) {\n  decideObjection(id: $id, decision: $decision, reason: $reason) {\n    id\n    state\n  }\n}",
);

export const DeclareFactDocument = /* @__PURE__ */ new TypedDocumentString<DeclareFactMutation, DeclareFactMutationVariables>(
  "sha256:cc59e50b6414826d271c3795666638c780f8392d193f0ba0d35ee18085ea90bc",
  "mutation DeclareFact($input: DeclareFactInput!) {\n  declareFact(input: $input) {\n    id\n    state\n  }\n}",
);

export const DeclareInterestsDocument = /* @__PURE__ */ new TypedDocumentString<DeclareInterestsMutation, DeclareInterestsMutationVariables>(
  "sha256:891a745fffa55c00b525a99dc1daf0771a2f99301998678c1afb0a36abe7f959",
  "mutation DeclareInterests($evaluation: ID!, $interests: InterestsInput!) {\n  declareInterests(evaluation: $evaluation, interests: $interests) {\n    code\n    declaredAt\n    released\n  }\n}",
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

export const EvaluationDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationQuery, EvaluationQueryVariables>(
  "sha256:f0b74a2c317945da55aaf74048bbee73c196db6f50675c8a1a481a73d22c9ffa",
  "query Evaluation($id: ID!) {\n  evaluation(id: $id) {\n    ...ListedEvaluation\n    schemeHash\n    scheme\n    budget\n    summaryDueOn\n    availableSteps\n    blockedSteps {\n      step\n      code\n      message\n    }\n    participants {\n      member\n      name\n      kind\n      summaryAt\n      waiver\n    }\n    sealed {\n      sealing\n      hash\n      sealedAt\n      outline\n    }\n    steps {\n      ...TakenStep\n    }\n  }\n}\n\nfragment ListedEvaluation on Evaluation {\n  id\n  schemeCode\n  year\n  quarter\n  revision\n  state\n  title\n  revises\n  publicUntil\n  createdAt\n  scoresDueOn\n}\n\nfragment TakenStep on EvaluationStepTaken {\n  step\n  state\n  at\n  takenBy\n  role\n  reason\n  hash\n}",
);

export const EvaluationConsequencesDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationConsequencesQuery, EvaluationConsequencesQueryVariables>(
  "sha256:9339a253055aa253729e24ba74a1576a021f616a16e804155d1360d8ab37135a",
  "query EvaluationConsequences($id: ID!) {\n  evaluation(id: $id) {\n    id\n    consequences {\n      ...ShownConsequence\n    }\n  }\n}\n\nfragment ShownConsequence on EvaluationConsequence {\n  id\n  participant\n  kind\n  rule\n  article\n  because\n  amount\n  unit\n  days\n  state\n  from\n  until\n  steps {\n    step\n    state\n    at\n    takenBy\n    role\n    reason\n  }\n}",
);

export const EvaluationFileDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationFileQuery, EvaluationFileQueryVariables>(
  "sha256:2b2aa045798f2bdbf0911215ac21c46c974ccaf92be24630fe9562df43cf04b2",
  "query EvaluationFile($id: ID!, $format: EvaluationFormat!) {\n  evaluation(id: $id) {\n    id\n    document(format: $format) {\n      name\n      mediaType\n      contentBase64\n    }\n  }\n}",
);

export const EvaluationObjectionsDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationObjectionsQuery, EvaluationObjectionsQueryVariables>(
  "sha256:4448a7836a2d66a3b1497b2c02c7f97d6de330c0d5a029ffccb655859d82a57d",
  "query EvaluationObjections($id: ID!) {\n  evaluation(id: $id) {\n    id\n    objections {\n      id\n      participant\n      kind\n      name\n      claim\n      isAppeal\n      raisedAt\n      state\n      decision\n      revision\n    }\n  }\n}",
);

export const EvaluationOutlineDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationOutlineQuery, EvaluationOutlineQueryVariables>(
  "sha256:137ec01417f660211fe626b5615fce1a5d68f2e1f54ba4bb14930192d338f9eb",
  "query EvaluationOutline($id: ID!) {\n  evaluation(id: $id) {\n    ...ListedEvaluation\n    sealed {\n      outline\n    }\n  }\n}\n\nfragment ListedEvaluation on Evaluation {\n  id\n  schemeCode\n  year\n  quarter\n  revision\n  state\n  title\n  revises\n  publicUntil\n  createdAt\n  scoresDueOn\n}",
);

export const EvaluationPanelDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationPanelQuery, EvaluationPanelQueryVariables>(
  "sha256:d02d1cd5802ffea297b75c5e36a3675d612097185a5a53f95d36a81c508a078e",
  "query EvaluationPanel($id: ID!) {\n  evaluation(id: $id) {\n    id\n    experts {\n      code\n      subject\n      name\n      organisation\n      field\n      declaredAt\n      released\n      reminders\n    }\n    owedScores {\n      expert\n      participant\n      indicator\n    }\n    scores {\n      expert\n      participant\n      indicator\n      number\n      score\n      remark\n      hash\n    }\n  }\n}",
);

export const EvaluationPapersDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationPapersQuery, EvaluationPapersQueryVariables>(
  "sha256:4bed3449685410c2b641fa8d5392264b26c2e65f54cd1bc50a136559d9f6b94c",
  "query EvaluationPapers($id: ID!) {\n  evaluation(id: $id) {\n    id\n    participants {\n      member\n      name\n      summary\n      summaryAt\n      waiver\n    }\n    declarations {\n      id\n      participant\n      kind\n      name\n      value\n      on\n      until\n      verified\n      evidence\n      declaredRole\n      declaredAt\n      state\n      reason\n    }\n  }\n}",
);

export const EvaluationSchemeDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationSchemeQuery, EvaluationSchemeQueryVariables>(
  "sha256:d14cffb6fc5dae2498ed0aecb6d2b83d560470e7750d34e10d69d3e745eadca5",
  "query EvaluationScheme($code: ID!) {\n  evaluationScheme(code: $code) {\n    ...ListedScheme\n    hash\n    text\n  }\n}\n\nfragment ListedScheme on EvaluationScheme {\n  code\n  name\n  nameEn\n  issuer\n  documentNo\n  status\n  provenance\n  subjects\n  unit\n  validFrom\n  validTo\n}",
);

export const EvaluationSheetDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationSheetQuery, EvaluationSheetQueryVariables>(
  "sha256:ec1501606dabbac6a4a842853560b4917cb54c7a60e1b8dde8094f213dae5092",
  "query EvaluationSheet($id: ID!, $member: ID!) {\n  evaluation(id: $id) {\n    ...ListedEvaluation\n    scheme\n    sealed {\n      sealing\n      hash\n      sealedAt\n    }\n    sheet(member: $member) {\n      notes\n      sheet\n      sources\n    }\n  }\n}\n\nfragment ListedEvaluation on Evaluation {\n  id\n  schemeCode\n  year\n  quarter\n  revision\n  state\n  title\n  revises\n  publicUntil\n  createdAt\n  scoresDueOn\n}",
);

export const EvaluationsDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationsQuery, EvaluationsQueryVariables>(
  "sha256:e7ef951bb08f52641205ff4142bde526d7d0dadd158b312ce084608adfffddc2",
  "query Evaluations {\n  evaluations {\n    ...ListedEvaluation\n  }\n  evaluationSchemes {\n    ...ListedScheme\n    notes\n  }\n}\n\nfragment ListedEvaluation on Evaluation {\n  id\n  schemeCode\n  year\n  quarter\n  revision\n  state\n  title\n  revises\n  publicUntil\n  createdAt\n  scoresDueOn\n}\n\nfragment ListedScheme on EvaluationScheme {\n  code\n  name\n  nameEn\n  issuer\n  documentNo\n  status\n  provenance\n  subjects\n  unit\n  validFrom\n  validTo\n}",
);

export const EvaluationsDueDocument = /* @__PURE__ */ new TypedDocumentString<EvaluationsDueQuery, EvaluationsDueQueryVariables>(
  "sha256:8f7569387d2329f346ec6e7ca2413f2804f8df3b1bed48e4af72f50ad4d014a9",
  "query EvaluationsDue($isMember: Boolean!) {\n  evaluations {\n    ...ListedEvaluation\n    availableSteps\n    participants @include(if: $isMember) {\n      member\n      summaryAt\n      waiver\n    }\n    objections {\n      id\n      state\n    }\n    consequences {\n      id\n      kind\n      state\n    }\n  }\n}\n\nfragment ListedEvaluation on Evaluation {\n  id\n  schemeCode\n  year\n  quarter\n  revision\n  state\n  title\n  revises\n  publicUntil\n  createdAt\n  scoresDueOn\n}",
);

export const EvidenceDocument = /* @__PURE__ */ new TypedDocumentString<EvidenceQuery, EvidenceQueryVariables>(
  "sha256:a778c436c0f4b95b28b4a6f5c619fa609568dc0bb130fff88a92119335f9e09b",
  "query Evidence($id: ID!) {\n  serviceRecord(id: $id) {\n    trace {\n      events {\n        id\n        proof {\n          leaf\n          index\n          inclusion\n          checkpoint\n          isWitnessed\n          quorum\n          cosignatures {\n            member\n            verifierKey\n            at\n          }\n          opened {\n            place\n            salt\n            value\n          }\n        }\n      }\n    }\n  }\n}",
);

export const ExcuseMemberDocument = /* @__PURE__ */ new TypedDocumentString<ExcuseMemberMutation, ExcuseMemberMutationVariables>(
  "sha256:49b8c44afeb917027e1661ba96edc213c3b8e970c5ad17fc9c86f2e7ad50525d",
  "mutation ExcuseMember($year: Int!, $quarter: Int, $member: ID!, $reason: String) {\n  excuseMember(year: $year, quarter: $quarter, member: $member, reason: $reason) {\n    missing\n  }\n}",
);

export const ExpertTaskDocument = /* @__PURE__ */ new TypedDocumentString<ExpertTaskQuery, ExpertTaskQueryVariables>(
  "sha256:02cfa6c2733fa85d7f2c12b56c6f0e32a508283ea8e462d0403129776ceb27cf",
  "query ExpertTask($id: ID!) {\n  evaluation(id: $id) {\n    ...ListedEvaluation\n    scheme\n    participants {\n      member\n      name\n      summary\n      waiver\n    }\n  }\n  expertTask(evaluation: $id) {\n    dueOn\n    expert {\n      code\n      name\n      declaredAt\n    }\n    owed {\n      participant\n      indicator\n    }\n    given {\n      participant\n      indicator\n      number\n      score\n      remark\n      hash\n    }\n  }\n}\n\nfragment ListedEvaluation on Evaluation {\n  id\n  schemeCode\n  year\n  quarter\n  revision\n  state\n  title\n  revises\n  publicUntil\n  createdAt\n  scoresDueOn\n}",
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

export const FigureThenDocument = /* @__PURE__ */ new TypedDocumentString<FigureThenQuery, FigureThenQueryVariables>(
  "sha256:f43d67ba8aa8772fdb82f774caa3dd5634e990b1f3687284ad5d3a7c53195882",
  "query FigureThen($name: FigureName!, $period: PeriodInput!, $member: ID, $county: String, $category: String, $provider: String) {\n  figure(\n    name: $name\n    period: $period\n    member: $member\n    county: $county\n    category: $category\n    provider: $provider\n    first: 1\n  ) {\n    value\n    coverage {\n      isComplete\n    }\n  }\n}",
);

export const FileSummaryDocument = /* @__PURE__ */ new TypedDocumentString<FileSummaryMutation, FileSummaryMutationVariables>(
  "sha256:6add2d7e13384d1d7e972ac774f426a5c44e338159b24fcf097dc5dceb3010c7",
  "mutation FileSummary($evaluation: ID!, $member: ID!, $text: String!) {\n  fileSummary(evaluation: $evaluation, member: $member, text: $text) {\n    member\n    summaryAt\n  }\n}",
);

export const FindingsDocument = /* @__PURE__ */ new TypedDocumentString<FindingsQuery, FindingsQueryVariables>(
  "sha256:4ddb8192daa40dd3f512eede15cf6e432ad562b50677c1535e624f1aa8c7a68f",
  "query Findings($year: Int!, $quarter: Int) {\n  findings(year: $year, quarter: $quarter) {\n    ...FindingFields\n  }\n}\n\nfragment FindingFields on Finding {\n  id\n  member\n  rule\n  severity\n  message\n  state\n  dueAt\n  explanation\n  decision\n}",
);

export const ImportDocument = /* @__PURE__ */ new TypedDocumentString<ImportQuery, ImportQueryVariables>(
  "sha256:d9efa03fb2a0cfb64719ebd7a4e7aba7511f37f1d979bc53d5fcf2894355e5a6",
  "query Import($id: ID!) {\n  ledgerImport(id: $id) {\n    ...ImportProgress\n  }\n}\n\nfragment ImportProgress on LedgerImport {\n  id\n  kind\n  fileName\n  isDryRun\n  state\n  message\n  totalRows\n  processedRows\n  submittedBy\n  submittedAt\n  finishedAt\n  counts {\n    accepted\n    normalised\n    warned\n    duplicates\n    rejected\n    created\n    known\n    updated\n  }\n  undo {\n    state\n  }\n}",
);

export const ImportRowsDocument = /* @__PURE__ */ new TypedDocumentString<ImportRowsQuery, ImportRowsQueryVariables>(
  "sha256:c6adb36d03f62e3d007f4b88185efa232d028949a3b3f4111ddbea806b1a9f3b",
  "query ImportRows($id: ID!, $verdict: [ImportVerdict!], $skip: Int) {\n  ledgerImport(id: $id) {\n    rows(first: 50, skip: $skip, verdict: $verdict) {\n      sheet\n      row\n      verdict\n      outcome\n      duplicateOf\n      targetId\n      reasons {\n        column\n        written\n        problem\n        remedy\n      }\n      warnings {\n        column\n        written\n        problem\n        remedy\n      }\n      normalised {\n        column\n        written\n        value\n      }\n    }\n  }\n}",
);

export const ImportsDocument = /* @__PURE__ */ new TypedDocumentString<ImportsQuery, ImportsQueryVariables>(
  "sha256:df7d851a1d9f98d806408b5e355f350debd9f52576e63caa199f7756bd21a829",
  "query Imports($member: ID!) {\n  ledgerImports(member: $member) {\n    ...ImportProgress\n  }\n}\n\nfragment ImportProgress on LedgerImport {\n  id\n  kind\n  fileName\n  isDryRun\n  state\n  message\n  totalRows\n  processedRows\n  submittedBy\n  submittedAt\n  finishedAt\n  counts {\n    accepted\n    normalised\n    warned\n    duplicates\n    rejected\n    created\n    known\n    updated\n  }\n  undo {\n    state\n  }\n}",
);

export const LatestRecordDocument = /* @__PURE__ */ new TypedDocumentString<LatestRecordQuery, LatestRecordQueryVariables>(
  "sha256:759c361ba5504d92f975787db1871c20e4bdce0a985dfc71e34ea2d7eca4558a",
  "query LatestRecord {\n  serviceRecords(first: 1) {\n    edges {\n      node {\n        acceptedAt\n      }\n    }\n  }\n}",
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

export const OpenEvaluationDocument = /* @__PURE__ */ new TypedDocumentString<OpenEvaluationMutation, OpenEvaluationMutationVariables>(
  "sha256:f46f1426312708f05c6b42fc9baa406d938c7d060182e30e8043cf29b3df8ebb",
  "mutation OpenEvaluation($input: OpenEvaluationInput!) {\n  openEvaluation(input: $input) {\n    id\n  }\n}",
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

export const ProposeConsequenceDocument = /* @__PURE__ */ new TypedDocumentString<ProposeConsequenceMutation, ProposeConsequenceMutationVariables>(
  "sha256:6900079b1b7807aaebeb0e04aa2da0fd600044f426334913e6ab747d56b412d1",
  "mutation ProposeConsequence($input: ProposeConsequenceInput!) {\n  proposeConsequence(input: $input) {\n    id\n    state\n  }\n}",
);

export const PublishBulletinDocument = /* @__PURE__ */ new TypedDocumentString<PublishBulletinMutation, PublishBulletinMutationVariables>(
  "sha256:3f9c57d817917672815668e1abe032ffa88359096c5e84fb92249a4f59df985b",
  "mutation PublishBulletin($id: ID!) {\n  publishBulletin(id: $id) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const RaiseObjectionDocument = /* @__PURE__ */ new TypedDocumentString<RaiseObjectionMutation, RaiseObjectionMutationVariables>(
  "sha256:5bef78149e521b96ca5885d8a269d12a08676cc721212525ed7b547858c8e2ad",
  "mutation RaiseObjection($input: RaiseObjectionInput!) {\n  raiseObjection(input: $input) {\n    id\n    state\n  }\n}",
);

export const RecordDocument = /* @__PURE__ */ new TypedDocumentString<RecordQuery, RecordQueryVariables>(
  "sha256:79e6a83031c0de479e7f279b6c55b9fd520c2ed1bcecf548f274850615058d16",
  "query Record($id: ID!) {\n  serviceRecord(id: $id) {\n    ...ListedRecord\n    content\n    demandedAt\n    participantCodes\n    origin\n    enterprise {\n      creditCode\n      name\n    }\n    rating {\n      level\n      comment\n      ratedAt\n    }\n    followUp {\n      at\n      note\n    }\n    contact {\n      name\n      phone\n    }\n    deadline {\n      limitDays\n    }\n    availableSteps\n    trace {\n      events {\n        id\n        recordId\n        type\n        at\n        recordedAt\n        actor\n        unit\n        note\n        member {\n          ...MemberName\n        }\n        attachments {\n          id\n          name\n          mediaType\n          size\n          sha256\n        }\n        changes {\n          field\n          before\n          after\n        }\n      }\n      coverage {\n        ...CoverageFields\n      }\n    }\n  }\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const RecordsDocument = /* @__PURE__ */ new TypedDocumentString<RecordsQuery, RecordsQueryVariables>(
  "sha256:7349d0dd2a54f41c302e1a17a9adf85e05d7e4740b90433bfee07e2a7a3028bf",
  "query Records($filter: ServiceRecordFilter, $orderBy: ServiceRecordOrder, $after: String) {\n  serviceRecords(first: 20, filter: $filter, orderBy: $orderBy, after: $after) {\n    ...RecordPage\n  }\n}\n\nfragment RecordPage on ServiceRecordConnection {\n  totalCount\n  edges {\n    node {\n      ...ListedRecord\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  coverage {\n    ...CoverageFields\n  }\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);

export const ReleaseExpertDocument = /* @__PURE__ */ new TypedDocumentString<ReleaseExpertMutation, ReleaseExpertMutationVariables>(
  "sha256:87184fca921129da422bc77f4eb8aedb15a12a66dcab4a4fd4cf171c6543cd4d",
  "mutation ReleaseExpert($evaluation: ID!, $expert: String!, $reason: String!) {\n  releaseExpert(evaluation: $evaluation, expert: $expert, reason: $reason) {\n    code\n    released\n  }\n}",
);

export const RemindExpertsDocument = /* @__PURE__ */ new TypedDocumentString<RemindExpertsMutation, RemindExpertsMutationVariables>(
  "sha256:b6a014bbb3d2c789a06f45ee0e42a4cfa691a1ac9926e62b7b4ddaba1ed0f8ce",
  "mutation RemindExperts($evaluation: ID!) {\n  remindExperts(evaluation: $evaluation) {\n    code\n    reminders\n  }\n}",
);

export const RemindMembersDocument = /* @__PURE__ */ new TypedDocumentString<RemindMembersMutation, RemindMembersMutationVariables>(
  "sha256:78581a9b1a009a26940136761fd341f073a0caae1b75e22be615dfd9638d49ea",
  "mutation RemindMembers($year: Int!, $quarter: Int, $note: String) {\n  remindMembers(year: $year, quarter: $quarter, note: $note)\n}",
);

export const ReopenBulletinDocument = /* @__PURE__ */ new TypedDocumentString<ReopenBulletinMutation, ReopenBulletinMutationVariables>(
  "sha256:5ee461731c8ec7aef13366f1e490c6255bf406afadd4332f539cff4929880de1",
  "mutation ReopenBulletin($id: ID!, $reason: String!) {\n  reopenBulletin(id: $id, reason: $reason) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const ReopenScoreDocument = /* @__PURE__ */ new TypedDocumentString<ReopenScoreMutation, ReopenScoreMutationVariables>(
  "sha256:e22ccfda27c67fb7bc485dfcb235f9382050dfe869dcb38df90b8af58af21287",
  "mutation ReopenScore($evaluation: ID!, $expert: String!, $participant: ID!, $indicator: String!, $reason: String!) {\n  reopenScore(\n    evaluation: $evaluation\n    expert: $expert\n    participant: $participant\n    indicator: $indicator\n    reason: $reason\n  ) {\n    expert\n  }\n}",
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
  "sha256:887f0121175f6a897790aa5210257040126fd901be92728d87a4d3e1c8cda08c",
  "query Reporting($year: Int!, $quarter: Int) {\n  reporting(year: $year, quarter: $quarter) {\n    ...ReportingFields\n  }\n}\n\nfragment ReportingFields on Reporting {\n  year\n  quarter\n  dueAt\n  expected\n  received\n  onTime\n  late\n  excused\n  missing\n  isAccountedFor\n  members {\n    code\n    name\n    progress\n    standing\n    dueAt\n    firstReceivedAt\n    statements\n    hash\n    checkpoint\n    basis\n    reminders\n    reason\n  }\n}",
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
  "sha256:af9372473e27f40ae227ad2c1c31b182520dbcd24b488932a45c75a527f09d4b",
  "mutation SubmitImport($input: SubmitLedgerImportInput!) {\n  submitLedgerImport(input: $input) {\n    ...ImportProgress\n  }\n}\n\nfragment ImportProgress on LedgerImport {\n  id\n  kind\n  fileName\n  isDryRun\n  state\n  message\n  totalRows\n  processedRows\n  submittedBy\n  submittedAt\n  finishedAt\n  counts {\n    accepted\n    normalised\n    warned\n    duplicates\n    rejected\n    created\n    known\n    updated\n  }\n  undo {\n    state\n  }\n}",
);

export const SubmitScoresDocument = /* @__PURE__ */ new TypedDocumentString<SubmitScoresMutation, SubmitScoresMutationVariables>(
  "sha256:269fec254ae453f1c8fd975355b61a3894e998a8d34905b7fbd3ced95c25df0b",
  "mutation SubmitScores($evaluation: ID!, $scores: [ScoreInput!]!) {\n  submitScores(evaluation: $evaluation, scores: $scores) {\n    participant\n    indicator\n    hash\n  }\n}",
);

export const TakeAssignmentStepDocument = /* @__PURE__ */ new TypedDocumentString<TakeAssignmentStepMutation, TakeAssignmentStepMutationVariables>(
  "sha256:74519a1bf3edea4c85a85199fcc3a958457987307b838a05e5f6dca9cc10df13",
  "mutation TakeAssignmentStep($input: TakeAssignmentStepInput!) {\n  takeAssignmentStep(input: $input) {\n    __typename\n    ... on ServiceAssignment {\n      recordId\n      state\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const TakeDemandStepDocument = /* @__PURE__ */ new TypedDocumentString<TakeDemandStepMutation, TakeDemandStepMutationVariables>(
  "sha256:955878ab821b0881e7c6e802f8275f44dd0d936623c6cc9df6edb07861d7bd2b",
  "mutation TakeDemandStep($input: TakeDemandStepInput!) {\n  takeDemandStep(input: $input) {\n    __typename\n    ... on Demand {\n      id\n      state\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const TakeEvaluationStepDocument = /* @__PURE__ */ new TypedDocumentString<TakeEvaluationStepMutation, TakeEvaluationStepMutationVariables>(
  "sha256:e1984cf5213e32c2fa74221cd7fed23452c6a16d508b4cc7f9e825f90f975335",
  "mutation TakeEvaluationStep($id: ID!, $step: EvaluationStep!, $reason: String, $hash: String) {\n  takeEvaluationStep(id: $id, step: $step, reason: $reason, hash: $hash) {\n    evaluation {\n      id\n      state\n    }\n    refusal {\n      code\n      message\n    }\n  }\n}",
);

export const TakeServiceStepDocument = /* @__PURE__ */ new TypedDocumentString<TakeServiceStepMutation, TakeServiceStepMutationVariables>(
  "sha256:eecebb3898f86ea97cc0fd2d42428b225571a3d34899ccc46325be44a9e22835",
  "mutation TakeServiceStep($input: TakeServiceStepInput!) {\n  takeServiceStep(input: $input) {\n    __typename\n    ... on ServiceRecord {\n      id\n      state\n    }\n    ... on Refusal {\n      code\n      message\n    }\n  }\n}",
);

export const UndoImportDocument = /* @__PURE__ */ new TypedDocumentString<UndoImportMutation, UndoImportMutationVariables>(
  "sha256:4996f1b076604897441f7c5c838f240186d100b821f3757fcc16c501ee9f5b74",
  "mutation UndoImport($input: UndoLedgerImportInput!) {\n  undoLedgerImport(input: $input) {\n    ...UndoProgress\n  }\n}\n\nfragment UndoProgress on ImportUndo {\n  state\n  reason\n  by\n  startedAt\n  finishedAt\n  takenBack\n  staying\n  counts {\n    outcome\n    count\n  }\n  rows(\n    first: 50\n    outcome: [WITHDRAWN_BEFORE, CHANGED_SINCE, IN_USE, LOG_CONTINUED]\n  ) {\n    sheet\n    row\n    targetId\n    outcome\n  }\n}",
);

export const UndoOfImportDocument = /* @__PURE__ */ new TypedDocumentString<UndoOfImportQuery, UndoOfImportQueryVariables>(
  "sha256:f147c35bc6899f4abb961ea14496b8a01b58d0c064ed60ce501cdf608c0b86ac",
  "query UndoOfImport($id: ID!) {\n  ledgerImport(id: $id) {\n    id\n    fileName\n    undo {\n      ...UndoProgress\n    }\n  }\n}\n\nfragment UndoProgress on ImportUndo {\n  state\n  reason\n  by\n  startedAt\n  finishedAt\n  takenBack\n  staying\n  counts {\n    outcome\n    count\n  }\n  rows(\n    first: 50\n    outcome: [WITHDRAWN_BEFORE, CHANGED_SINCE, IN_USE, LOG_CONTINUED]\n  ) {\n    sheet\n    row\n    targetId\n    outcome\n  }\n}",
);

export const ValidateBulletinDocument = /* @__PURE__ */ new TypedDocumentString<ValidateBulletinMutation, ValidateBulletinMutationVariables>(
  "sha256:39c73b0e265ef626519bda0955af7506451faf60c27f24835cedd54a83fa1cf9",
  "mutation ValidateBulletin($id: ID!) {\n  validateBulletin(id: $id) {\n    ...BulletinResult\n  }\n}\n\nfragment BulletinResult on BulletinStepResult {\n  bulletin {\n    id\n    state\n  }\n  refusal {\n    code\n    message\n  }\n}",
);

export const WaiveSummaryDocument = /* @__PURE__ */ new TypedDocumentString<WaiveSummaryMutation, WaiveSummaryMutationVariables>(
  "sha256:adfe0f2c5153801c6fda5e96402872e65c0f5969c02dcf2519ee069005b0f3c1",
  "mutation WaiveSummary($evaluation: ID!, $member: ID!, $reason: String!) {\n  waiveSummary(evaluation: $evaluation, member: $member, reason: $reason) {\n    member\n    waiver\n  }\n}",
);

export const WorkDocument = /* @__PURE__ */ new TypedDocumentString<WorkQuery, WorkQueryVariables>(
  "sha256:bc3bbaa40adfeed4488584fb059328f1f34b1f1df330ac3aa6e4c08ae8b3139f",
  "query Work($filter: ServiceRecordFilter!, $after: String) {\n  serviceRecords(first: 20, filter: $filter, orderBy: OPENED_ASC, after: $after) {\n    ...RecordPage\n    edges {\n      node {\n        availableSteps\n      }\n    }\n  }\n}\n\nfragment RecordPage on ServiceRecordConnection {\n  totalCount\n  edges {\n    node {\n      ...ListedRecord\n    }\n  }\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  coverage {\n    ...CoverageFields\n  }\n}\n\nfragment ListedRecord on ServiceRecord {\n  id\n  title\n  enterpriseName\n  providerName\n  acceptedAt\n  startedAt\n  completedAt\n  state\n  isPublicWelfare\n  feeFen\n  county\n  mode\n  deadline {\n    step\n    dueAt\n    isOverdue\n  }\n  recordedBy {\n    ...MemberName\n  }\n  provider {\n    ...MemberName\n  }\n  enterprise {\n    creditCode\n  }\n  category {\n    code\n    name\n  }\n  rating {\n    level\n  }\n}\n\nfragment MemberName on Member {\n  code\n  name\n  nameEn\n  kind\n  cityCode\n}\n\nfragment CoverageFields on Coverage {\n  expected\n  answered\n  isComplete\n  asOf\n  gaps {\n    member\n    reason\n    message\n  }\n}",
);
