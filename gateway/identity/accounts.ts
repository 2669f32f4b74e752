/** Accounts of people who sign in at this gateway, from a file that whoever runs it writes. */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { roles } from "./caller.ts";

/** What others may know of an account. */
export type Account = {
  readonly name: string;
  /** How the account is called on screen. */
  readonly title: string;
  readonly role: string;
  /** Code of the member that it acts for. */
  readonly member: string | null;
};
export type StoredAccount = Account & {
  /** `scrypt$<salt>$<hash>`, both in base64url. */
  readonly password: string;
};

export type Accounts = {
  /** Returns the account of a name and its password; null when either is wrong. */
  readonly check: (name: string, password: string) => Promise<Account | null>;
  /** Returns an account that is there still; null for one that was taken away. */
  readonly find: (name: string) => Account | null;
  /** Named on the sign-in page when they are there to be tried; otherwise nobody lists them. */
  readonly demo: readonly Account[];
};

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const hashBytes = 32;

/** Returns the form in which a password is kept. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize("NFKC"), salt, hashBytes);
  return `scrypt$${salt.toString("base64url")}$${hash.toString("base64url")}`;
}

async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, salt = "", hash = ""] = kept.split("$");
  const wanted = Buffer.from(hash, "base64url");
  const found = await derive(password.normalize("NFKC"), Buffer.from(salt, "base64url"), hashBytes);
  return wanted.length === hashBytes && timingSafeEqual(found, wanted);
}

/** Nobody's: checking it takes as long as checking a password, so that time does not tell names. */
const nobodys = `scrypt$${"A".repeat(22)}$${"A".repeat(43)}`;

/** Reads the accounts. @throws when the file is missing or is no list of accounts */
export async function readAccounts(file: string): Promise<Accounts> {
  const content: unknown = JSON.parse(await readFile(file, "utf8"));
  if (!isAccountFile(content)) {
    throw new Error(
      `${file}：应为 {"accounts":[{name,title,role,member,password}]}。The file is no list of accounts.`,
    );
  }
  const known = new Map(content.accounts.map((account) => [account.name, account]));
  const shown = ({ name, title, role, member }: Account): Account => ({
    name,
    title,
    role,
    member,
  });
  return {
    check: async (name, password) => {
      const account = known.get(name);
      const isRight = await isPassword(password, account?.password ?? nobodys);
      return account && isRight ? shown(account) : null;
    },
    find: (name) => {
      const account = known.get(name);
      return account ? shown(account) : null;
    },
    demo: content.isDemo === true ? content.accounts.map(shown) : [],
  };
}

type AccountFile = { readonly isDemo?: unknown; readonly accounts: readonly StoredAccount[] };

function isAccountFile(content: unknown): content is AccountFile {
  const { accounts } = (content ?? {}) as { accounts?: unknown };
  return (
    Array.isArray(accounts) &&
    accounts.every((one: Partial<Record<keyof StoredAccount, unknown>> | null) => {
      const texts = [one?.name, one?.title, one?.role, one?.password];
      const isRole = typeof one?.role === "string" && roles.includes(one.role);
      const isMember = typeof one?.member === "string" || one?.member === null;
      return texts.every((text) => typeof text === "string" && text !== "") && isRole && isMember;
    })
  );
}
