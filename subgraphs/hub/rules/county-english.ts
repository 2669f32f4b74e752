/** The counties of Anhui in English: pinyin, and what kind of division it is. */
import type { County } from "../../ledger/rules/division.ts";

// By the code's first four digits: its last two, and the name without 区, 县 or 市.
const spelt: Readonly<Record<string, string>> = {
  "3401":
    "02 Yaohai, 03 Luyang, 04 Shushan, 11 Baohe, 21 Changfeng, 22 Feidong, 23 Feixi, 24 Lujiang, 81 Chaohu",
  "3402": "02 Jinghu, 07 Jiujiang, 09 Yijiang, 10 Wanzhi, 12 Fanchang, 23 Nanling, 81 Wuwei",
  "3403": "02 Longzihu, 03 Bengshan, 04 Yuhui, 11 Huaishang, 21 Huaiyuan, 22 Wuhe, 23 Guzhen",
  "3404": "02 Datong, 03 Tianjia'an, 04 Xiejiaji, 05 Bagongshan, 06 Panji, 21 Fengtai, 22 Shou",
  "3405": "03 Huashan, 04 Yushan, 06 Bowang, 21 Dangtu, 22 Hanshan, 23 He",
  "3406": "02 Duji, 03 Xiangshan, 04 Lieshan, 21 Suixi",
  "3407": "05 Tongguan, 06 Yi'an, 11 Jiao, 22 Zongyang",
  "3408":
    "02 Yingjiang, 03 Daguan, 11 Yixiu, 22 Huaining, 25 Taihu, 26 Susong, 27 Wangjiang, 28 Yuexi, 81 Tongcheng, 82 Qianshan",
  "3410": "02 Tunxi, 03 Huangshan, 04 Huizhou, 21 She, 22 Xiuning, 23 Yi, 24 Qimen",
  "3411":
    "02 Langya, 03 Nanqiao, 22 Lai'an, 24 Quanjiao, 25 Dingyuan, 26 Fengyang, 81 Tianchang, 82 Mingguang",
  "3412":
    "02 Yingzhou, 03 Yingdong, 04 Yingquan, 21 Linquan, 22 Taihe, 25 Funan, 26 Yingshang, 82 Jieshou",
  "3413": "02 Yongqiao, 21 Dangshan, 22 Xiao, 23 Lingbi, 24 Si",
  "3415": "02 Jin'an, 03 Yu'an, 04 Yeji, 22 Huoqiu, 23 Shucheng, 24 Jinzhai, 25 Huoshan",
  "3416": "02 Qiaocheng, 21 Guoyang, 22 Mengcheng, 23 Lixin",
  "3417": "02 Guichi, 21 Dongzhi, 22 Shitai, 23 Qingyang",
  "3418": "02 Xuanzhou, 21 Langxi, 23 Jing, 24 Jixi, 25 Jingde, 81 Ningguo, 82 Guangde",
};

const pinyin: ReadonlyMap<string, string> = new Map(
  Object.entries(spelt).flatMap(([prefix, block]) =>
    block
      .split(", ")
      .map((entry): [string, string] => [prefix + entry.slice(0, 2), entry.slice(3)]),
  ),
);
const kinds: Readonly<Record<string, string>> = { 区: " District", 县: " County", 市: "" };

/** Returns the English name, such as `Yaohai District`; a county-level city goes by its name alone. */
export function countyNameEn({ code, name }: County): string | null {
  const spelling = pinyin.get(code);
  return spelling === undefined ? null : spelling + (kinds[name.slice(-1)] ?? "");
}
