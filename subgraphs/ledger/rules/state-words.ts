/**
 * States and steps as people call them, for refusals that they read; the dashboard's catalogues say the same. The
 * rules that look a word up do not compile when one is missing.
 */

export type Spoken = { readonly zh: string; readonly en: string };

/** Says in both languages that what stands so cannot take a step. */
export const cannotTake = (subject: Spoken, state: Spoken, step: Spoken): Spoken => ({
  zh: `${subject.zh}处于“${state.zh}”状态，不能执行“${step.zh}”。`,
  en: `The ${subject.en} is ${state.en} and cannot take the step “${step.en}”.`,
});

export const serviceStateWords = {
  ACCEPTED: { zh: "已受理", en: "accepted" },
  DISPATCHED: { zh: "已派单", en: "dispatched" },
  TAKEN_UP: { zh: "已接单", en: "taken up" },
  IN_PROGRESS: { zh: "服务中", en: "in progress" },
  COMPLETED: { zh: "已办结", en: "completed" },
  RATED: { zh: "已评价", en: "rated" },
  FOLLOWED_UP: { zh: "已回访", en: "followed up" },
  CLOSED: { zh: "已结案", en: "closed" },
  WITHDRAWN: { zh: "已撤回", en: "withdrawn" },
};

export const serviceStepWords = {
  DISPATCH: { zh: "派单", en: "dispatch" },
  TAKE_UP: { zh: "接单", en: "take up" },
  DECLINE: { zh: "退单", en: "decline" },
  RECALL: { zh: "收回派单", en: "recall" },
  START: { zh: "开始服务", en: "start" },
  PROGRESS: { zh: "服务进展", en: "progress" },
  COMPLETE: { zh: "办结", en: "complete" },
  RATE: { zh: "企业评价", en: "rate" },
  NO_ANSWER: { zh: "未予评价", en: "no rating given" },
  FOLLOW_UP: { zh: "企业回访", en: "follow up" },
  CLOSE: { zh: "结案", en: "close" },
  REOPEN: { zh: "重新办理", en: "reopen" },
  CORRECT: { zh: "更正", en: "correct" },
  WITHDRAW: { zh: "撤回", en: "withdraw" },
};

export const demandStateWords = {
  SUBMITTED: { zh: "待对接", en: "to be matched" },
  MATCHED: { zh: "已对接", en: "matched" },
  SERVED: { zh: "已服务，待确认", en: "served" },
  CLOSED: { zh: "已办结", en: "settled" },
  WITHDRAWN: { zh: "已撤回", en: "withdrawn" },
  TRANSFERRED: { zh: "已转办", en: "handed over" },
};

export const demandStepWords = {
  MATCH: { zh: "对接", en: "match" },
  DISPATCH: { zh: "派单", en: "dispatch" },
  TAKE_UP: { zh: "接单", en: "take up" },
  DECLINE: { zh: "退单", en: "decline" },
  RECALL: { zh: "收回派单", en: "recall" },
  LAPSE: { zh: "退回待对接", en: "wait for a match again" },
  SERVE: { zh: "完成服务", en: "serve" },
  RESUME: { zh: "继续服务", en: "resume" },
  CLOSE: { zh: "办结", en: "settle" },
  REOPEN: { zh: "重新办理", en: "reopen" },
  WITHDRAW: { zh: "撤回", en: "withdraw" },
  CORRECT: { zh: "更正", en: "correct" },
  TRANSFER: { zh: "转办", en: "hand over" },
  RETURN: { zh: "退回转办", en: "hand back" },
};

export const candidateStateWords = {
  MATCHED: { zh: "已对接", en: "matched" },
  ASKED: { zh: "已派单", en: "asked" },
  TAKEN_UP: { zh: "已接单", en: "taken up" },
  DECLINED: { zh: "已退单", en: "declined" },
  RECALLED: { zh: "已收回派单", en: "recalled" },
  SERVED: { zh: "已服务", en: "served" },
};

export const assignmentStateWords = {
  OFFERED: { zh: "待接单", en: "offered" },
  TAKEN_UP: { zh: "已接单", en: "taken up" },
  IN_PROGRESS: { zh: "服务中", en: "in progress" },
  COMPLETED: { zh: "已办结", en: "completed" },
  DECLINED: { zh: "已退单", en: "declined" },
  RECALLED: { zh: "已收回", en: "recalled" },
  CLOSED: { zh: "已结案", en: "closed" },
};

export const messageStateWords = {
  WAITING: { zh: "待送达", en: "waiting" },
  DELIVERED: { zh: "已送达", en: "delivered" },
  REFUSED: { zh: "被拒", en: "refused" },
  DEAD: { zh: "未能送达", en: "undeliverable" },
  DROPPED: { zh: "已放弃", en: "given up" },
};

export const messageStepWords = {
  RETRY: { zh: "重新发送", en: "send again" },
  DROP: { zh: "放弃", en: "give up" },
};

/** Findings are the hub's; members answer them. */
export const findingStateWords = {
  OPEN: { zh: "待答复", en: "open" },
  EXPLAINED: { zh: "已说明", en: "explained" },
  CORRECTED: { zh: "已更正", en: "corrected" },
  ACCEPTED: { zh: "已采纳", en: "accepted" },
  OVERRULED: { zh: "已裁定", en: "overruled" },
};

/** Memberships are the hub's; members learn of them from the registry. */
export const memberStatusWords = {
  ACTIVE: { zh: "正常", en: "active" },
  SUSPENDED: { zh: "已暂停资格", en: "suspended" },
  MAINTENANCE: { zh: "正在维护", en: "in maintenance" },
  LEFT: { zh: "已退出", en: "gone from the network" },
};
