/** What a service record must hold to be believed, whoever writes it. */
import { categoryName } from "./category.ts";

export type ServiceInput = {
  readonly title: string;
  readonly categoryCode?: string | null;
  readonly contactPhone?: string | null;
  readonly acceptedAt: Date | null;
  readonly feeFen?: number | null;
};

const dayMs = 86_400_000;
const longestTitle = 500;

/** Returns what is wrong with the first field that is, or null; `now` bounds what can have happened. */
export function serviceFault(input: ServiceInput, now: Date): string | null {
  const { title, categoryCode, contactPhone, acceptedAt, feeFen } = input;
  if (title.trim() === "" || title.length > longestTitle) {
    return `title：应为 1 至 ${longestTitle} 个字符。\`title\` takes 1 to ${longestTitle} characters.`;
  }
  if (categoryCode && categoryName(categoryCode) === null) {
    return `category：没有类别 ${categoryCode}。No such category.`;
  }
  if (contactPhone && contactPhone.length > 50) {
    return "contactPhone：最多 50 个字符。`contactPhone` takes 50 characters at most.";
  }
  if (feeFen !== null && feeFen !== undefined && (!Number.isSafeInteger(feeFen) || feeFen < 0)) {
    return "feeFen：应为不小于 0 的整数（分）。`feeFen` takes a whole number of fen, 0 or more.";
  }
  // Clocks of members differ a little; a day covers that and the time zones.
  if (acceptedAt && acceptedAt.getTime() > now.getTime() + dayMs) {
    return "acceptedAt：受理时间在将来。`acceptedAt` lies in the future.";
  }
  return null;
}
