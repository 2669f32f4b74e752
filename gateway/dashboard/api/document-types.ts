/* oxlint-disable */
/** Types of what is asked and answered; made by `npm run schema`. */

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

/** Chooses activities; every condition given must hold. */
export type ActivityFilter = {
  /** Recorded by one of these members. */
  readonly recordedBy?: ReadonlyArray<string> | null | undefined;
  /** Category code; two digits take in level two. */
  readonly category?: string | null | undefined;
  /** Beginning on this day or later. */
  readonly startsFrom?: string | null | undefined;
  /** Beginning before this day. */
  readonly startsBefore?: string | null | undefined;
  /** True for those that were withdrawn instead of those that stand. */
  readonly withdrawn?: boolean | null | undefined;
  /** Name or organiser contains this. */
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

/** What is taken back, and why. */
export type WithdrawInput = {
  /** Its identifier. */
  readonly id: string;
  /** Why; kept on record. */
  readonly reason: string;
};

/** An activity that has been held, or has begun. */
export type ReportActivityInput = {
  /** Category code, two or six digits. */
  readonly category?: string | null | undefined;
  /** Last day. */
  readonly endsOn?: string | null | undefined;
  /** Where it took place. */
  readonly place?: string | null | undefined;
  /** County it took place in: GB/T 2260 code or name. */
  readonly county?: string | null | undefined;
  /** How it was held, e.g. 线上 or 线下. */
  readonly mode?: string | null | undefined;
  /** Names of the co-organisers. */
  readonly coOrganisers?: ReadonlyArray<string> | null | undefined;
  /** How many persons came. */
  readonly persons?: number | null | undefined;
  /** How many enterprises came. */
  readonly enterprises?: number | null | undefined;
  /** Cost in fen. */
  readonly costFen?: number | string | null | undefined;
  /** What else is to be known. */
  readonly remark?: string | null | undefined;
  /** Code of the member that reports it. */
  readonly member: string;
  /** Name of the activity. */
  readonly name: string;
  /** First day; decides its quarter. */
  readonly startsOn: string;
  /** Name of the organiser; the member by default. */
  readonly organiserName?: string | null | undefined;
  /** What proves it, and where that is kept. */
  readonly evidence?: string | null | undefined;
  /** Unified social credit codes of the enterprises that came. */
  readonly attendees?: ReadonlyArray<string> | null | undefined;
};

/** What is corrected in an activity; what is left out stays. */
export type CorrectActivityInput = {
  /** Category code, two or six digits. */
  readonly category?: string | null | undefined;
  /** Last day. */
  readonly endsOn?: string | null | undefined;
  /** Where it took place. */
  readonly place?: string | null | undefined;
  /** County it took place in: GB/T 2260 code or name. */
  readonly county?: string | null | undefined;
  /** How it was held, e.g. 线上 or 线下. */
  readonly mode?: string | null | undefined;
  /** Names of the co-organisers. */
  readonly coOrganisers?: ReadonlyArray<string> | null | undefined;
  /** How many persons came. */
  readonly persons?: number | null | undefined;
  /** How many enterprises came. */
  readonly enterprises?: number | null | undefined;
  /** Cost in fen. */
  readonly costFen?: number | string | null | undefined;
  /** What else is to be known. */
  readonly remark?: string | null | undefined;
  /** Identifier of the activity. */
  readonly id: string;
  /** Why; kept on record. */
  readonly reason: string;
  /** Name of the activity. */
  readonly name?: string | null | undefined;
  /** First day; decides its quarter. */
  readonly startsOn?: string | null | undefined;
  /** Name of the organiser. */
  readonly organiserName?: string | null | undefined;
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

export type ActivitiesQueryVariables = Exact<{
  filter?: ActivityFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ActivitiesQuery = { readonly activities: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly place: string | null, readonly county: string | null, readonly mode: string | null, readonly organiserName: string, readonly coOrganisers: ReadonlyArray<string>, readonly persons: number | null, readonly enterprises: number | null, readonly costFen: number | string | null, readonly origin: string, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type ListedActivityFragment = { readonly id: string, readonly name: string, readonly startsOn: string, readonly endsOn: string, readonly place: string | null, readonly county: string | null, readonly mode: string | null, readonly organiserName: string, readonly coOrganisers: ReadonlyArray<string>, readonly persons: number | null, readonly enterprises: number | null, readonly costFen: number | string | null, readonly origin: string, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null };

export type CategoryNameFragment = { readonly code: string, readonly name: string | null, readonly nameEn: string | null };

export type CoverageFieldsFragment = { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> };

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


export type BulletinQuery = { readonly bulletin: { readonly availableSteps: ReadonlyArray<BulletinStep>, readonly id: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly revises: string | null, readonly state: BulletinState, readonly title: string, readonly number: string, readonly reason: string | null, readonly createdAt: string, readonly steps: ReadonlyArray<{ readonly step: string, readonly state: BulletinState, readonly at: string, readonly takenBy: string, readonly role: string, readonly reason: string | null, readonly hash: string | null }>, readonly lateStatements: ReadonlyArray<{ readonly member: string, readonly number: number, readonly receivedAt: string }>, readonly sealed: { readonly sealing: number, readonly hash: string, readonly sealedAt: string } | null, readonly coverage: { readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly dueAt: string } | null } | null };

export type BulletinFileQueryVariables = Exact<{
  id: string;
  format: BulletinFormat;
}>;


export type BulletinFileQuery = { readonly bulletin: { readonly id: string, readonly document: { readonly name: string, readonly mediaType: string, readonly contentBase64: string } | null } | null };

export type BulletinsQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type BulletinsQuery = { readonly bulletins: ReadonlyArray<{ readonly id: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly revises: string | null, readonly state: BulletinState, readonly title: string, readonly number: string, readonly reason: string | null, readonly createdAt: string, readonly sealed: { readonly sealedAt: string } | null, readonly coverage: { readonly expected: number, readonly received: number, readonly onTime: number, readonly late: number, readonly excused: number, readonly missing: number, readonly dueAt: string } | null }> | null };

export type CategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoriesQuery = { readonly serviceCategories: ReadonlyArray<{ readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly children: ReadonlyArray<{ readonly code: string, readonly name: string | null, readonly nameEn: string | null }> | null }> | null };

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

export type CorrectActivityMutationVariables = Exact<{
  input: CorrectActivityInput;
}>;


export type CorrectActivityMutation = { readonly correctActivity: { readonly id: string } | null };

export type CorrectServiceMutationVariables = Exact<{
  input: CorrectServiceInput;
}>;


export type CorrectServiceMutation = { readonly correctService:
    | { readonly __typename: 'ServiceRecord', readonly id: string, readonly state: ServiceRecordState }
    | { readonly __typename: 'Refusal', readonly code: string, readonly message: string }
   | null };

export type CountiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountiesQuery = { readonly counties: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameEn: string | null, readonly cityCode: string }> | null };

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


export type DemandsQuery = { readonly demands: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly description: string | null, readonly enterpriseName: string | null, readonly county: string | null, readonly submittedAt: string, readonly matchedAt: string | null, readonly state: DemandState, readonly availableSteps: ReadonlyArray<DemandStep>, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly contact: { readonly name: string | null, readonly phone: string | null } | null, readonly matches: ReadonlyArray<{ readonly recordId: string | null, readonly providerName: string | null, readonly state: CandidateState, readonly reason: string | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null }>, readonly deadline: { readonly dueAt: string, readonly isOverdue: boolean } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type ListedDemandFragment = { readonly id: string, readonly title: string, readonly description: string | null, readonly enterpriseName: string | null, readonly county: string | null, readonly submittedAt: string, readonly matchedAt: string | null, readonly state: DemandState, readonly availableSteps: ReadonlyArray<DemandStep>, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly contact: { readonly name: string | null, readonly phone: string | null } | null, readonly matches: ReadonlyArray<{ readonly recordId: string | null, readonly providerName: string | null, readonly state: CandidateState, readonly reason: string | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null }>, readonly deadline: { readonly dueAt: string, readonly isOverdue: boolean } | null };

export type DirectoryQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryQuery = { readonly members: ReadonlyArray<{ readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null }> | null, readonly serviceCategories: ReadonlyArray<{ readonly code: string, readonly name: string | null, readonly nameEn: string | null }> | null };

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


export type EnterpriseQuery = { readonly enterprise: { readonly creditCode: string, readonly name: string | null, readonly cityCode: string | null, readonly county: string | null, readonly industryCode: string | null, readonly size: string | null, readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly registrations: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly registeredAt: string, readonly window: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null }>, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly demands: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly description: string | null, readonly enterpriseName: string | null, readonly county: string | null, readonly submittedAt: string, readonly matchedAt: string | null, readonly state: DemandState, readonly availableSteps: ReadonlyArray<DemandStep>, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly contact: { readonly name: string | null, readonly phone: string | null } | null, readonly matches: ReadonlyArray<{ readonly recordId: string | null, readonly providerName: string | null, readonly state: CandidateState, readonly reason: string | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null }>, readonly deadline: { readonly dueAt: string, readonly isOverdue: boolean } | null } }>, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly activities: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly startsOn: string, readonly place: string | null, readonly organiserName: string, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null } }>, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null } | null };

