/** Which evidence files a step may bring, and who may read them. */
import { describe, expect, test } from "vitest";
import { filesFault, type NewFile } from "../../subgraphs/ledger/rules/attachment.ts";
import { canReadAttachment } from "../../subgraphs/ledger/rules/permission.ts";

const report: NewFile = {
  name: "检测报告.pdf",
  mediaType: "application/pdf",
  size: 5 * 1024 * 1024,
  sha256: "ab".repeat(32),
  isBase64: true,
};

describe("evidence files", () => {
  test("are taken up to ten at a time, of five mebibytes each", () => {
    expect(filesFault([])).toBeNull();
    expect(filesFault(Array.from({ length: 10 }, () => report))).toBeNull();
    expect(filesFault(Array.from({ length: 11 }, () => report))).toContain("At most 10 files");
    expect(filesFault([{ ...report, size: report.size + 1 }])).toContain("1 byte to 5 MiB");
    expect(filesFault([report, { ...report, size: 0 }])).toContain("1 byte to 5 MiB");
  });

  test.each(["", " ", "../etc/passwd", "a\\b.pdf", "a\u0000.pdf", "a\n.pdf", "x".repeat(201)])(
    "are not taken under the name %j",
    (name) => expect(filesFault([{ ...report, name }])).toContain("cannot be used"),
  );

  test.each([
    "",
    "application/",
    "text/plain; charset=utf-8",
    "Application/PDF",
    "text/html",
    "image/svg+xml",
    "application/javascript",
    "application/x-msdownload",
  ])("are not taken as %j", (mediaType) =>
    expect(filesFault([{ ...report, mediaType }])).toContain("A file of this type is not taken"),
  );

  test("are refused when they are not what their sender says", () => {
    expect(filesFault([{ ...report, stated: "AB".repeat(32) }])).toBeNull();
    expect(filesFault([{ ...report, stated: "ac".repeat(32) }])).toContain("The SHA-256 differs");
    expect(filesFault([{ ...report, isBase64: false }])).toContain("not base64");
  });

  test("are read by staff of who took part and of the hub, and by nobody else", () => {
    const window = { code: "340300", kind: "WINDOW" };
    const readers = ["340300", "INST-1"];
    const may = (role: string, member: string | null) =>
      canReadAttachment({ role, member }, window, readers);
    expect(may("window-operator", "340300")).toBe(true);
    expect(may("institution-staff", "INST-1")).toBe(true);
    expect(may("hub-operator", null)).toBe(true);
    expect(may("institution-staff", "INST-2")).toBe(false);
    expect(may("window-operator", "340100")).toBe(false);
    expect(may("department", "INST-1")).toBe(false);
    expect(may("public", null)).toBe(false);
  });
});
