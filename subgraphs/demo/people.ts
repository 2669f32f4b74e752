/** Invented people: names of staff and of contacts in enterprises, and numbers nobody is reached by. */
import type { Random } from "./random.ts";

const surnames = Array.from(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕",
);
const givenNames = (
  "敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂英 文博 晓燕 志远 雪梅 建国 海燕 " +
  "子涵 俊杰 雅琴 立新 春华 永康 思源 宏伟 玉兰 家豪 秀珍 正阳 晨曦 国栋 慧敏 云飞"
).split(" ");

/** Draws the name of a person. */
export function drawPerson(random: Random): string {
  return random.pick(surnames) + random.pick(givenNames);
}

/** Draws a number of the 1380000 block, which demos use and no customer is sold. */
export function drawPhone(random: Random): string {
  return `1380000${String(random.integer(0, 9999)).padStart(4, "0")}`;
}
