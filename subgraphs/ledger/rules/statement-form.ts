/**
 * Until when the form of a collection may be used. Source: 统计法 art. 17: a form shows its number, who made it, its
 * approval and its last day; one that is out of date may be refused by whoever is asked.
 */

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Returns why a form must not be used on `today` (`2026-11-22`), null when it may; one without a last day may. */
export function formFault(validUntil: string | null, today: string): string | null {
  if (validUntil === null) return null;
  if (!day.test(validUntil))
    return `validUntil：有效期应为日期，如 2026-12-31，收到 ${validUntil}。\`validUntil\` must be a day.`;
  return validUntil < today
    ? `调查表的有效期至 ${validUntil}，已经届满，依《统计法》第十七条不予填报。The form was valid until ${validUntil}.`
    : null;
}