export type RecordPageFragment = { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } };

export type ListedRecordFragment = { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly rating: { readonly level: number } | null };

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


export type EvaluationPapersQuery = { readonly evaluation: { readonly id: string, readonly participants: ReadonlyArray<{ readonly member: string, readonly name: string, readonly summary: string | null, readonly summaryAt: string | null, readonly waiver: string | null }>, readonly declarations: ReadonlyArray<{ readonly id: string, readonly participant: string, readonly kind: DeclarationKind, readonly name: string, readonly value: string | null, readonly on: string | null, readonly until: string | null, readonly verified: boolean | null, readonly evidence: string, readonly declaredRole: string, readonly declaredAt: string, readonly state: string, readonly reason: string | null, readonly file: { readonly id: string, readonly size: number, readonly sha256: string } | null }> | null } | null };

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


export type EvaluationsDueQuery = { readonly evaluations: ReadonlyArray<{ readonly id: string, readonly schemeCode: string, readonly year: number, readonly quarter: number | null, readonly revision: number, readonly state: EvaluationState, readonly title: string, readonly revises: string | null, readonly publicUntil: string | null, readonly createdAt: string, readonly scoresDueOn: string | null, readonly availableSteps: ReadonlyArray<EvaluationStep>, readonly participants?: ReadonlyArray<{ readonly member: string, readonly summaryAt: string | null, readonly waiver: string | null }>, readonly objections: ReadonlyArray<{ readonly id: string, readonly state: ObjectionState }> | null, readonly consequences: ReadonlyArray<{ readonly id: string, readonly kind: ConsequenceKind, readonly state: ConsequenceState }> | null }> | null };

