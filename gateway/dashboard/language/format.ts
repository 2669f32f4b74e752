/** Numbers, shares, money and times as each language writes them; times are those of Shanghai. */
import type { Change } from "../figures/change.ts";
import type { FigureKind, FigureValue } from "../figures/indicators.ts";

export type Language = "zh" | "en";

const timeZone = "Asia/Shanghai";
export const noValue = "—";

/** Returns the exact text of yuan for integer fen, beyond the range of a number as well. */
function yuanText(fen: number | string): `${number}` {
  const amount = BigInt(fen);
  const digits = String(amount < 0n ? -amount : amount).padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
}

/** Midnight in Shanghai to the millisecond is a day that was written without a time. */
const isDayOnly = (time: string) => /T16:00(:00(\.0+)?)?Z$/.test(time);

/** Made when first used: each of the browser's formatters takes it milliseconds to make. */
function late<Formatter>(make: () => Formatter): () => Formatter {
  let made: Formatter | undefined;
  return () => (made ??= make());
}

/** Builds the formatters of one language. */
export function makeFormat(language: Language) {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const number = (options: Intl.NumberFormatOptions) =>
    late(() => new Intl.NumberFormat(locale, options));
  const date = (options: Intl.DateTimeFormatOptions) =>
    late(() => new Intl.DateTimeFormat(locale, { timeZone, hourCycle: "h23", ...options }));
  const counts = number({ maximumFractionDigits: 0 });
  const scores = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shares = number({ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = number({
    style: "percent",
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const signedPoints = number({ maximumFractionDigits: 2, signDisplay: "exceptZero" });
  const currency = { style: "currency", currency: "CNY", currencyDisplay: "narrowSymbol" } as const;
  const yuan = number(currency);
  const compact = { notation: "compact", maximumSignificantDigits: 4 } as const;
  const shortYuan = number(language === "zh" ? compact : { ...currency, ...compact });
  const days = date({ year: "numeric", month: "short", day: "numeric" });
  const moments = date({
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  const clock = date({ hour: "2-digit", minute: "2-digit", second: "2-digit" });

  const count = (value: number) => counts().format(value);
  const money = (fen: number | string) => yuan().format(yuanText(fen));
  const figures: Readonly<Record<FigureKind, (value: number | string) => string>> = {
    count: (value) => counts().format(Number(value)),
    score: (value) => scores().format(Number(value)),
    share: (value) => shares().format(Number(value)),
    // Chinese offices write 99.44万元, and no sign before it.
    money: (fen) => `${shortYuan().format(yuanText(fen))}${language === "zh" ? "元" : ""}`,
  };
  return {
    count,
    share: (value: number) => shares().format(value),
    money,
    /** One figure of an indicator; large money is shortened. */
    figure: (kind: FigureKind, value: FigureValue) =>
      value === null ? noValue : figures[kind](value),
    /** A difference of counts or scores with its sign. */
    difference: (by: number) => signedPoints().format(by),
    /** A change with its sign; that of a share in percentage points. */
    change: ({ unit, by }: Change) =>
      unit === "share"
        ? signed().format(by)
        : signedPoints().format(unit === "points" ? by * 100 : by),
    day: (time: string) => days().format(new Date(time)),
    /** Day and time; the day alone where only the day is known, as in imported ledgers. */
    moment: (time: string) => (isDayOnly(time) ? days : moments)().format(new Date(time)),
    /** Day and time to the second, for what just happened. */
    instant: (time: string) => `${days().format(new Date(time))} ${clock().format(new Date(time))}`,
    clock: (time: string | number) => clock().format(new Date(time)),
  };
}

export type Format = ReturnType<typeof makeFormat>;
