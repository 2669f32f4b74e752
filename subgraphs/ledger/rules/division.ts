/** Knows Anhui's cities and counties by GB/T 2260, so that a county written in a ledger finds its city. */

export type City = { readonly code: string; readonly name: string; readonly pinyin: string };

// 3409 and 3414 are not in use, so the list is written out and never counted up.
export const cities: readonly City[] = [
  { code: "340100", name: "合肥市", pinyin: "Hefei" },
  { code: "340200", name: "芜湖市", pinyin: "Wuhu" },
  { code: "340300", name: "蚌埠市", pinyin: "Bengbu" },
  { code: "340400", name: "淮南市", pinyin: "Huainan" },
  { code: "340500", name: "马鞍山市", pinyin: "Ma'anshan" },
  { code: "340600", name: "淮北市", pinyin: "Huaibei" },
  { code: "340700", name: "铜陵市", pinyin: "Tongling" },
  { code: "340800", name: "安庆市", pinyin: "Anqing" },
  { code: "341000", name: "黄山市", pinyin: "Huangshan" },
  { code: "341100", name: "滁州市", pinyin: "Chuzhou" },
  { code: "341200", name: "阜阳市", pinyin: "Fuyang" },
  { code: "341300", name: "宿州市", pinyin: "Suzhou" },
  { code: "341500", name: "六安市", pinyin: "Lu'an" },
  { code: "341600", name: "亳州市", pinyin: "Bozhou" },
  { code: "341700", name: "池州市", pinyin: "Chizhou" },
  { code: "341800", name: "宣城市", pinyin: "Xuancheng" },
];

const countyBlocks: Readonly<Record<string, string>> = {
  "3401":
    "02 瑶海区, 03 庐阳区, 04 蜀山区, 11 包河区, 21 长丰县, 22 肥东县, 23 肥西县, 24 庐江县, 81 巢湖市",
  "3402": "02 镜湖区, 07 鸠江区, 09 弋江区, 10 湾沚区, 12 繁昌区, 23 南陵县, 81 无为市",
  "3403": "02 龙子湖区, 03 蚌山区, 04 禹会区, 11 淮上区, 21 怀远县, 22 五河县, 23 固镇县",
  "3404": "02 大通区, 03 田家庵区, 04 谢家集区, 05 八公山区, 06 潘集区, 21 凤台县, 22 寿县",
  "3405": "03 花山区, 04 雨山区, 06 博望区, 21 当涂县, 22 含山县, 23 和县",
  "3406": "02 杜集区, 03 相山区, 04 烈山区, 21 濉溪县",
  "3407": "05 铜官区, 06 义安区, 11 郊区, 22 枞阳县",
  "3408":
    "02 迎江区, 03 大观区, 11 宜秀区, 22 怀宁县, 25 太湖县, 26 宿松县, 27 望江县, 28 岳西县, 81 桐城市, 82 潜山市",
  "3410": "02 屯溪区, 03 黄山区, 04 徽州区, 21 歙县, 22 休宁县, 23 黟县, 24 祁门县",
  "3411": "02 琅琊区, 03 南谯区, 22 来安县, 24 全椒县, 25 定远县, 26 凤阳县, 81 天长市, 82 明光市",
  "3412": "02 颍州区, 03 颍东区, 04 颍泉区, 21 临泉县, 22 太和县, 25 阜南县, 26 颍上县, 82 界首市",
  "3413": "02 埇桥区, 21 砀山县, 22 萧县, 23 灵璧县, 24 泗县",
  "3415": "02 金安区, 03 裕安区, 04 叶集区, 22 霍邱县, 23 舒城县, 24 金寨县, 25 霍山县",
  "3416": "02 谯城区, 21 涡阳县, 22 蒙城县, 23 利辛县",
  "3417": "02 贵池区, 21 东至县, 22 石台县, 23 青阳县",
  "3418": "02 宣州区, 21 郎溪县, 23 泾县, 24 绩溪县, 25 旌德县, 81 宁国市, 82 广德市",
};

// Names that went with a change of rank or a merger and still stand on business licences.
const formerCounties: Readonly<Record<string, string>> = {
  居巢区: "340181",
  三山区: "340209",
  芜湖县: "340210",
  繁昌县: "340212",
  无为县: "340281",
  铜官山区: "340705",
  狮子山区: "340705",
  铜陵县: "340706",
  潜山县: "340882",
  广德县: "341882",
};

export type County = { readonly code: string; readonly name: string; readonly cityCode: string };

/** Anhui's county-level divisions: districts, counties and county-level cities. */
export const counties: readonly County[] = Object.entries(countyBlocks).flatMap(([prefix, block]) =>
  block.split(", ").map((entry) => {
    const [digits = "", name = ""] = entry.split(" ");
    return { code: prefix + digits, name, cityCode: `${prefix}00` };
  }),
);

const countyByName = new Map(counties.map((county) => [county.name, county]));
const countyByCode = new Map(counties.map((county) => [county.code, county]));
const cityByCode = new Map(cities.map((city) => [city.code, city]));

/** Returns the city with a GB/T 2260 code, null for a code that is none of the 16. */
export function findCity(code: string): City | null {
  return cityByCode.get(code) ?? null;
}

/** Returns the county named, today's or a former name, with or without province and city before it. */
export function findCounty(text: string): County | null {
  const name = countyPart(text);
  const former = Object.hasOwn(formerCounties, name) ? formerCounties[name] : undefined;
  return (
    countyByName.get(name) ?? (former === undefined ? null : (countyByCode.get(former) ?? null))
  );
}

/** Returns the GB/T 2260 code of a county, named or given as that code; null for what is none. Anhui's must exist. */
export function countyCode(text: string): string | null {
  const place = text.trim();
  const isElsewhere = /^(?!34)[1-9]\d{3}(?!00)\d\d$/.test(place);
  return findCounty(place)?.code ?? (isElsewhere || countyByCode.has(place) ? place : null);
}

/** Returns the code of the city that a county with a GB/T 2260 code belongs to. */
export const cityOfCounty = (code: string): string => `${code.slice(0, 4)}00`;

/** What a place is counted under: a county's GB/T 2260 code, else the text as it was reported. */
export const countyValue = (text: string): string => findCounty(text)?.code ?? text;

/** Returns the code of the city that a place named in a county column lies in, null where that is not certain. */
export function homeCityOf(text: string): string | null {
  const county = findCounty(text) ?? countyByCode.get(text.trim());
  if (county) return county.cityCode;
  const place = text.replace(/^安徽省?/, "");
  // A bare zone (高新区) exists in every city; only the city's full name before it says which.
  return cities.find((city) => place.startsWith(city.name))?.code ?? null;
}

/** Returns a county text without the leading name of a city, so that 合肥市瑶海区 and 瑶海区 compare equal. */
export function countyPart(text: string): string {
  const place = text.replaceAll(/\s/g, "").replace(/^安徽省?/, "");
  for (const city of cities) {
    const short = city.name.slice(0, -1);
    for (const prefix of [city.name, short]) {
      const rest = place.slice(prefix.length);
      // 黄山区 is a district, not 黄山 followed by 区: a short name is taken off only before a known county.
      if (!place.startsWith(prefix) || rest === "") continue;
      if (prefix === city.name || countyByName.has(rest) || Object.hasOwn(formerCounties, rest)) {
        return rest;
      }
    }
  }
  return place;
}
