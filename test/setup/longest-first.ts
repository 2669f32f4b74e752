/** In which order test files run: the longest first, so that none of them is left to run alone at the end. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Longest first, by what they took on two cores; vitest itself knows only of earlier runs on the same machine. */
const longest = [
  "test/faults/crash.test.ts",
  "test/start/life.test.ts",
  "test/start/dead-members.test.ts",
  "test/members/demo.test.ts",
  "test/federation/random-networks.test.ts",
  "test/faults/",
  "test/network/",
  "test/dashboard/",
  "test/start/",
  "test/oracle/",
] as const;

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((part) => moduleId.includes(part));
  return place === -1 ? longest.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
