/** What people may say of an activity. */
import { categoryName } from "./category.ts";

type ActivityInput = {
  readonly name?: string;
  readonly organiserName?: string;
  /** Days `YYYY-MM-DD`, as all days here. */
  readonly startsOn?: string;
  readonly endsOn?: string | null;
  readonly categoryCode?: string | null;
  readonly persons?: number | null;
  readonly enterprises?: number | null;
  readonly costFen?: number | null;
};

/** Returns what is wrong, Chinese first, naming the field; null when nothing is. An activity counts once it has begun. */
export function activityFault(said: ActivityInput, today: string): string | null {
  const { name, organiserName, startsOn, endsOn, categoryCode, persons, enterprises, costFen } =
    said;
  if (!name?.trim() || name.length > 500) return "name：应为 1 至 500 个字符。1 to 500 characters.";
  if (!organiserName?.trim()) return "organiserName：请写明主办单位。Name the organiser.";
  if (!startsOn || !endsOn || endsOn < startsOn)
    return "endsOn：结束日期早于开始日期。The last day lies before the first.";
  if (startsOn > today)
    return "startsOn：活动尚未举办，举办后方可登记。It has not begun; report it when it has.";
  if (categoryCode && categoryName(categoryCode) === null)
    return `category：没有类别 ${categoryCode}。No such category.`;
  const isCount = (count: number | null | undefined): boolean =>
    count === null || count === undefined || (Number.isSafeInteger(count) && count >= 0);
  return [persons, enterprises, costFen].every(isCount)
    ? null
    : "persons, enterprises, costFen：应为不小于 0 的整数。Whole numbers, 0 or more.";
}
