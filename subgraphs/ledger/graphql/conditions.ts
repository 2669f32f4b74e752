/** Conditions that lists of all kinds take from callers, checked before they reach a table. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { containing } from "../../runtime/text-search.ts";
import { isStaff, Role } from "../rules/permission.ts";
import { looksForNumbers } from "../rules/personal-text.ts";

const longestText = 100;

/** Returns the condition for a category: level one takes in level two, `unknown` has none. @throws BAD_USER_INPUT */
export function categoryCondition(category: string): object {
  if (category === "unknown") return { categoryCode: null };
  if (/^\d{6}$/.test(category)) return { categoryCode: category };
  if (/^\d{2}$/.test(category)) return { categoryCode: { $like: `${category}%` } };
  throw refuse(
    "BAD_USER_INPUT",
    `category：应为 2 位或 6 位类别代码，或 unknown，收到“${category}”。\`category\` takes a code of two or six digits, or \`unknown\`.`,
  );
}

/** Returns the condition that one of `columns` contains `text`. @throws BAD_USER_INPUT when it is too long */
export function textCondition(
  text: string,
  columns: readonly string[],
  { caller, member }: MemberContext,
): object {
  if (text.length > longestText) {
    throw refuse(
      "BAD_USER_INPUT",
      `text：最多 ${longestText} 个字符。\`text\` takes ${longestText} characters at most.`,
    );
  }
  const maySeeNumbers = isStaff(caller, member) || caller.role === Role.HUB_OPERATOR;
  // Numbers are blacked out for others; finding a record by them would tell what was hidden.
  if (!maySeeNumbers && looksForNumbers(text)) return { id: { $in: [] } };
  const pattern = containing(text);
  return { $or: columns.map((column) => ({ [column]: pattern })) };
}
