/** `npm run member`: brings a dead member back, or starts one alone against any PostgreSQL. */

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { failAndExit, NetworkFailure } from "./network/failure.ts";
import { dataFolder } from "./network/folder/data-folder.ts";
import { allReady, stayInForeground } from "./network/members/foreground.ts";
import { restartMembers } from "./network/members/restart.ts";
import { readOptions, wholeNumber, type OptionList, type OptionValues } from "./network/options.ts";
import { startProcess } from "./network/processes/child.ts";
import { bundled, memberProgram } from "./network/programs.ts";
import { dataOption } from "./network/start-options.ts";

const options = {
  code: {
    value: "CODE",
    chinese: "成员代码，多个用逗号分隔",
    english: "member code; several with commas",
  },
  dead: { chinese: "恢复所有已退出的成员", english: "bring back every dead member" },
  data: dataOption,
  port: {
    value: "N",
    chinese: "端口（默认沿用原端口，被占用则换空闲端口）",
    english: "port; by default the earlier one, or a free one if that is taken",
  },
  "database-url": {
    value: "URL",
    chinese: "单独启动：该成员的 PostgreSQL",
    english: "alone: the member's PostgreSQL",
  },
  kind: {
    value: "KIND",
    chinese: "单独启动：HUB、WINDOW 或 INSTITUTION",
    english: "alone: kind of member",
  },
  name: { value: "NAME", chinese: "单独启动：成员名称", english: "alone: name of the member" },
  host: {
    value: "ADDRESS",
    standard: "127.0.0.1",
    chinese: "单独启动：监听地址",
    english: "alone: address to listen on",
  },
  jwks: {
    value: "FILE",
    chinese: "单独启动：网络公钥集",
    english: "alone: the network's public keys",
  },
  key: {
    value: "FILE",
    chinese: "单独启动：该成员的签名密钥",
    english: "alone: the member's own signing key",
  },
  hub: {
    value: "CODE=URL",
    chinese: "单独启动：平台代码与地址，向其取成员名册",
    english: "alone: the hub's code and address, where it gets the member registry",
  },
  "registry-key": {
    value: "FILE",
    chinese: "单独启动平台：名册签名密钥",
    english: "alone, a hub: the key that signs the member registry",
  },
} as const satisfies OptionList;

try {
  const values = readOptions("npm run member --", options, process.argv.slice(2), process.env);
  const alone = values.get("database-url");
  const codes = values.get("code")?.split(",");
  if (codes === undefined && !values.has("dead")) {
    throw new NetworkFailure(
      "请用 --code 指定成员，例如 npm run member -- --code 340300；全部恢复请用 --dead。",
      "Name a member with --code, as in npm run member -- --code 340300; --dead brings back all.",
    );
  }
  const port = values.has("port") ? wholeNumber(values, "port", 0, 65_535) : undefined;
  process.exit(
    alone === undefined
      ? await restartMembers({
          data: resolve(values.get("data") ?? ".data"),
          program: await bundled(memberProgram),
          codes,
          port,
        })
      : await startAlone(values, alone, codes?.[0] ?? "", port ?? 0),
  );
} catch (error) {
  failAndExit(error);
}

async function startAlone(
  values: OptionValues,
  url: string,
  code: string,
  port: number,
): Promise<number> {
  const kind = values.get("kind") ?? "";
  const name = values.get("name") ?? "";
  if (!["HUB", "WINDOW", "INSTITUTION"].includes(kind) || name === "" || code === "") {
    throw new NetworkFailure(
      "单独启动成员需要 --code、--kind（HUB、WINDOW、INSTITUTION）和 --name。",
      "To start a member alone, give --code, --kind (HUB, WINDOW, INSTITUTION) and --name.",
    );
  }
  const member = startProcess({
    title: `${code} ${name}`,
    program: await bundled(memberProgram),
    log: undefined,
    environment: {
      MEMBER_CODE: code,
      MEMBER_KIND: kind,
      MEMBER_NAME: name,
      DATABASE_URL: url,
      PORT: String(port),
      HOST: values.get("host") ?? "127.0.0.1",
      NETWORK_JWKS: findKeys(values),
      ...findRegistryKey(values, kind),
      ...correspondence(values),
    },
    onProgress: (text) => console.log(text),
  });
  for (const { url: address } of await allReady([member])) console.log(`✓ ${code} ${address}`);
  return stayInForeground([member], () => true);
}

/** The keys named, else those of the local network if there is one. */
function findKeys(values: OptionValues): string {
  const named = values.get("jwks");
  const file = named
    ? resolve(named)
    : dataFolder(resolve(values.get("data") ?? ".data")).publicKeys;
  if (existsSync(file)) return file;
  throw new NetworkFailure(
    `没有公钥文件 ${file}。请用 --jwks 指定网络的公钥集（运行中网络的 keys/jwks.json）。`,
    `There is no key file ${file}. Name the network's public keys with --jwks (keys/jwks.json of a running network).`,
  );
}

/** Without a key, or the hub's address, a member answers but exchanges no messages. */
function correspondence(values: OptionValues): Record<string, string> {
  const [, code = "", url = ""] = /^([^=]+)=(.+)$/.exec(values.get("hub") ?? "") ?? [];
  const key = values.get("key");
  if (key !== undefined && !existsSync(resolve(key)))
    throw new NetworkFailure(
      `没有密钥文件 ${resolve(key)}。`,
      `There is no key file ${resolve(key)}.`,
    );
  return {
    ...(key === undefined ? {} : { MEMBER_KEY: resolve(key) }),
    ...(url === "" ? {} : { HUB_CODE: code, HUB_URL: url }),
  };
}

/** A hub signs the registry; without the key it answers everything but gateways that ask who belongs. */
function findRegistryKey(values: OptionValues, kind: string): { REGISTRY_KEY?: string } {
  const named = values.get("registry-key");
  if (kind !== "HUB" || named === undefined) return {};
  const file = resolve(named);
  if (existsSync(file)) return { REGISTRY_KEY: file };
  throw new NetworkFailure(
    `没有名册签名密钥文件 ${file}（网络的 keys/registry.jwk.json）。`,
    `There is no key file ${file} (keys/registry.jwk.json of the network).`,
  );
}
