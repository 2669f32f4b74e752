/** Bundled into one file, a program is the same program. */

import { graphql } from "graphql";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startProcess } from "../../scripts/network/processes/child.ts";
import { bundled, memberProgram } from "../../scripts/network/programs.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { buildContract, buildMemberSchema } from "../../subgraphs/runtime/contract.ts";
import { freshDatabase } from "../setup/database.ts";
import { temporaryFolder } from "../setup/fake-network.ts";

const query = "{ _service { sdl } }";
const folder = temporaryFolder();
afterAll(folder.remove);

test("a member from the bundle serves the schema that its sources say", async () => {
  const program = await bundled(memberProgram);
  expect(program.entry).toMatch(/dist\/subgraphs\/main\.js$/);
  const keys = join(folder.path, "jwks.json");
  writeFileSync(keys, JSON.stringify({ keys: [] }));
  const member = startProcess({
    title: "window",
    program,
    log: join(folder.path, "window.log"),
    environment: {
      MEMBER_CODE: "340300",
      MEMBER_KIND: "WINDOW",
      DATABASE_URL: await freshDatabase("WINDOW"),
      NETWORK_JWKS: keys,
    },
  });
  try {
    const { members = [] } = await member.ready;
    const response = await fetch(members[0]?.url ?? "", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const schema = buildMemberSchema(await Promise.all(kinds.WINDOW!.contracts.map(buildContract)));
    expect(await response.json()).toEqual(await graphql({ schema, source: query }));
  } finally {
    await member.stop(2000);
  }
});

test("the map beside a bundle names its sources, for whoever starts it with --enable-source-maps", () => {
  const map = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../dist/subgraphs/main.js.map"), "utf8"),
  ) as { sources: string[] };
  expect(map.sources).toContain("../../subgraphs/main.ts");
});
