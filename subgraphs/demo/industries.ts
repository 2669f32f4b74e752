/** What demo enterprises do, by GB/T 4754-2017, and in which cities it is at home. */

export type Industry = {
  /** Section letter and class. */
  readonly code: string;
  /** Words that stand in an enterprise's name. */
  readonly words: readonly string[];
  readonly weight: number;
  /** Cities known for it; there it is five times as frequent. */
  readonly cities: readonly string[];
};

const row = (code: string, words: string, weight: number, cities = ""): Industry => ({
  code,
  words: words.split(" "),
  weight,
  cities: cities === "" ? [] : cities.split(" ").map((city) => `34${city}00`),
});

export const industries: readonly Industry[] = [
  row("C3484", "精密机械 机械零部件", 9, "01 05 18"),
  row("C3670", "汽车零部件 汽车配件", 6, "01 02 18"),
  row("C3831", "线缆 电缆科技", 3, "02 11"),
  row("C3042", "特种玻璃 硅基新材料", 2, "03 11"),
  row("C3251", "铜材 铜基新材料", 2, "07 17"),
  row("C3311", "钢结构 金属制品", 5, "05 06"),
  row("C3360", "表面处理技术", 2, "02 05"),
  row("C2929", "塑业 橡塑制品", 4, "08 12"),
  row("C2231", "包装材料", 3, "08 13"),
  row("C2651", "化工新材料", 2, "04 07 08"),
  row("C2730", "中药饮片 本草药业", 2, "16"),
  row("C1512", "酿酒", 1, "06 16"),
  row("C1530", "茶业 茶叶", 2, "10 15 17"),
  row("C1371", "果蔬食品", 3, "12 13"),
  row("C1353", "肉制品 食品", 3, "06 13 12"),
  row("C1331", "粮油", 2, "04 15"),
  row("C1819", "服饰 制衣", 4, "08 13"),
  row("C2110", "木业 家居", 3, "13 12"),
  row("C3562", "半导体设备", 2, "01"),
  row("C3985", "电子材料", 3, "01 03 11"),
  row("C3515", "建材机械", 2, "04 15"),
  row("I6513", "软件 智能科技", 6, "01 02"),
  row("I6531", "信息技术 系统集成", 5, "01"),
  row("M7452", "检测技术", 2, "01"),
  row("M7320", "工程技术", 3, "01"),
  row("N7722", "环保科技", 3, "04 06"),
  row("G5431", "物流 运输", 4, "12 11"),
  row("E4910", "机电安装工程", 3),
  row("F5199", "商贸 贸易", 5),
  row("F5292", "电子商务", 4, "01 13"),
  row("A0141", "生态农业", 3, "12 15 18"),
  row("A0412", "水产养殖", 2, "04 17"),
];

/** Trades of one-person businesses, with their own endings instead of a legal form. */
export const soleTrades: readonly { readonly code: string; readonly ending: string }[] = [
  { code: "C3484", ending: "五金加工厂" },
  { code: "C1819", ending: "制衣厂" },
  { code: "F5199", ending: "建材经营部" },
  { code: "F5292", ending: "网络销售店" },
  { code: "I6513", ending: "软件工作室" },
  { code: "C1530", ending: "茶叶加工坊" },
];
