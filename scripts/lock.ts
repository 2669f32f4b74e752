/** Completes package-lock.json with platform packages that the registry at hand did not list; `--check` only looks. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Entry> };

const path = join(import.meta.dirname, "..", "package-lock.json");
const systems = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "openharmony",
  "openbsd",
  "netbsd",
  "sunos",
  "aix",
  "win32",
];
const processors = [
  "arm64",
  "x64",
  "ia32",
  "ppc64",
  "s390x",
  "riscv64",
  "loong64",
  "arm",
  "wasm32",
  "mips64el",
];

/**
 * Returns the optional packages that `npm ci` would miss. A mirror that only has this platform's builds
 * makes npm write a lock file that it then refuses, here and on every other platform.
 */
export function missingPackages({ packages }: Lock): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [at, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const isThere = placesOf(at, name).some((place) => packages[place]);
      if (!isThere && /^\d/.test(version))
        missing[`node_modules/${name}`] = platformEntry(name, version, entry);
    }
  }
  return missing;
}

/** npm looks for a dependency beside its dependent first, then upwards. */
function placesOf(dependent: string, name: string): string[] {
  const places: string[] = [];
  for (
    let base = dependent;
    ;
    base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))
  ) {
    places.push(`${base}${base ? "/" : ""}node_modules/${name}`);
    if (!base.includes("/node_modules/"))
      return base ? [...places, `node_modules/${name}`] : places;
  }
}

function platformEntry(name: string, version: string, { dev }: Entry): Entry {
  const os = systems.find((system) => name.includes(system));
  const cpu = processors.find((processor) => new RegExp(`[-/]${processor}(-|$)`).test(name));
  const libc = /gnu(eabihf)?$/.test(name) ? "glibc" : /musl/.test(name) ? "musl" : undefined;
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(await readFile(path, "utf8")) as Lock;
  const missing = missingPackages(lock);
  const names = Object.keys(missing);
  if (process.argv.includes("--check")) {
    if (names.length > 0)
      console.error(
        `package-lock.json lacks ${names.length} packages, e.g. ${names[0]}; run \`npm run lock\`.`,
      );
    process.exitCode = names.length > 0 ? 1 : 0;
  } else {
    const [root, ...rest] = Object.entries({ ...lock.packages, ...missing });
    lock.packages = Object.fromEntries([root!, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
    await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`package-lock.json: added ${names.length} packages.`);
  }
}
