import { describe, expect, test } from "vitest";
import { toBase64 } from "../../../subgraphs/ledger/rules/evidence/base64.ts";
import { type Bundle, writeBundle } from "../../../subgraphs/ledger/rules/evidence/bundle.ts";
import { canonicalJson } from "../../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import { replaceAt } from "../../../subgraphs/ledger/rules/evidence/personal-field.ts";
import {
  type BundleQuestion,
  verifyBundleText,
} from "../../../subgraphs/ledger/rules/evidence/verify-bundle.ts";
import { now } from "./network.ts";
import { servedNetwork } from "./served-network.ts";
import { honestBundle, recordId, tamperings } from "./tampered-bundles.ts";

const network = servedNetwork();
const verify = (text: string, question: BundleQuestion = {}) =>
  verifyBundleText(text, network.trust(), now, question);
const codesOf = ({ findings }: ReturnType<typeof verify>, verdict?: string) =>
  findings.filter((one) => one.verdict !== (verdict ?? "PROVEN")).map(({ code }) => code);

describe("an honest bundle", () => {
  test.each(["sha256", "sm3"] as const)("is proven as a whole under %s", (hash) => {
    const served = servedNetwork(hash);
    const text = writeBundle(served.bundle([recordId, "340300:record-2"], [3]));
    const pinned = ["340300", "INST-07"].map((member) => ({
      member,
      size: 3,
      root: toBase64(served.log(member).root(3)),
    }));
    const report = verifyBundleText(text, served.trust({ pinned }), now);
    expect(codesOf(report)).toEqual([]);
    expect(report.ok).toBe(true);
  });

  test("stays proven when personal values and their salts are erased", () => {
    const erased = structuredClone(honestBundle) as Bundle;
    for (const { records } of erased.members)
      for (const { events } of records)
        for (const event of events) Object.assign(event, { opened: {} });
    const report = verify(writeBundle(erased));
    expect(report.ok).toBe(true);
    expect(report.findings.filter(({ code }) => code === "FIELD_SEALED")).toHaveLength(9);
    expect(writeBundle(erased)).not.toContain("李晓明");
  });

  test("proves the end of a record to whoever knows the whole log", () => {
    const text = writeBundle({ ...honestBundle, asked: { recordIds: [recordId], untilEnd: true } });
    const eventsInLog = (member: string) => (member === "340300" ? 4 : 2);
    expect(verify(text, { eventsInLog }).ok).toBe(true);
    const more = verify(text, { eventsInLog: () => 5 });
    expect(codesOf(more)).toEqual(["EVENTS_AFTER", "EVENTS_AFTER"]);
  });

  test("says what it does not prove", () => {
    const text = writeBundle(honestBundle);
    expect(verify(text).limits.join()).toContain("withheld");
    expect(verify(text, { eventsInLog: () => 4 }).limits.join()).not.toContain("withheld");
  });

  test("does not answer for another record", () => {
    const report = verify(writeBundle(honestBundle), { recordIds: ["340300:record-7"] });
    expect(codesOf(report)).toEqual(["RECORD_NOT_SHOWN"]);
  });

  test("is believed on a member's pinned key when there is no registry", () => {
    const city = network.log("340300");
    const institution = network.log("INST-07");
    const keyLists = [city, institution].map((log) => log.keyList({}, [log.signer]));
    const text = writeBundle(
      replaceAt(honestBundle, ["/members/0/keyList", "/members/1/keyList"], (pointer) =>
        pointer.includes("0") ? keyLists[0] : keyLists[1],
      ),
    );
    const memberKeys = Object.fromEntries(
      [city, institution].map((log) => [log.code, [log.signer.verifierKey.text]]),
    );
    const trust = network.trust({ registry: [], memberKeys });
    expect(verifyBundleText(text, trust, now).ok).toBe(true);
    expect(verifyBundleText(text, { ...trust, memberKeys: {} }, now).ok).toBe(false);
  });
});

describe("a tampered bundle", () => {
  test.each(tamperings)("is found out: $name", ({ edits, trust, code, row }) => {
    const text = canonicalJson(replaceAt(honestBundle, Object.keys(edits), (at) => edits[at]));
    const report = verifyBundleText(text, network.trust(trust), now);
    expect(report.ok).toBe(false);
    expect(report.findings.map((one) => one.code)).toContain(code);
    expect(report.firstWrong?.place.row).toBe(row ?? report.firstWrong?.place.row);
    const cause = report.findings.find((one) => one.code === code);
    expect(cause?.verdict).toBe(report.firstWrong ? "WRONG" : "NOT_PROVEN");
  });

  test.each(["__proto__", "constructor", "toString"])(
    "of a member called %s is refused",
    (member) => {
      const strange = replaceAt(honestBundle, ["/members/0/member"], () => member);
      expect(verify(canonicalJson(strange)).firstWrong?.code).toBe("KEYS_FOREIGN");
    },
  );

  test("has at least thirty forms", () => {
    expect(tamperings.length).toBeGreaterThan(30);
    expect(new Set(tamperings.map(({ name }) => name)).size).toBe(tamperings.length);
  });

  const text = writeBundle(honestBundle);
  test.each([
    ["is cut short", text.slice(0, 5000), "JSON"],
    ["has a member twice", text.replace('{"asked"', '{"hash":"sm3","asked"'), "character 2 "],
    ["has white space", text.replace(":", ": "), "character 9 "],
    ["is not JSON", "证据", "JSON"],
  ])("is refused when it %s", (_, broken, word) => {
    const report = verify(broken);
    expect(report.firstWrong?.code).toBe("FILE_MALFORMED");
    expect(report.firstWrong?.message).toContain(word);
  });

  test("names the place in the file that has the wrong form", () => {
    const broken = replaceAt(honestBundle, ["/members/1/records/0/events/1/index"], () => -1);
    expect(verify(canonicalJson(broken)).firstWrong?.message).toContain(
      "/members/1/records/0/events/1/index",
    );
  });
});
