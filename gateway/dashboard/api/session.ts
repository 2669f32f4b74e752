/** Who is signed in here: asked of the gateway, which keeps the proof where no script can read it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Account } from "./account.ts";

export type { Account, Role } from "./account.ts";

export type Session = {
  /** False where the gateway has no accounts: then everybody reads as the public. */
  readonly canSignIn: boolean;
  readonly account: Account | null;
  /** Accounts to try things with; only on a network with demonstration accounts. */
  readonly demoAccounts: readonly Account[];
};

/** Why signing in did not work. */
export type SignInFault = "wrong" | "tooOften" | "unreachable";

export const sessionKey = ["session"] as const;
const nobody: Session = { canSignIn: false, account: null, demoAccounts: [] };

async function readSession(): Promise<Session> {
  const response = await fetch("/session", { headers: { accept: "application/json" } });
  return response.ok ? ((await response.json()) as Session) : nobody;
}

const post = (path: string, body: object) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });

export type SessionView = Session & {
  readonly isKnown: boolean;
  readonly signIn: (name: string, password: string) => Promise<SignInFault | Account>;
  readonly signOut: () => Promise<void>;
};

/** Returns the session, and how to begin and end one. */
export function useSession(): SessionView {
  const cache = useQueryClient();
  const { data, isPending } = useQuery({
    queryKey: sessionKey,
    queryFn: readSession,
    staleTime: 60_000,
  });
  /** What one caller was shown is not for the next one. */
  const become = useCallback(
    async (session: Session) => {
      cache.setQueryData(sessionKey, session);
      cache.removeQueries({
        predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0],
        type: "inactive",
      });
      await cache.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    },
    [cache],
  );
  return {
    ...(data ?? nobody),
    isKnown: !isPending,
    signIn: async (name, password) => {
      const response = await post("/session", { name, password }).catch(() => null);
      if (!response) return "unreachable";
      if (response.status === 429) return "tooOften";
      if (!response.ok) return "wrong";
      const session = (await response.json()) as Session;
      await become(session);
      return session.account ?? "wrong";
    },
    signOut: async () => {
      const response = await post("/session/end", {});
      if (response.ok) await become((await response.json()) as Session);
    },
  };
}
