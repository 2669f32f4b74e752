/** The hub's states and steps as people call them; the dashboard's catalogues say the same. */

export { findingStateWords, memberStatusWords } from "../../ledger/rules/state-words.ts";

export const actorWords = {
  HUB: { zh: "平台", en: "the hub" },
  DEPARTMENT: { zh: "省级主管部门", en: "the department" },
  SYSTEM: { zh: "系统", en: "the system" },
};

export const bulletinStateWords = {
  DRAFT: { zh: "草拟", en: "a draft" },
  COLLECTING: { zh: "报送中", en: "collecting statements" },
  CHECKING: { zh: "核对中", en: "being checked" },
  VALIDATING: { zh: "审核中", en: "being validated" },
  SEALING: { zh: "密封中", en: "being sealed" },
  SEALED: { zh: "已密封", en: "sealed" },
  SUBMITTED: { zh: "待审定", en: "submitted" },
  RETURNED: { zh: "已退回", en: "returned" },
  APPROVED: { zh: "已审定", en: "approved" },
  PUBLISHED: { zh: "已发布", en: "published" },
  REVISED: { zh: "已修订", en: "revised" },
  ABANDONED: { zh: "已终止", en: "given up" },
};

export const bulletinStepWords = {
  COLLECT: { zh: "征集报表", en: "collect statements" },
  VALIDATE: { zh: "审核报表", en: "validate" },
  SEAL: { zh: "密封", en: "seal" },
  FINISH: { zh: "密封完成", en: "finish" },
  STOP: { zh: "系统中止", en: "stop" },
  SUBMIT: { zh: "提交审定", en: "submit" },
  APPROVE: { zh: "审定", en: "approve" },
  RETURN: { zh: "退回", en: "return" },
  REOPEN: { zh: "重新编制", en: "take up again" },
  PUBLISH: { zh: "发布", en: "publish" },
  REVISE: { zh: "编制修订版", en: "revise" },
  SUPERSEDE: { zh: "由修订版取代", en: "supersede" },
  ABANDON: { zh: "终止编制", en: "give up" },
};

export const evaluationStateWords = {
  PREPARING: { zh: "准备中", en: "being prepared" },
  SCORING: { zh: "评分中", en: "being scored" },
  SEALED: { zh: "已密封", en: "sealed" },
  SUBMITTED: { zh: "报审中", en: "submitted" },
  RETURNED: { zh: "已退回", en: "returned" },
  APPROVED: { zh: "已审定", en: "approved" },
  PUBLICITY: { zh: "公示中", en: "announced" },
  PUBLISHED: { zh: "已发布", en: "published" },
  REVISED: { zh: "已修订", en: "revised" },
  ABANDONED: { zh: "已终止", en: "given up" },
};

export const evaluationStepWords = {
  SCORE: { zh: "开始评分", en: "open the scoring" },
  SEAL: { zh: "计算并密封", en: "compute and seal" },
  SUBMIT: { zh: "报送审定", en: "submit" },
  APPROVE: { zh: "审定", en: "approve" },
  RETURN: { zh: "退回", en: "return" },
  REOPEN: { zh: "重新办理", en: "reopen" },
  ANNOUNCE: { zh: "开始公示", en: "announce" },
  PUBLISH: { zh: "正式发布", en: "publish" },
  REVISE: { zh: "启动修订", en: "begin a revision" },
  SUPERSEDE: { zh: "由修订版取代", en: "supersede" },
  ABANDON: { zh: "终止", en: "give up" },
};

export const consequenceKindWords = {
  AWARD: { zh: "奖补", en: "award" },
  AWARD_ELIGIBILITY: { zh: "奖补依据", en: "eligibility for an award" },
  PRIORITY: { zh: "优先支持", en: "priority" },
  YELLOW_CARD: { zh: "黄牌警告", en: "yellow card" },
  RECTIFICATION: { zh: "限期整改", en: "rectification" },
  SUSPENSION: { zh: "暂停资格", en: "suspension" },
  CANCELLATION: { zh: "取消资格", en: "cancellation" },
  CHANGE_OPERATOR: { zh: "更换运营单位", en: "change of operator" },
  WHITE_LIST: { zh: "列入白名单", en: "entry in the white list" },
  BLACK_LIST: { zh: "列入黑名单", en: "entry in the black list" },
};

export const consequenceStateWords = {
  PROPOSED: { zh: "待决定", en: "to be decided" },
  APPROVED: { zh: "已同意", en: "approved" },
  REJECTED: { zh: "不同意", en: "rejected" },
  CARRIED_OUT: { zh: "已执行", en: "carried out" },
  FULFILLED: { zh: "整改完成", en: "fulfilled" },
  FAILED: { zh: "整改未完成", en: "not fulfilled" },
  LIFTED: { zh: "已撤销", en: "lifted" },
  QUESTIONED: { zh: "修订后须重新决定", en: "to be decided anew" },
  LAPSED: { zh: "修订后失效", en: "lapsed" },
};

export const consequenceStepWords = {
  APPROVE: { zh: "同意", en: "approve" },
  REJECT: { zh: "不同意", en: "reject" },
  CARRY_OUT: { zh: "执行", en: "carry out" },
  FULFIL: { zh: "整改完成", en: "fulfilled" },
  FAIL: { zh: "整改未完成", en: "not fulfilled" },
  LIFT: { zh: "撤销", en: "lift" },
  QUESTION: { zh: "重新决定", en: "question" },
  LAPSE: { zh: "失效", en: "lapse" },
};

export const objectionStateWords = {
  RAISED: { zh: "待裁定", en: "to be decided" },
  UPHELD: { zh: "成立，待修订", en: "upheld" },
  REJECTED: { zh: "不成立", en: "rejected" },
  WITHDRAWN: { zh: "已撤回", en: "withdrawn" },
  SETTLED: { zh: "已由修订版处理", en: "settled" },
};

export const objectionStepWords = {
  UPHOLD: { zh: "异议成立", en: "uphold" },
  REJECT: { zh: "异议不成立", en: "reject" },
  WITHDRAW: { zh: "撤回", en: "withdraw" },
  SETTLE: { zh: "由修订版处理", en: "settle" },
};

export const findingDecisionWords = {
  ACCEPT: { zh: "采纳", en: "accept" },
  REOPEN: { zh: "再问", en: "ask again" },
  OVERRULE: { zh: "裁定放行", en: "overrule" },
};

export const membershipStepWords = {
  SUSPEND: { zh: "暂停资格", en: "suspend" },
  ANNOUNCE_MAINTENANCE: { zh: "公告维护", en: "announce maintenance" },
  REINSTATE: { zh: "恢复资格", en: "reinstate" },
  LEAVE: { zh: "退出", en: "leave" },
};
