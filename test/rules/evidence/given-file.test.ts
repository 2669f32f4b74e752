/** What a person is told of a file that was named in vain. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readGiven, readGivenTrust } from "../../../scripts/evidence/given-file.ts";
import { describeFailure } from "../../../scripts/network/failure.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "given-"))));
afterAll(() => rm(folder, { recursive: true }));

const saidOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => "",
    (cause: unknown) => describeFailure(cause).join("\n"),
  );

describe("A file that a verifier is given", () => {
  test("and that is not there is named, and nothing else is said", async () => {
    const path = join(folder, "none.json");
    const said = await saidOf(readGiven(path));
    expect(said).toContain(`没有文件 ${path}`);
    expect(said).not.toMatch(/Unforeseen|at .*\.ts/);
  });

  test.each(["", "{", "{}", `{"network":1}`])(
    "as trust and is %j is said to be none",
    async (text) => {
      const path = join(folder, "trust.json");
      await writeFile(path, text);
      const said = await saidOf(readGivenTrust(path));
      expect(said).toContain("不是信任文件");
      expect(said).not.toMatch(/Unforeseen|at .*\.ts/);
    },
  );
});
