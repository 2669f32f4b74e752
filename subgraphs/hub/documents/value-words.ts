/** Values of attributes, which schemes know by code, as they are printed; the dashboard's catalogue says the same. */

const words: Readonly<Record<string, string>> = {
  NATIONAL: "国家级",
  PROVINCIAL: "省级",
  MUNICIPAL: "市级",
  CITY: "市级窗口",
  CLUSTER: "产业集群窗口",
  COUNTY: "县区窗口",
  REGION: "区域性",
  INDUSTRY: "行业性",
  INFORMATION: "信息服务",
  TECHNOLOGY: "技术服务",
  STARTUP: "创业服务",
  TRAINING: "培训服务",
  FINANCING: "融资服务",
};

/** Returns the words for a value; one that has none, such as a number, stands as it is. */
export const valueWord = (value: string): string => words[value] ?? value;
