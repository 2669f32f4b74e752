/** What people call the fields of records, assignments and files. */

const words: Readonly<Record<string, string>> = {
  title: "服务名称",
  content: "服务内容",
  categoryCode: "服务类别",
  enterpriseCode: "企业信用代码",
  enterpriseName: "企业名称",
  county: "县区",
  contactName: "联系人",
  contactPhone: "联系电话",
  providerCode: "服务机构代码",
  providerName: "服务机构名称",
  mode: "服务方式",
  demandedAt: "需求时间",
  acceptedAt: "受理时间",
  startedAt: "开始时间",
  completedAt: "办结时间",
  state: "状态",
  isPublicWelfare: "是否公益",
  feeFen: "收费金额（分）",
  rating: "满意度",
  ratingComment: "评价内容",
  ratedAt: "评价时间",
  followedUpAt: "回访时间",
  followUpNote: "回访内容",
  remark: "备注",
  participantCodes: "参与成员",
  origin: "来源",
  ownerCode: "记录所有者",
  recordId: "所属记录",
  size: "大小（字节）",
  sha256: "散列",
};

/** The Chinese name of a field, and its own. */
export const fieldWords = (name: string): string =>
  Object.hasOwn(words, name) ? `${words[name]} ${name}` : name;
