/** What a reader picks on a clock is the time in Shanghai, wherever the browser stands. */
import dayjs, { type Dayjs } from "dayjs";

const offsetMinutes = 8 * 60;

/** Returns the present time as the clocks in Shanghai show it. */
export const nowInShanghai = (): Dayjs =>
  dayjs().add(offsetMinutes + new Date().getTimezoneOffset(), "minute");

/** Returns the moment at which the clocks in Shanghai show `time`. */
export const momentOf = (time: Dayjs): string => `${time.format("YYYY-MM-DDTHH:mm:ss")}+08:00`;
