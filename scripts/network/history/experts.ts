/** The demo's experts; each has a demonstration account of the same name. */
export const demoExperts = [
  { subject: "expert-1", name: "演示专家一", organisation: "省内高校甲", field: "产业经济" },
  { subject: "expert-2", name: "演示专家二", organisation: "省内高校乙", field: "公共管理" },
  { subject: "expert-3", name: "演示专家三", organisation: "省级科研院所", field: "信息化" },
  { subject: "expert-4", name: "演示专家四", organisation: "行业协会", field: "企业服务" },
  { subject: "expert-5", name: "演示专家五", organisation: "会计师事务所（外省）", field: "财务" },
] as const;
