/** Finds what is wrong with a compose file: unknown keys, loose ends, owners that are not kept apart. */

import { parse } from "yaml";
import { fileShape, isMap, misshapen, networkShape, serviceShape } from "./shape.ts";

export type Service = {
  readonly image: string;
  readonly command?: string;
  readonly entrypoint?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly profiles?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly volumes?: readonly string[];
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
};
export type ComposeFile = {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<
    Record<string, { readonly internal?: boolean; readonly ipam?: unknown }>
  >;
  readonly volumes: Readonly<Record<string, null>>;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
};

/** Returns the file's content with its anchors merged, variables as written. */
export function readComposeFile(text: string): ComposeFile {
  // Our own file: the limit against floods of aliases is lower than what 25 members need.
  return parse(text, { merge: true, maxAliasCount: -1 }) as ComposeFile;
}

/** Returns every fault, in words; none for a good file. */
export function findFaults(text: string): string[] {
  const file = readComposeFile(text);
  const misshapenParts = [
    ...misshapen(file, fileShape, ""),
    ...Object.entries(file.services ?? {}).flatMap(([name, service]) =>
      misshapen(service, serviceShape, name),
    ),
    ...Object.entries(file.networks ?? {}).flatMap(([name, network]) =>
      misshapen(network, networkShape, `networks.${name}`),
    ),
  ];
  // What follows reads the file as if it had its shape.
  if (misshapenParts.length > 0) return misshapenParts;
  return [
    ...looseEnds(file),
    ...sharedThings(file),
    ...mixedOwners(file),
    ...openSecrets(text, file),
  ];
}

const sourceOf = (mount: string): string => mount.split(":")[0] ?? "";

function looseEnds({ services, ...file }: ComposeFile): string[] {
  const used = {
    networks: new Set<string>(),
    volumes: new Set<string>(),
    configs: new Set<string>(),
  };
  const faults = Object.entries(services).flatMap(([name, service]) => {
    const refers = [
      ...(service.networks ?? []).map((one) => ["networks", one] as const),
      ...(service.volumes ?? []).map((one) => ["volumes", sourceOf(one)] as const),
      ...(service.configs ?? []).map(({ source }) => ["configs", source] as const),
    ];
    for (const [part, one] of refers) used[part].add(one);
    const undefinedOnes = refers
      .filter(([part, one]) => !(one in file[part]))
      .map(([part, one]) => `${name} uses ${one}, which ${part} does not define`);
    const dependencies = Object.entries(service.depends_on ?? {}).flatMap(
      ([other, { condition }]) => {
        if (!(other in services)) return [`${name} depends on ${other}, which is no service`];
        const isWatched = services[other]?.healthcheck !== undefined;
        return condition === "service_healthy" && !isWatched
          ? [`${name} waits for the health of ${other}, which has no healthcheck`]
          : [];
      },
    );
    return [...undefinedOnes, ...dependencies];
  });
  for (const part of ["networks", "volumes", "configs"] as const) {
    for (const name of Object.keys(file[part])) {
      if (!used[part].has(name)) faults.push(`${part}.${name} is used by nobody`);
    }
  }
  return faults;
}

function sharedThings({ services, networks }: ComposeFile): string[] {
  const all = Object.values(services);
  return [
    ...twice(
      "port",
      all.flatMap(({ ports = [] }) => ports),
    ),
    ...twice(
      "database",
      all.flatMap(({ environment }) => environment?.MEMBER_DATABASE ?? []),
    ),
    ...twice(
      "host",
      all.flatMap(({ environment }) => environment?.PUBLIC_HOST ?? []),
    ),
    ...twice(
      "subnet",
      Object.values(networks).map(({ ipam }) => JSON.stringify(ipam)),
    ),
    ...twice(
      "database volume",
      all.flatMap(({ volumes = [] }) =>
        volumes.map(sourceOf).filter((name) => name.startsWith("database-")),
      ),
    ),
  ];
}

function twice(what: string, values: readonly string[]): string[] {
  const repeated = values.filter((value, index) => values.indexOf(value) !== index);
  return [...new Set(repeated)].map((value) => `two services have the same ${what} ${value}`);
}

/** An owner's database, its volumes and its network are for its own two services and for nobody else. */
function mixedOwners({ services, networks }: ComposeFile): string[] {
  const faults: string[] = [];
  for (const [name, { image, networks: own = [], volumes = [], ports = [] }] of Object.entries(
    services,
  )) {
    if (!image.startsWith("postgres:")) continue;
    const [network = ""] = own;
    const owner = name.replace(/^postgres-/, "");
    if (own.length !== 1) faults.push(`${name} is on ${own.length} networks instead of its own`);
    if (networks[network]?.internal !== true)
      faults.push(`${name} is on ${network}, which is not internal`);
    if (ports.length > 0) faults.push(`${name} is open to the outside`);
    const neighbours = Object.entries(services).filter(([other]) => other !== name);
    const onNetwork = neighbours.filter(([, service]) => service.networks?.includes(network));
    const member = onNetwork[0]?.[0] ?? "nobody";
    if (onNetwork.length !== 1 || !member.endsWith(`-${owner}`)) {
      const names = onNetwork.map(([other]) => other).join(", ") || "nobody";
      faults.push(`${name} is reached by ${names} instead of its own member alone`);
    }
    for (const volume of volumes.map(sourceOf)) {
      const sharers = neighbours.filter(([, service]) =>
        service.volumes?.map(sourceOf).includes(volume),
      );
      const strangers = sharers
        .map(([other]) => other)
        .filter((other) => other !== "keys" && other !== member);
      if (strangers.length > 0)
        faults.push(`${volume} of ${name} is also mounted by ${strangers.join(", ")}`);
    }
  }
  return faults;
}

const privateKeys: Readonly<Record<string, string>> = {
  "gateway-key": "gateway",
  identity: "token",
};

function openSecrets(text: string, { services }: ComposeFile): string[] {
  const faults: string[] = [];
  if (/:\/\/[^/\s@]+:[^/\s@]+@/.test(text)) faults.push("an address holds a password");
  for (const [name, service] of Object.entries(services)) {
    const settings = isMap(service.environment) ? Object.entries(service.environment) : [];
    for (const [variable, value] of settings) {
      // A path or a reference to the environment is no secret; anything else under such a name is.
      if (/PASSWORD|SECRET|TOKEN|_KEY$/.test(variable) && !/^(\/|\$\{)/.test(value)) {
        faults.push(`${name} is given ${variable} in clear`);
      }
    }
    for (const mount of service.volumes ?? []) {
      const volume = sourceOf(mount);
      const isOwn = volume === "gateway-state" || volume.startsWith("database-");
      if (name !== "keys" && isOwn === mount.endsWith(":ro")) {
        faults.push(`${name} ${isOwn ? "cannot" : "may"} write to ${volume}`);
      }
      const holder = privateKeys[volume];
      if (holder !== undefined && ![holder, "keys"].includes(name)) {
        faults.push(`${name} mounts ${volume}, which is for ${holder} alone`);
      }
    }
  }
  return faults;
}
