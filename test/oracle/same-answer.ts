/** When the gateway's answer counts as equal to the oracle's. */
import type { GatewayAnswer } from "./network.ts";
import type { OracleAnswer } from "./single-schema.ts";

type Path = readonly (string | number)[];

/** Says where the answers differ, data and its order first; null when they are equal. */
export function difference(answer: GatewayAnswer, expected: OracleAnswer): string | null {
  const [got, wanted] = [JSON.stringify(answer.data), JSON.stringify(expected.data)];
  if (got !== wanted) return `data\n  gateway ${got}\n  oracle  ${wanted}\n  ${told(answer)}`;
  const [gotErrors, wantedErrors] = [signs(answer), signs(expected)];
  if (gotErrors === wantedErrors) return null;
  return `errors\n  gateway ${gotErrors}\n  oracle  ${wantedErrors}\n  ${told(answer)}\n  ${got}`;
}

const told = ({ errors }: GatewayAnswer): string =>
  errors.map(({ code, path, message }) => `${code} at ${path.join(".")}: ${message}`).join("\n  ");

/** Errors as `code at path`. Of what lies under a null, one counts: how many more are met depends on the plan. */
function signs({ data, errors }: Pick<OracleAnswer, "data" | "errors">): string {
  const seen = errors.filter(({ path }) => !holeOf(data, path));
  // Who cannot be reached for a thing is told at the thing, and may be told again at what hangs on it.
  const plain = seen.filter((error) => !seen.some((other) => isAbove(other, error)));
  // An error at the null itself, or further out, is word enough.
  const hidden = errors
    .flatMap(({ path }) => holeOf(data, path)?.join(".") ?? [])
    .filter(
      (hole) => !plain.some(({ path }) => `${hole}.`.startsWith(`${outer(path).join(".")}.`)),
    );
  const told = plain.map(({ code, path }) => `${code} at ${outer(path).join(".")}`);
  return [...new Set([...told, ...hidden.map((hole) => `something at ${hole}`)])].sort().join(", ");
}

type Told = OracleAnswer["errors"][number];
const isAbove = (other: Told, error: Told): boolean =>
  other.code === error.code &&
  other.path.length < error.path.length &&
  other.path.every((segment, index) => error.path[index] === segment);

/** What a member says of places inside its own answer is nobody's expectation. */
const outer = (path: Path): Path => {
  const inside = path.findIndex((segment) => segment === "inside" || segment === "some");
  const within = path.indexOf("within");
  if (within > 0) return path.slice(0, within - 1);
  return inside < 0 ? path : path.slice(0, inside);
};

/** The path of the null that hides the error's own place; null when nothing hides it. */
function holeOf(data: unknown, path: Path): Path | null {
  let value = data;
  for (const [index, segment] of outer(path).entries()) {
    if (value === null || value === undefined) return path.slice(0, index);
    value = (value as Record<string | number, unknown>)[segment];
  }
  return null;
}
