/** In which order test files run: one project after the other, and in each the longest first, so that none of them is left to run alone at the end. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** A process goes on with the next file only if that is of the same project. The last has the shortest files. */
const projects = ["members", "dashboard", "rules"] as const;

/** Longest first, by what they took on two cores; vitest itself knows only of earlier runs on the same machine. */
const longest = [
  "test/faults/crash.test.ts",
  "test/network/evaluation-in-browser.test.ts",
  "test/network/tamper",
  "test/start/life.test.ts",
  "test/network/bulletin-in-browser.test.ts",
  "test/network/evidence.test.ts",
  "test/network/membership.test.ts",
  "test/faults/",
  "test/network/",
  "test/dashboard/access.test.ts",
  "test/dashboard/bulletins.test.ts",
  "test/dashboard/screens.test.ts",
  "test/federation/random-networks.test.ts",
  "test/oracle/",
] as const;

const placeIn = (list: readonly string[], isIt: (one: string) => boolean): number => {
  const place = list.findIndex(isIt);
  return place === -1 ? list.length : place;
};
const projectOf = ({ project }: TestSpecification): number =>
  placeIn(projects, (name) => name === project.name);
const placeOf = ({ moduleId }: TestSpecification): number =>
  placeIn(longest, (part) => moduleId.includes(part));

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted(
      (one, other) => projectOf(one) - projectOf(other) || placeOf(one) - placeOf(other),
    );
  }
}