export type DueEvaluationFragment = { readonly state: EvaluationState, readonly revises: string | null, readonly publicUntil: string | null, readonly availableSteps: ReadonlyArray<EvaluationStep>, readonly participants?: ReadonlyArray<{ readonly member: string, readonly summaryAt: string | null, readonly waiver: string | null }>, readonly objections: ReadonlyArray<{ readonly id: string, readonly state: ObjectionState }> | null, readonly consequences: ReadonlyArray<{ readonly id: string, readonly kind: ConsequenceKind, readonly state: ConsequenceState }> | null };

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


export type ExportedRecordsQuery = { readonly serviceRecords: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number } } | null };

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


export type FigureRecordsQuery = { readonly figure: { readonly count: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly amount: number, readonly provider: string | null, readonly member: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly serviceRecord: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly rating: { readonly level: number } | null } | null, readonly activity: { readonly id: string, readonly name: string, readonly startsOn: string, readonly place: string | null, readonly organiserName: string } | null, readonly product: { readonly id: string, readonly name: string, readonly providerName: string | null, readonly nature: string | null } | null, readonly enterprise: { readonly creditCode: string, readonly name: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

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


export type MemberPageQuery = { readonly member: { readonly status: MemberStatus | null, readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null, readonly profile: { readonly admissionBasis: string, readonly introduction: string | null, readonly staff: number | null, readonly experts: number | null, readonly equipment: ReadonlyArray<{ readonly name: string, readonly count: number }> } | null, readonly health: { readonly isLive: boolean, readonly reason: string | null, readonly lastAnsweredAt: string | null, readonly latencyMs: number | null } | null, readonly contract: { readonly version: string, readonly isCurrent: boolean, readonly missing: ReadonlyArray<string> } | null } | null, readonly networkStatistics: { readonly byMember: ReadonlyArray<{ readonly serviceRecords: number | null, readonly enterprisesServed: number | null, readonly activities: number | null, readonly satisfaction: number | null, readonly demandsCollected: number | null, readonly demandsMatched: number | null, readonly registeredUsers: number | null, readonly resourcesMobilised: number | null, readonly jointServices: number | null, readonly productsOffered: number | null, readonly ratingResponseShare: number | null, readonly publicWelfareShare: number | null, readonly feeFen: number | string | null, readonly member: { readonly code: string } | null }> | null, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly serviceProducts: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly nature: string | null, readonly isPublishable: boolean, readonly disclosures: { readonly timeLimitDays: number | null } } }>, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type MemberStandingFragment = { readonly status: MemberStatus | null, readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null, readonly health: { readonly isLive: boolean, readonly reason: string | null, readonly lastAnsweredAt: string | null, readonly latencyMs: number | null } | null, readonly contract: { readonly version: string, readonly isCurrent: boolean, readonly missing: ReadonlyArray<string> } | null };

export type FiguresFragment = { readonly serviceRecords: number | null, readonly enterprisesServed: number | null, readonly activities: number | null, readonly satisfaction: number | null, readonly demandsCollected: number | null, readonly demandsMatched: number | null, readonly registeredUsers: number | null, readonly resourcesMobilised: number | null, readonly jointServices: number | null, readonly productsOffered: number | null, readonly ratingResponseShare: number | null, readonly publicWelfareShare: number | null, readonly feeFen: number | string | null };

export type NetworkQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworkQuery = { readonly members: ReadonlyArray<{ readonly status: MemberStatus | null, readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null, readonly health: { readonly isLive: boolean, readonly reason: string | null, readonly lastAnsweredAt: string | null, readonly latencyMs: number | null } | null, readonly contract: { readonly version: string, readonly isCurrent: boolean, readonly missing: ReadonlyArray<string> } | null }> | null, readonly registryState: { readonly asOf: string | null, readonly ageSeconds: number | null, readonly isCurrent: boolean }, readonly serviceRecords: { readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type NewestRecordsQueryVariables = Exact<{
  filter?: ServiceRecordFilter | null | undefined;
}>;


export type NewestRecordsQuery = { readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

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


export type RecordQuery = { readonly serviceRecord: { readonly content: string | null, readonly demandedAt: string | null, readonly participantCodes: ReadonlyArray<string>, readonly origin: string, readonly availableSteps: ReadonlyArray<ServiceStep>, readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly enterprise: { readonly creditCode: string, readonly name: string | null } | null, readonly rating: { readonly level: number, readonly comment: string | null, readonly ratedAt: string | null } | null, readonly followUp: { readonly at: string, readonly note: string | null } | null, readonly contact: { readonly name: string | null, readonly phone: string | null } | null, readonly deadline: { readonly limitDays: number, readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly trace: { readonly events: ReadonlyArray<{ readonly id: string, readonly recordId: string, readonly type: string, readonly at: string, readonly recordedAt: string, readonly actor: string | null, readonly unit: string | null, readonly note: string | null, readonly member: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly size: number, readonly sha256: string }>, readonly changes: ReadonlyArray<{ readonly field: string, readonly before: string | null, readonly after: string | null }> }>, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null } | null };

export type RecordSpanQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordSpanQuery = { readonly first: { readonly edges: ReadonlyArray<{ readonly node: { readonly acceptedAt: string | null } }> } | null, readonly newest: { readonly edges: ReadonlyArray<{ readonly node: { readonly acceptedAt: string | null } }> } | null };

export type RecordsQueryVariables = Exact<{
  filter?: ServiceRecordFilter | null | undefined;
  orderBy?: ServiceRecordOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type RecordsQuery = { readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

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

export type ReportActivityMutationVariables = Exact<{
  input: ReportActivityInput;
}>;


export type ReportActivityMutation = { readonly reportActivity: { readonly id: string } | null };

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

export type WithdrawActivityMutationVariables = Exact<{
  input: WithdrawInput;
}>;


export type WithdrawActivityMutation = { readonly withdrawActivity: { readonly id: string } | null };

export type WorkQueryVariables = Exact<{
  filter: ServiceRecordFilter;
  after?: string | null | undefined;
}>;


export type WorkQuery = { readonly serviceRecords: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly availableSteps: ReadonlyArray<ServiceStep>, readonly id: string, readonly title: string, readonly enterpriseName: string | null, readonly providerName: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly completedAt: string | null, readonly state: ServiceRecordState, readonly isPublicWelfare: boolean | null, readonly feeFen: number | string | null, readonly county: string | null, readonly mode: string | null, readonly deadline: { readonly step: DueStep, readonly dueAt: string, readonly isOverdue: boolean } | null, readonly recordedBy: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly provider: { readonly code: string, readonly name: string | null, readonly nameEn: string | null, readonly kind: MemberKind | null, readonly cityCode: string | null } | null, readonly enterprise: { readonly creditCode: string } | null, readonly category: { readonly code: string, readonly name: string | null, readonly nameEn: string | null } | null, readonly rating: { readonly level: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null };

export type WorkCountsQueryVariables = Exact<{
  member: string;
  demands?: DemandFilter | null | undefined;
  services?: ServiceRecordFilter | null | undefined;
  followUps?: ServiceRecordFilter | null | undefined;
  overdue?: ServiceRecordFilter | null | undefined;
  hasDemands: boolean;
  hasServices: boolean;
  hasAssignments: boolean;
  hasReports: boolean;
  hasApprovals: boolean;
  hasOverdue: boolean;
  hasEvaluations: boolean;
  isMember: boolean;
}>;


export type WorkCountsQuery = { readonly demands?: { readonly totalCount: number | null, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly services?: { readonly totalCount: number | null, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly followUps?: { readonly totalCount: number | null, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly overdue?: { readonly totalCount: number | null, readonly coverage: { readonly expected: number, readonly answered: number, readonly isComplete: boolean, readonly asOf: string | null, readonly gaps: ReadonlyArray<{ readonly member: string, readonly reason: CoverageGapReason, readonly message: string | null }> } } | null, readonly assignments?: ReadonlyArray<{ readonly recordId: string }> | null, readonly requests?: ReadonlyArray<{ readonly isAnswered: boolean }> | null, readonly findings?: ReadonlyArray<{ readonly state: string }> | null, readonly approvals?: ReadonlyArray<{ readonly id: string }> | null, readonly evaluations?: ReadonlyArray<{ readonly state: EvaluationState, readonly revises: string | null, readonly publicUntil: string | null, readonly availableSteps: ReadonlyArray<EvaluationStep>, readonly participants?: ReadonlyArray<{ readonly member: string, readonly summaryAt: string | null, readonly waiver: string | null }>, readonly objections: ReadonlyArray<{ readonly id: string, readonly state: ObjectionState }> | null, readonly consequences: ReadonlyArray<{ readonly id: string, readonly kind: ConsequenceKind, readonly state: ConsequenceState }> | null }> | null };
