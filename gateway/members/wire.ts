/** HTTP to members and their hosts: one question to one member, or one call with questions for several. */
import { Pool } from "undici";
import { type Outcome, readAnswer, readFailure, readGraphQL, tooLarge } from "./answer.ts";
import { timeoutHeader } from "./deadline.ts";
import { isObject } from "../plan/entity-places.ts";
import { readLines } from "./lines.ts";
import type { RegisteredMember } from "./registry.ts";

export type Question = {
  readonly member: RegisteredMember;
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly authorization: string;
  /** Told to the member, so that it stops when nobody waits any more; a change is never stopped. */
  readonly waitMs: number | null;
};

const checkMs = 500;
/** Many members may share a host; each has its own bound in the bulkhead. */
const connectionsPerHost = 128;

export class Wire {
  readonly #pools = new Map<string, Pool>();
  readonly #maxBytes: number;

  /** `maxBytes` bounds what one member may answer. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Asks one member; `onBegin` is called when its answer begins to arrive. Never throws. */
  async ask(question: Question, signal: AbortSignal, onBegin: () => void): Promise<Outcome> {
    const { member, source, variables, authorization, waitMs } = question;
    const { origin, pathname } = new URL(member.url);
    let hasBegun = false;
    try {
      const headers = {
        ...(authorization ? { authorization } : {}),
        ...(waitMs === null ? {} : { [timeoutHeader]: String(Math.round(waitMs)) }),
      };
      const answer = await this.#post(
        origin,
        pathname,
        headers,
        { query: source, variables },
        signal,
      );
      hasBegun = true;
      onBegin();
      const text = await readText(answer.body, this.#maxBytes);
      if (text === null) return tooLarge(member.code, this.#maxBytes);
      return readAnswer(member.code, answer.statusCode, text, answer.headers["retry-after"]);
    } catch (cause) {
      return readFailure(member.code, cause, hasBegun);
    }
  }

  /**
   * Asks several members of one host; each answer is told as soon as it is there, by the question's index.
   * Returns false when the host knows no such calls. Never throws.
   */
  async askTogether(
    origin: string,
    questions: readonly Question[],
    signal: AbortSignal,
    onAnswer: (index: number, outcome: Outcome) => void,
  ): Promise<boolean> {
    const calls = questions.map(({ member, source, variables, authorization, waitMs }) => ({
      member: member.code,
      authorization,
      deadlineMs: Math.round(waitMs ?? 0),
      query: source,
      variables,
    }));
    let hasBegun = false;
    let last: (member: string) => Outcome = (member) => readAnswer(member, 200, "");
    try {
      const answer = await this.#post(origin, "/batch", {}, { calls }, signal);
      const { statusCode: status, headers, body } = answer;
      if (status === 404 || status === 405) {
        await body.dump();
        return false;
      }
      hasBegun = true;
      if (status === 200) {
        for await (const line of readLines(body, this.#maxBytes)) {
          const index = Number(/^\{"index":(\d+),/.exec(line.text)?.[1]);
          const code = questions[index]?.member.code;
          if (code === undefined) continue;
          onAnswer(
            index,
            line.isWhole ? readLine(code, line.text) : tooLarge(code, this.#maxBytes),
          );
        }
      } else {
        const text = (await readText(body, this.#maxBytes)) ?? "";
        last = (member) => readAnswer(member, status, text, headers["retry-after"]);
      }
    } catch (cause) {
      last = (member) => readFailure(member, cause, hasBegun);
    }
    questions.forEach(({ member }, index) => onAnswer(index, last(member.code)));
    return true;
  }

  /**
   * Says whether the member at `url` lives. Any answer will do, for not every server knows the question, but 503:
   * so a member says that it cannot serve. @throws when no answer comes
   */
  async isWell(url: string): Promise<boolean> {
    const { origin, pathname } = new URL("health", url);
    const signal = AbortSignal.timeout(checkMs);
    const { statusCode, body } = await this.#pool(origin).request({
      method: "GET",
      path: pathname,
      signal,
    });
    await body.dump({ limit: 10_000, signal });
    return statusCode !== 503;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }

  #post(
    origin: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: object,
    signal: AbortSignal,
  ) {
    return this.#pool(origin).request({
      method: "POST",
      path,
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
      signal,
    });
  }

  #pool(origin: string): Pool {
    const pool = this.#pools.get(origin) ?? new Pool(origin, { connections: connectionsPerHost });
    this.#pools.set(origin, pool);
    return pool;
  }
}

function readLine(member: string, text: string): Outcome {
  try {
    const { status, body } = JSON.parse(text) as { status?: unknown; body?: unknown };
    return readGraphQL(member, Number(status ?? 200), isObject(body) ? body : null);
  } catch {
    return readAnswer(member, 200, text);
  }
}

/** Reads a body, or returns null when it is over the limit. */
async function readText(
  body: AsyncIterable<Buffer> & { destroy: () => void },
  limit: number,
): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) {
      body.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
