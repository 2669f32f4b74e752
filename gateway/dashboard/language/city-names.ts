/** Short names of the cities on the map, by GB/T 2260 code; others go by their member's name. */
import type { Language } from "./format.ts";

export const cityNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "340100": { zh: "合肥", en: "Hefei" },
  "340200": { zh: "芜湖", en: "Wuhu" },
  "340300": { zh: "蚌埠", en: "Bengbu" },
  "340400": { zh: "淮南", en: "Huainan" },
  "340500": { zh: "马鞍山", en: "Ma'anshan" },
  "340600": { zh: "淮北", en: "Huaibei" },
  "340700": { zh: "铜陵", en: "Tongling" },
  "340800": { zh: "安庆", en: "Anqing" },
  "341000": { zh: "黄山", en: "Huangshan" },
  "341100": { zh: "滁州", en: "Chuzhou" },
  "341200": { zh: "阜阳", en: "Fuyang" },
  "341300": { zh: "宿州", en: "Suzhou" },
  "341500": { zh: "六安", en: "Lu'an" },
  "341600": { zh: "亳州", en: "Bozhou" },
  "341700": { zh: "池州", en: "Chizhou" },
  "341800": { zh: "宣城", en: "Xuancheng" },
};
