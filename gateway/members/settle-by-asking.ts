/**
 * Settles shared things by asking again: whoever claims one that counts for another member is told so and answers
 * without it. The first question is asked of all; only those who give something up are asked twice.
 */
import { type Answers, errorsAt } from "./exchange.ts";
import type { SettledField } from "./fetch-program.ts";
import { ClaimBoard, type ClaimSet } from "./merge/claims.ts";
import { isGap } from "./transport.ts";

/**
 * Returns the answers after settlement among the members that have answered to the end. Who fails on the way counts
 * nothing, so that what others had given up for it counts for them again.
 */
export async function settleByAsking(
  key: string,
  { tellsAll }: SettledField,
  claims: readonly ClaimSet[],
  answers: Answers,
  ask: (told: ReadonlyMap<string, { text: string; digest: string }>) => Promise<Answers>,
  fill: (answers: Answers) => Promise<Answers>,
): Promise<Answers> {
  const board = claims[0]?.board ?? new ClaimBoard();
  const told = new Map<string, string>();
  let current = answers;
  for (;;) {
    const living = claims.filter(({ member }) => isSound(key, member, current));
    const verdicts = living.length > 1 ? board.verdicts(living) : new Map<string, never>();
    const news = living.flatMap(({ member, digest }) => {
      const all = verdicts.get(member) ?? [];
      const concerned = tellsAll ? all : all.filter(({ counts }) => !counts);
      const text = concerned.length > 0 ? JSON.stringify(concerned) : "";
      return text === (told.get(member) ?? "") ? [] : [[member, { text, digest }] as const];
    });
    if (news.length === 0) {
      const filled = await fill(current);
      if (
        claims.every(({ member }) => isSound(key, member, filled) === isSound(key, member, current))
      )
        return filled;
      current = filled;
      continue;
    }
    for (const [member, { text }] of news) told.set(member, text);
    current = new Map([...current, ...(await ask(new Map(news)))]);
  }
}

function isSound(key: string, member: string, answers: Answers): boolean {
  const answer = answers.get(member);
  return answer !== undefined && !isGap(answer) && errorsAt(answer, [key]).length === 0;
}
