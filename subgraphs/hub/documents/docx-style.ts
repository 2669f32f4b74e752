/** Types and measures of official documents (GB/T 9704-2012), in the units of Word: twentieths and halves of a point. */
import { convertMillimetersToTwip as mm, type IRunOptions } from "docx";

/** A4; the type area is 156 × 225 mm. */
const a4 = { width: mm(210), height: mm(297) };
export const portrait = {
  size: a4,
  margin: {
    top: mm(37),
    left: mm(28),
    right: mm(26),
    bottom: mm(35),
    header: mm(18),
    footer: mm(25),
  },
};
/** Turned, the side that is bound lies on top. The library swaps width and height itself. */
export const landscape = {
  size: a4,
  margin: {
    top: mm(28),
    left: mm(35),
    right: mm(37),
    bottom: mm(26),
    header: mm(12),
    footer: mm(14),
  },
};
export const portraitWidth = mm(156);
export const landscapeWidth = mm(225);

/** 28 points from line to line. */
export const lineHeight = 560;
/** One character of 三号, in twips. */
export const character = 320;

type Face = Pick<IRunOptions, "font">;
const face = (eastAsia: string): Face => ({
  font: { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia },
});
export const song = face("方正小标宋简体");
export const fang = face("仿宋_GB2312");
export const hei = face("黑体");
export const plainSong: Face = {
  font: { ascii: "宋体", hAnsi: "宋体", cs: "宋体", eastAsia: "宋体" },
};

/** 二号, 三号, 四号, 小五, 六号: in half points. */
export const size = { title: 44, body: 32, page: 28, caption: 24, table: 18, dense: 15 };
/** Of 0.35 mm, in eighths of a point. */
export const edge = 8;
export const red = "D7000F";

/** Which face stands in where one is not installed: Word reads it from the font table. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  ["方正小标宋简体", "FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体", "roman"],
  ["仿宋_GB2312", "仿宋,FangSong,华文仿宋", "modern"],
  ["黑体", "SimHei,Heiti SC", "modern"],
  ["宋体", "SimSun,Songti SC", "auto"],
  ["Times New Roman", "", "roman"],
]
  .map(
    ([name, stand, family]) =>
      `<w:font w:name="${name}">${stand ? `<w:altName w:val="${stand}"/>` : ""}<w:charset w:val="${stand ? "86" : "00"}"/><w:family w:val="${family}"/></w:font>`,
  )
  .join("")}</w:fonts>`;
