/** When the gateway's answer counts as equal to the oracle's. */
import type { Told } from "./expectations.ts";
import type { GatewayAnswer } from "./network.ts";
import type { OracleAnswer } from "./single-schema.ts";

type Path = readonly (string | number)[];

/** Says where the answers differ, data and its order first; null when they are equal. */
export function difference(answer: GatewayAnswer, expected: OracleAnswer): string | null {
  const [got, wanted] = [JSON.stringify(answer.data), JSON.stringify(expected.data)];
  const faults =
    got === wanted
      ? [
          ...unsaid(answer, expected).map((error) => `not told: ${signed(error)}`),
          ...unfounded(answer, expected).map((error) => `told without reason: ${signed(error)}`),
        ]
      : [`data\n  gateway ${got}\n  oracle  ${wanted}`];
  if (faults.length === 0) return null;
  const told = answer.errors.map((error) => `${signed(error)}: ${error.message}`);
  return [...shortened(faults), "all that is told:", ...shortened(told), got].join("\n  ");
}

/** A dozen lines are as many as anyone reads. */
const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length > 12 ? [...lines.slice(0, 12), `and ${lines.length - 12} more`] : lines;

const signed = ({ code, path, about }: Told): string => `${code} at ${path.join(".")} (${about})`;

/**
 * What the client misses. An error whose place can be seen must be told there, by its code and members. Of
 * errors below a null one is enough, whichever it is (GraphQL spec, 6.4.4): how many are met depends on the plan.
 */
function unsaid({ data, errors }: GatewayAnswer, expected: OracleAnswer): readonly Told[] {
  return expected.errors.filter((wanted) => {
    const hole = holeAbove(data, wanted.path);
    return !errors.some((told) =>
      hole
        ? told.code !== "INCOMPLETE" && leadsTo(hole, told.path)
        : isSame(told, wanted) &&
          leadsTo(told.path, wanted.path) &&
          leadsTo(wanted.path, told.path),
    );
  });
}

/** What the client is told in vain: of something that did not happen, of another member, of what has its data. */
function unfounded({ data, errors }: GatewayAnswer, expected: OracleAnswer): readonly Told[] {
  return errors.filter((told) => {
    const reasons = expected.errors.filter(({ path }) => leadsTo(path, told.path));
    // A bare null may be told of whatever is null: below a failing member it says nothing new, but no untruth.
    if (told.code === "NULL") return valueAt(expected.loose, told.path) !== null;
    return !reasons.some(
      (reason) =>
        isSame(told, reason) &&
        // Who cannot be reached for a thing is told at the thing, and may be told again at what hangs on it.
        (reason.path.length === told.path.length ||
          (isOfMember(reason) && (valueAt(data, told.path) ?? null) === null)),
    );
  });
}

const isSame = (one: Told, other: Told): boolean =>
  one.code === other.code && one.about === other.about;

/** True for what hangs on one member: a partial answer and a bare null do not. */
const isOfMember = ({ code }: Told): boolean => code !== "INCOMPLETE" && code !== "NULL";

const leadsTo = (path: Path, other: Path): boolean =>
  path.every((segment, index) => other[index] === segment);

/** What lies at a path; undefined below a null. */
const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, segment) => (value as Record<string | number, unknown> | null | undefined)?.[segment],
    data,
  );

/** The path of the null that hides a place; null when nothing hides it. */
function holeAbove(data: unknown, path: Path): Path | null {
  for (let length = 0; length < path.length; length++) {
    if ((valueAt(data, path.slice(0, length)) ?? null) === null) return path.slice(0, length);
  }
  return null;
}
