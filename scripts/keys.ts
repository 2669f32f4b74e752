/** Makes keys and passwords for a network in containers, once; the service `keys` of docker-compose.yml. */

import { fillVolumes } from "./compose/volumes.ts";
import { failAndExit } from "./network/failure.ts";
import { readOptions, type OptionList } from "./network/options.ts";

const options = {
  volumes: {
    value: "DIR",
    standard: "/volumes",
    chinese: "各卷按名称挂载于此",
    english: "where every volume is mounted under its name",
  },
  roster: {
    value: "FILE",
    standard: "/roster.json",
    chinese: "成员名单（含地址）",
    english: "roster with addresses",
  },
} as const satisfies OptionList;

try {
  const values = readOptions("keys", options, process.argv.slice(2), process.env);
  await fillVolumes({
    volumes: values.get("volumes") ?? "",
    roster: values.get("roster") ?? "",
  });
  console.log("✓ 密钥与口令已就绪 · keys and passwords are in place");
} catch (error) {
  failAndExit(error);
}
