/** Days off that fall on weekdays, by notice of the State Council; a year that is not listed has none but fixed ones. */

// 国务院办公厅关于2025年、2026年部分节假日安排的通知. Make-up weekends are left out: nobody is late for a weekend.
const noticed: Readonly<Record<string, string>> = {
  "2025":
    "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
  "2026":
    "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
};
const fixed = "01-01 05-01 10-01 10-02 10-03";

/** Says whether nobody works on a day `YYYY-MM-DD`, weekends apart. */
export const isHoliday = (day: string): boolean =>
  (noticed[day.slice(0, 4)] ?? fixed).split(" ").includes(day.slice(5));
