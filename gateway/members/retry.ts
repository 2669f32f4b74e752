/** When a call is made a second time: rarely, once, and only where it can do no harm. */

/** Tokens that calls earn and retries spend, so that retries never multiply what a sick member is asked. */
export class RetryBudget {
  readonly #accounts = new Map<string, { tokens: number; at: number }>();

  /** Earns a fifth of a retry for a call to `member` at `now`, in milliseconds. */
  earn(member: string, now: number): void {
    const account = this.#account(member, now);
    account.tokens = Math.min(most, account.tokens + perCall);
  }

  /** Spends one retry; false when there is none. */
  spend(member: string, now: number): boolean {
    const account = this.#account(member, now);
    if (account.tokens < 1) return false;
    account.tokens -= 1;
    return true;
  }

  #account(member: string, now: number): { tokens: number; at: number } {
    const account = this.#accounts.get(member) ?? { tokens: most, at: now };
    account.tokens = Math.min(most, account.tokens + ((now - account.at) / 1000) * perSecond);
    account.at = now;
    this.#accounts.set(member, account);
    return account;
  }
}

const perCall = 0.2;
const perSecond = 1;
const most = 10;

/** A retry needs half of the time that the call had: less would only be a second way to be late. */
export const hasTimeToRetry = (waitMs: number, leftMs: number): boolean => leftMs >= waitMs / 2;
