/** A year of Anhui's institutions: what the network counts of them, and what they declare. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enterprise, operator } from "../setup/bulletins.ts";
import { read, staffOf, startEvaluationNetwork } from "../setup/evaluations.ts";
import { institutionCodes } from "../setup/network.ts";

const [first, second] = institutionCodes as [string, string];
const network = await startEvaluationNetwork([first, second]);
const { open, taken, establish, file, seat, score } = network;
afterAll(() => network.stop());

beforeAll(async () => {
  for (const [code, count] of [
    [first, 3],
    [second, 1],
  ] as const)
    await network.serve(
      code,
      Array.from({ length: count }, (_, index) => ({
        enterprise: enterprise(index),
        on: "2026-05-06",
        rating: 5,
      })),
    );
  await network.offer(first, true, true, false);
  await network.approveAnnualBulletin(2026);
});

describe("Anhui's institutions", () => {
  test("have a total: what the network does not keep of them they declare, what it counts they do not", async () => {
    const { id } = await open(
      `scheme: "anhui-institutions-2019", year: 2026, members: ["${first}", "${second}"]`,
    );
    await network.reportQuarter(1);
    for (const member of [first, second]) {
      await file(id, member);
      for (const name of ["ownDemandsMatched", "ownDemandsCollected", "ownRegisteredUsers"])
        await establish(id, member, "FIGURE", name, { value: member === first ? "20" : "10" });
      for (const name of ["excellentResources", "unifiedName", "unifiedLogo", "unifiedProcess"])
        await establish(id, member, "FIGURE", name, { value: "1" });
      await establish(id, member, "FACT", "complaint");
    }
    for (const name of ["disclosureShare", "recordCompleteness", "dataUpload", "productsOffered"]) {
      const { errors } = await network.askWith(
        `mutation ($input: DeclareFactInput!) { declareFact(input: $input) { id } }`,
        { input: { evaluation: id, participant: first, kind: "FIGURE", name, value: "1", evidence: "附件" } }, // prettier-ignore
        staffOf(first),
      );
      expect(errors).toMatchObject([{ message: expect.stringContaining("取自年度报表，不申报") }]);
    }
    await seat(id, 5);
    await taken(id, "SCORE", operator);
    for (const index of [1, 2, 3, 4, 5]) await score(id, index, () => "80");
    const { result } = read(await taken(id, "SEAL", operator));
    // Of 45: 10 + 8 + 16 + 6 + 5. Of 10: 10. Of 20: 8 + 4 + 4 in time, no complete record. Of 25: 4.8 and 3.2 by
    // experts, two of three products disclosed (3.33…), 2, 8. The second has 60 of 100 where it ranks second (4.8, 9.6,
    // 3, 2.4, 4.8), and offers nothing that it could disclose.
    expect(result.sheets.map(({ total, rank }) => [total, rank])).toEqual([
      ["92.33", 1],
      ["72.60", 2],
    ]);
  });
});
