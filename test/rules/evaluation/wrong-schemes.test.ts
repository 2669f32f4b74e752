/** Wrong schemes, each refused at its place with what to do. */
import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../../subgraphs/hub/rules/evaluation/catalogue.ts";
import { type Fault, Refused } from "../../../subgraphs/hub/rules/evaluation/read/fault.ts";
import { readScheme } from "../../../subgraphs/hub/rules/evaluation/read/read-scheme.ts";
import { catalogue, type Json, plainScheme, read, shippedDocument } from "./fixtures.ts";
import { wrongChanges } from "./wrong-changes.ts";
import { wrongDocuments } from "./wrong-documents.ts";

/** All mistakes found in a document or text. */
function faultsOf(scheme: unknown): readonly Fault[] {
  try {
    if (typeof scheme === "string") readScheme(scheme, catalogue);
    else read(scheme);
  } catch (cause) {
    if (cause instanceof Refused) return cause.faults;
    throw cause;
  }
  return [];
}
const placesOf = (scheme: unknown): string[] => faultsOf(scheme).map(({ place }) => place);

describe("a scheme is refused for", () => {
  test.each([...wrongChanges, ...wrongDocuments])("%s, at %s", (_, place, change) => {
    const scheme = plainScheme();
    expect(placesOf(scheme)).toEqual([]);
    change(scheme);
    expect(placesOf(scheme)).toContain(place);
    for (const { zh, en } of faultsOf(scheme)) {
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/s);
      expect(en).toMatch(/[.)]$/);
    }
  });

  test("a name given twice: nobody knows which is meant", () => {
    const text = JSON.stringify(plainScheme()).replace(
      '"weight":"100"',
      '"weight":"40","weight":"100"',
    );
    expect(placesOf(text)).toEqual(["/indicators/0/weight"]);
  });

  test("text that is not JSON", () => expect(placesOf("{")).toEqual([""]));

  test("an award table that forgets a grade or invents a level", () => {
    const scheme = shippedDocument("bengbu-platforms-2022");
    const { table } = scheme.consequences![0]!.propose!;
    delete (table!.NATIONAL as Record<string, unknown>).D;
    table!.LOCAL = { A: "1", B: "1", C: "1", D: "0" } as unknown as Json;
    expect(placesOf(scheme)).toEqual([
      "/consequences/0/propose/table/NATIONAL",
      "/consequences/0/propose/table/LOCAL",
    ]);
  });

  test("all its mistakes at once", () => {
    const scheme = plainScheme({ ceiling: "1", status: "GONE", issuer: "" });
    expect(placesOf(scheme)).toEqual(["/status", "/issuer", "/ceiling"]);
  });
});

test("an unknown figure of a catalogue is refused in the catalogue", () => {
  const text = JSON.stringify({
    format: "figure-catalogue/1",
    figures: {
      a: {
        zh: "甲",
        en: "a",
        unit: "",
        origin: "DERIVED",
        of: { op: "DIVIDE", figures: ["x", "y"] },
      },
    },
    facts: {},
    attributes: {},
  });
  expect(() => readCatalogue(text)).toThrow(/\/figures\/a\/of\/figures\/0/);
});
