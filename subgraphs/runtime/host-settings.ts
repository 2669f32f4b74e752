/** Reads from the environment which members to host, and where. */
import { readFile } from "node:fs/promises";
import type { HostedMember } from "./host.ts";

export type HostSettings = {
  readonly members: readonly (HostedMember & { readonly demo?: boolean })[];
  readonly host: string;
  readonly port: number;
  readonly publicHost?: string;
  readonly keySetPath: string;
  /** How long a message may wait for its receiver before people are asked. */
  readonly messageLifeMs?: number;
  /** Where a hub on this machine lays the registry. */
  readonly registryFile?: string;
  /** Where the hub is asked for the registry as long as no registry says so. */
  readonly hub?: { readonly code: string; readonly url: string };
};

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws naming the variable that is missing or unreadable */
export async function readHostSettings(environment: Environment): Promise<HostSettings> {
  const members = environment.MEMBERS
    ? withKey(await readMembers(environment.MEMBERS), environment.MEMBER_KEY)
    : withKey([single(environment)], environment.MEMBER_KEY);
  const publicHost = environment.PUBLIC_HOST;
  return {
    members,
    host: environment.HOST ?? "127.0.0.1",
    port: Number(environment.PORT ?? members[0]?.port ?? 0),
    ...(publicHost ? { publicHost } : {}),
    keySetPath: required(environment, "NETWORK_JWKS"),
    ...(environment.MESSAGE_LIFE_HOURS
      ? { messageLifeMs: Number(environment.MESSAGE_LIFE_HOURS) * 3_600_000 }
      : {}),
    ...(environment.REGISTRY_FILE ? { registryFile: environment.REGISTRY_FILE } : {}),
    ...(environment.HUB_URL
      ? { hub: { code: required(environment, "HUB_CODE"), url: environment.HUB_URL } }
      : {}),
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

/** A key in the environment is that of the only member; several have theirs in the list. */
function withKey(members: Listed[], key: string | undefined): Listed[] {
  const [only, another] = members;
  return key && only && !another ? [{ key, ...only }] : members;
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
