/** Evidence files through the gateway: how many, how large, of which kind; what is refused leaves nothing behind. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { Superuser } from "../setup/tampering.ts";

const code = "340300";
const staff = { role: "window-operator", member: code };
const mebibyte = 1024 * 1024;
let network: TestNetwork;
let superuser: Superuser;
let id: string;

const fileOf = (bytes: number, changes: object = {}) => ({
  name: "报告.pdf",
  mediaType: "application/pdf",
  contentBase64: Buffer.alloc(bytes, 7).toString("base64"),
  ...changes,
});
const progress = (attachments: readonly object[]) =>
  network.ask(
    `mutation ($input: TakeServiceStepInput!) { takeServiceStep(input: $input) { __typename } }`,
    { input: { id, step: "PROGRESS", note: "附件", attachments } },
    staff,
  );
const kept = async () =>
  (
    await superuser.run(
      `select (select count(*)::int from attachment) as files,
        (select count(*)::int from service_event where type = 'PROGRESS') as steps`,
    )
  )[0];

beforeAll(async () => {
  network = await startTestNetwork(["340000", code], {
    deadlineMs: 15_000,
    requestDeadlineMs: 20_000,
  });
  superuser = await Superuser.at(network.databaseOf(code));
  const { data } = await network.ask(
    `mutation ($input: OpenServiceRecordInput!) { openServiceRecord(input: $input) { id } }`,
    { input: { member: code, title: "有附件的服务", acceptedAt: new Date().toISOString() } },
    staff,
  );
  ({ id } = data.openServiceRecord);
  await network.ask(
    `mutation ($input: TakeServiceStepInput!) { takeServiceStep(input: $input) { __typename } }`,
    { input: { id, step: "START" } },
    staff,
  );
});
afterAll(async () => {
  await superuser.stop();
  await network.stop();
});

describe("a step with evidence files", () => {
  const script = { mediaType: "text/html", name: "页面.html" };
  test.each([
    ["eleven files", Array.from({ length: 11 }, () => fileOf(1)), "At most 10 files"],
    ["a byte more than 5 MiB", [fileOf(5 * mebibyte + 1)], "1 byte to 5 MiB"],
    ["an empty file", [fileOf(1), fileOf(0)], "1 byte to 5 MiB"],
    ["a page that a browser would run", [fileOf(10, script)], "type is not taken"],
    ["a picture with script", [fileOf(10, { mediaType: "image/svg+xml" })], "type is not taken"],
    ["a path for a name", [fileOf(1, { name: "../../etc/passwd" })], "cannot be used"],
    ["what is no base64", [fileOf(1, { contentBase64: "%%%%" })], "not base64"],
    ["what was changed on its way", [fileOf(1, { sha256: "ab".repeat(32) })], "SHA-256 differs"],
  ])("is refused with %s, and nothing of it is kept", async (_, files, words) => {
    const before = await kept();
    const { data, errors } = await progress(files);
    expect(data?.takeServiceStep ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(errors![0].message).toContain(words);
    expect(await kept()).toEqual(before);
  });

  test("is refused by the door when all together are larger than a request may be", async () => {
    const before = await kept();
    const body = JSON.stringify({
      query: `mutation ($input: TakeServiceStepInput!) { takeServiceStep(input: $input) { __typename } }`,
      variables: {
        input: {
          id,
          step: "PROGRESS",
          attachments: Array.from({ length: 8 }, () => fileOf(5 * mebibyte)),
        },
      },
    });
    const headers = {
      "content-type": "application/json",
      authorization: `Bearer ${await network.token(staff)}`,
    };
    const response = await fetch(`${network.url}/graphql`, { method: "POST", headers, body }).catch(
      () => null,
    );
    expect([undefined, 400]).toContain(response?.status);
    expect(await kept()).toEqual(before);
    // The door is still there.
    expect((await network.ask(`{ members { code } }`)).errors).toBeUndefined();
  });

  test("is taken with ten files, and with one of exactly 5 MiB; each is kept as its hash says", async () => {
    const ten = Array.from({ length: 10 }, (_, at) => fileOf(10 + at));
    expect((await progress(ten)).errors ?? []).toEqual([]);
    expect((await progress([fileOf(5 * mebibyte)])).errors ?? []).toEqual([]);
    const rows = await superuser.run(
      `select size, sha256, encode(sha256(content), 'hex') as hash from attachment order by size`,
    );
    expect(rows).toHaveLength(11);
    for (const { sha256, hash } of rows) expect(sha256).toBe(hash);
    expect(rows.at(-1)).toMatchObject({
      size: 5 * mebibyte,
      sha256: createHash("sha256")
        .update(Buffer.alloc(5 * mebibyte, 7))
        .digest("hex"),
    });
  });
});
