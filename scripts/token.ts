/** `npm run token`: prints a caller's token for the local network, and nothing else. */

import { resolve } from "node:path";
import { failAndExit, NetworkFailure } from "./network/failure.ts";
import { dataFolder } from "./network/folder/data-folder.ts";
import { readPrivateKey } from "./network/folder/keys.ts";
import { readRoster } from "./network/members/roster.ts";
import { readOptions, wholeNumber, type OptionList } from "./network/options.ts";
import { dataOption } from "./network/start-options.ts";
import { callerRoles, checkMember, signToken, toRole } from "./network/token.ts";

const options = {
  role: {
    value: "ROLE",
    chinese: `角色：${Object.keys(callerRoles).join("、")}`,
    english: "role of the caller",
  },
  member: { value: "CODE", chinese: "所属成员代码", english: "the caller's member" },
  subject: {
    value: "NAME",
    chinese: "登录名；专家以此区分",
    english: "login; experts are told apart by it",
  },
  hours: { value: "N", standard: "12", chinese: "有效小时数", english: "hours it is valid" },
  data: dataOption,
} as const satisfies OptionList;

try {
  const values = readOptions("npm run token --", options, process.argv.slice(2), process.env);
  const folder = dataFolder(resolve(values.get("data") ?? ".data"));
  const role = toRole(values.get("role"));
  const member = values.get("member");
  const hours = wholeNumber(values, "hours", 1, 24 * 365);
  const key = await readPrivateKey(folder.identityKey);
  if (key === undefined) {
    throw new NetworkFailure(
      `${folder.path} 中还没有网络密钥。请先 npm start，或用 --data 指定目录。`,
      `There are no network keys in ${folder.path} yet. npm start first, or name the folder with --data.`,
    );
  }
  if (member !== undefined || callerRoles[role] !== null) {
    checkMember(role, member, await readRoster(folder.roster));
  }
  console.log(
    await signToken(
      key,
      { role, member, hours, subject: values.get("subject") },
      Math.floor(Date.now() / 1000),
    ),
  );
} catch (error) {
  failAndExit(error);
}
