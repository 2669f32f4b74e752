/** What `npm start` refuses, each time naming the place and the remedy and leaving nothing behind. */

import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readyText, startFakeNetwork, temporaryFolder } from "../setup/fake-network.ts";

const folder = temporaryFolder();
const folders = [folder];

/** Starts, expects a refusal, and returns what it said. */
async function refusal(path: string, args: readonly string[], options = {}): Promise<string> {
  const script = startFakeNetwork(path, args, options);
  expect(await script.ended).toBe(1);
  expect(existsSync(join(path, "data/start.lock"))).toBe(false);
  expect(existsSync(join(path, "data/postgres/postmaster.pid"))).toBe(false);
  return script.said();
}

function newFolder(): string {
  const made = temporaryFolder();
  folders.push(made);
  return made.path;
}

beforeAll(async () => {
  const script = startFakeNetwork(folder.path, ["--empty"]);
  await script.says(readyText);
  script.child.kill("SIGTERM");
  await script.ended;
});
afterAll(() => {
  for (const { remove } of folders) remove();
});

describe("npm start refuses", () => {
  test("a port that another program uses", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const said = await refusal(folder.path, ["--port", String(port)]);
    expect(said).toContain(`Port 127.0.0.1:${port} is in use`);
    expect(said).toContain(`--port ${port + 1}`);
    expect(said).not.toContain("the data stays");
    expect(existsSync(folder.data)).toBe(true);
    other.close();
  });

  describe("a port that another program uses, on a first start", () => {
    const other = createServer();
    const taken = () => String((other.address() as AddressInfo).port);
    beforeAll(() => new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve)));
    afterAll(() => other.close());

    test("and leaves no folder that it made itself", async () => {
      const path = newFolder();
      const place = join(path, "new/data");
      const said = await refusal(path, ["--port", taken(), "--data", place]);
      expect(said).toContain("is in use");
      expect(said).not.toContain("the data stays");
      expect(existsSync(join(path, "new"))).toBe(false);
    });

    test("and leaves a folder that was there, with what was in it", async () => {
      const path = newFolder();
      mkdirSync(join(path, "data"));
      writeFileSync(join(path, "data/note"), "mine");
      const said = await refusal(path, ["--port", taken()]);
      expect(said).not.toContain("the data stays");
      expect(readFileSync(join(path, "data/note"), "utf8")).toBe("mine");
    });
  });

  test("--demo on a folder that was begun empty, and both at once", async () => {
    expect(await refusal(folder.path, ["--demo"])).toContain("was begun with --empty");
    expect(await refusal(folder.path, ["--demo", "--empty"])).toContain("exclude each other");
  });

  test("an unknown option, with the list", async () => {
    const said = await refusal(folder.path, ["--institution", "3"]);
    expect(said).toContain("Unknown option '--institution'");
    expect(said).toContain("--institutions N");
  });

  test.each(["-1", "eight", "1e3", "2001"])("%s institutions", async (count) => {
    expect(await refusal(folder.path, [`--institutions=${count}`])).toContain("whole number");
  });

  test("a file where the folder should be", async () => {
    const path = newFolder();
    writeFileSync(join(path, "data"), "");
    expect(await refusal(path, [])).toContain(`The data folder ${join(path, "data")}`);
  });

  // Permission bits do not bind root, so root tries it as the user nobody.
  test("a folder that it may not write", async () => {
    const path = newFolder();
    chmodSync(path, 0o755);
    mkdirSync(join(path, "data"), { mode: 0o555 });
    const isRoot = process.getuid?.() === 0;
    const said = await refusal(path, [], isRoot ? { uid: 65_534, gid: 65_534 } : {});
    expect(said).toContain("cannot be written (EACCES)");
  });

  test("a folder below one that it may not write, and leaves nothing of it", async () => {
    const path = newFolder();
    chmodSync(path, 0o755);
    mkdirSync(join(path, "closed"), { mode: 0o555 });
    const isRoot = process.getuid?.() === 0;
    const place = join(path, "closed/new/data");
    const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    const said = await refusal(path, ["--data", place], user);
    expect(said).toContain(`The data folder ${place} cannot be written (EACCES)`);
    expect(said).not.toContain("Unforeseen");
  });

  test.runIf(existsSync("/proc/self")).each(["/proc/nowhere", "/proc/nowhere/deeper"])(
    "%s, where no folder can be made, at once",
    async (place) => {
      const begunAt = performance.now();
      const said = await refusal(newFolder(), ["--data", place]);
      expect(said).toContain(`The data folder ${place} cannot be made or used (ENOENT)`);
      expect(said).toContain("--data");
      expect(said).not.toContain("Unforeseen");
      expect(performance.now() - begunAt).toBeLessThan(10_000);
    },
  );

  test("damaged passwords, and takes new ones once they are moved away", async () => {
    const file = join(folder.data, "secrets.json");
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, whole.slice(0, 40));
    expect(await refusal(folder.path, [])).toContain(`The file ${file} is damaged`);
    writeFileSync(file, JSON.stringify({ superuser: "another", members: {} }));
    const script = startFakeNetwork(folder.path);
    await script.says(readyText);
    script.child.kill("SIGTERM");
    expect(await script.ended).toBe(0);
  });

  test("the cluster of another PostgreSQL version", async () => {
    const file = join(folder.data, "postgres/PG_VERSION");
    const version = readFileSync(file, "utf8");
    writeFileSync(file, "16\n");
    expect(await refusal(folder.path, [])).toContain("belongs to PostgreSQL 16");
    writeFileSync(file, version);
  });

  test("to go on when PostgreSQL does not come up, and shows the end of its log", async () => {
    const file = join(folder.data, "postgres/postgresql.conf");
    const settings = readFileSync(file, "utf8");
    writeFileSync(file, `${settings}\nno_such_setting = 1\n`);
    const said = await refusal(folder.path, []);
    expect(said).toContain("PostgreSQL did not come up");
    expect(said).toContain("no_such_setting");
    writeFileSync(file, settings);
  });
});
