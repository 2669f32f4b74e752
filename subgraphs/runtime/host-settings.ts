/** Reads from the environment which members to host, and where. */
import { readFile } from "node:fs/promises";
import type { HostedMember } from "./host.ts";

export type HostSettings = {
  readonly members: readonly (HostedMember & { readonly demo?: boolean })[];
  readonly host: string;
  readonly port: number;
  readonly publicHost?: string;
  readonly keySetPath: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws naming the variable that is missing or unreadable */
export async function readHostSettings(environment: Environment): Promise<HostSettings> {
  const members = environment.MEMBERS
    ? await readMembers(environment.MEMBERS)
    : [single(environment)];
  const publicHost = environment.PUBLIC_HOST;
  return {
    members,
    host: environment.HOST ?? "127.0.0.1",
    port: Number(environment.PORT ?? members[0]?.port ?? 0),
    ...(publicHost ? { publicHost } : {}),
    keySetPath: required(environment, "NETWORK_JWKS"),
  };
}

type Listed = HostedMember & { readonly port?: number; readonly demo?: boolean };

async function readMembers(value: string): Promise<Listed[]> {
  const text = value.trimStart().startsWith("[") ? value : await readFile(value, "utf8");
  const members = JSON.parse(text) as Listed[];
  if (Array.isArray(members) && members.length > 0) return members;
  throw new Error(
    "MEMBERS：应为至少含一个成员的 JSON 数组。MEMBERS must be a JSON array with at least one member.",
  );
}

function single(environment: Environment): Listed {
  return {
    code: required(environment, "MEMBER_CODE"),
    kind: required(environment, "MEMBER_KIND"),
    name: environment.MEMBER_NAME ?? required(environment, "MEMBER_CODE"),
    databaseUrl: required(environment, "DATABASE_URL"),
  };
}

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (value) return value;
  throw new Error(`缺少环境变量 ${name}。The environment variable ${name} is missing.`);
}
