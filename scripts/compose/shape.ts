/** The part of the Compose Specification that we use: every key we may write and what it must hold. */

type Check = (value: unknown) => boolean;
export type Shape = { readonly [key: string]: Check | Shape };

const text: Check = (value) => typeof value === "string" && value !== "";
const flag: Check = (value) => typeof value === "boolean";
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (key: RegExp, check: Check): Check =>
  (value) =>
    isMap(value) && Object.entries(value).every(([name, entry]) => key.test(name) && check(entry));

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const duration = matching(/^\d+(ms|s|m|h)$/);
const size = matching(/^\d+[kmg]$/);
const environment = mapOf(/^[A-Z][A-Z0-9_]*$/, (value) => typeof value === "string");
const placed: Check = (value) => isMap(value) && text(value.source) && text(value.target);

export const serviceShape: Shape = {
  image: text,
  build: text,
  pull_policy: text,
  // As one line: Compose splits it at blanks and knows quotes, of which we use none.
  command: matching(/^[^'"\\\n]+$/),
  entrypoint: matching(/^[^'"\\\n]+$/),
  environment,
  user: text,
  read_only: flag,
  tmpfs: listOf(matching(/^\//)),
  cap_drop: listOf(text),
  cap_add: listOf(text),
  security_opt: listOf(text),
  init: flag,
  restart: oneOf("unless-stopped", "no"),
  stop_grace_period: duration,
  shm_size: size,
  mem_limit: size,
  mem_reservation: size,
  logging: { driver: text, options: mapOf(/^max-/, text) },
  network_mode: oneOf("none"),
  profiles: listOf(text),
  ports: listOf(matching(/:\d+$/)),
  networks: listOf(text),
  volumes: listOf(matching(/^[a-z0-9-]+:\/[^:]+(:ro)?$/)),
  configs: listOf(placed),
  depends_on: mapOf(
    /./,
    (value) =>
      isMap(value) &&
      oneOf("service_healthy", "service_completed_successfully")(value.condition) &&
      Object.keys(value).length === 1,
  ),
  healthcheck: {
    test: (value) => listOf(text)(value) && (value as string[])[0] === "CMD",
    interval: duration,
    timeout: duration,
    retries: (value) => Number.isInteger(value),
    start_period: duration,
    start_interval: duration,
  },
};

export const fileShape: Shape = {
  name: matching(/^[a-z0-9][a-z0-9_-]*$/),
  services: mapOf(/^[a-z0-9][a-z0-9.-]*$/, isMap),
  networks: mapOf(/^[a-z0-9-]+$/, isMap),
  volumes: mapOf(/^[a-z0-9-]+$/, (value) => value === null),
  configs: mapOf(/^[a-z0-9-]+$/, (value) => isMap(value) && text(value.content)),
};

export const networkShape: Shape = {
  internal: flag,
  ipam: {
    config: listOf((value) => isMap(value) && matching(/\/\d\d$/)(value.subnet)),
  },
};

/** Returns what in `value` does not have the shape, each with its place. */
export function misshapen(value: unknown, shape: Shape, place: string): string[] {
  if (!isMap(value)) return [`${place} is not a mapping`];
  return Object.entries(value).flatMap(([key, entry]) => {
    const here = place === "" ? key : `${place}.${key}`;
    const wanted = shape[key];
    if (wanted === undefined) return key.startsWith("x-") ? [] : [`${here} is not a known key`];
    if (typeof wanted !== "function") return misshapen(entry, wanted, here);
    return wanted(entry) ? [] : [`${here} has a value of the wrong kind`];
  });
}
