/** The parts of the compose file that no roster changes. */

import { gatewayProgram, memberProgram } from "../network/programs.ts";
import { projectFolder, type Program } from "../network/processes/child.ts";
import { files, gatewayPort, memberPort, ownerFiles } from "./places.ts";

/** Loads a program's libraries first, as `npm start` does: it halves the time to come up. */
const commandOf = ({ entry, libraries }: Program): string[] => [
  "node",
  ...libraries.map((name) => `--import ${name}`),
  runScript(entry.slice(projectFolder.length)),
];

const runScript = (script: string): string => `--import @oxc-node/core/register ${script}`;

/** Compose splits a command at its blanks, so lines may be as short as people like. */
function folded(words: readonly string[], indent: number): string {
  const lines = [""];
  for (const word of words) {
    const last = lines.at(-1) ?? "";
    const longer = last === "" ? word : `${last} ${word}`;
    if (longer.length + indent <= 96) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return [">-", ...lines].join(`\n${" ".repeat(indent)}`);
}

const asks = (port: number, path: string, indent: number): string =>
  [
    "",
    "- CMD",
    "- node",
    "- --eval",
    `- fetch('http://127.0.0.1:${port}${path}').then(({ ok }) => process.exit(Number(!ok)))`,
  ].join(`\n${" ".repeat(indent)}`);

export const fixedParts = `# GENERATED from the roster by \`npm run compose\`; edit scripts/compose/ and run it again.
# Another size: npm run compose -- --institutions 20; another province: --roster FILE.
#
#   docker compose up --build --detach --wait      the whole network, http://127.0.0.1:4000
#   docker compose run --rm token --role hub-operator        a caller's token
#   docker compose stop window-340300              lose a city; the others go on
#   docker compose down                            stop; data, keys and passwords stay in volumes
#
# Needs Docker Engine 25 and Docker Compose 2.23.1 or later, and about 7 GB of memory for 25 members.
# Nothing has to be set. What may be, in the environment or in .env:
#   GATEWAY_PORT, GATEWAY_BIND   where the gateway is reached; 127.0.0.1:4000 by default. Put a proxy
#                                that speaks TLS in front before opening it to others.
#   DEMO_SEED                    a number: a new network is filled with demo data; empty: it is not
#   HUB_IMAGE, HUB_PULL_POLICY   an image from your registry (HUB_PULL_POLICY=missing) instead of a build
#   SUBNETS                      first two numbers of our subnets, if 10.216 is taken
#
# Secrets: the service \`keys\` makes all keys and passwords at the first start and keeps them afterwards.
# None is in this file, in an image or in a variable that \`docker inspect\` shows. Each lies in a volume
# that only its users mount: owner-… (a member and its PostgreSQL), gateway-key, identity. Back the
# volumes up together: a database's password is of no use without the database, nor the other way round.
# In production each owner runs its own part on its own machine, with its own keeper of secrets, and an
# identity provider instead of the volume identity.
name: one-sixteen-x

x-done: &done { condition: service_completed_successfully }
x-healthy: &healthy { condition: service_healthy }

# Whatever runs from our image: not root, nothing to write to but /tmp, no capabilities.
x-program: &program
  image: \${HUB_IMAGE:-one-sixteen-x-hub:local}
  pull_policy: \${HUB_PULL_POLICY:-never}
  user: node
  read_only: true
  tmpfs: [/tmp]
  cap_drop: [ALL]
  security_opt: ["no-new-privileges:true"]
  init: true
  restart: unless-stopped
  stop_grace_period: 10s
  mem_limit: 1g
  mem_reservation: 192m
  logging: &logging { driver: local, options: { max-size: 10m, max-file: "3" } }

x-member: &member
  <<: *program
  command: ${folded(commandOf(memberProgram), 4)}
  healthcheck:
    test:${asks(memberPort, "/health", 6)}
    interval: 30s
    timeout: 5s
    retries: 3
    # A first start makes the tables; 25 at once take a while.
    start_period: 5m
    start_interval: 2s

x-member-environment: &member-environment
  HOST: 0.0.0.0
  PORT: "${memberPort}"
  MEMBERS: /run/owner/${ownerFiles.member}
  MEMBER_KEY: /run/owner/${ownerFiles.memberKey}
  NETWORK_JWKS: /run/${files.publicKeys}
  DEMO_SEED: \${DEMO_SEED:-}
  DEMO_ROSTER: /run/${files.demoRoster}

x-postgres: &postgres
  image: postgres:18
  # Members hold six connections at most.
  command: postgres -c max_connections=40 -c shared_buffers=64MB
  configs: [{ source: member-database, target: /docker-entrypoint-initdb.d/member-database.sql }]
  security_opt: ["no-new-privileges:true"]
  restart: unless-stopped
  # PostgreSQL ends by itself sooner; killed, it would have to recover at the next start.
  stop_grace_period: 1m
  shm_size: 128m
  mem_limit: 512m
  mem_reservation: 64m
  logging: *logging
  depends_on: { keys: *done }
  healthcheck:
    # Over TCP, because the server that only initialises listens on a socket alone.
    test: [CMD, pg_isready, --host=127.0.0.1, --username=postgres, --quiet]
    interval: 10s
    timeout: 5s
    retries: 5
    start_period: 2m
    start_interval: 1s

x-postgres-environment: &postgres-environment
  POSTGRES_PASSWORD_FILE: /run/owner/${ownerFiles.superuserPassword}
  # The same order everywhere, whatever the image's C library.
  POSTGRES_INITDB_ARGS: --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8`;

/** What every member's environment says of the hub, which is asked for the first registry. */
export const hubPlace = (hub: { readonly code: string; readonly url: string }): string =>
  `x-hub-place: &hub-place\n  HUB_CODE: "${hub.code}"\n  HUB_URL: ${hub.url}`;

/** Returns the one-shot service that fills the volumes. */
export const keys = (owners: readonly string[]): string => `  # Runs before everybody else and ends.
  # Root, to give each file to who may read it, but without a network; and the one that builds the image.
  keys:
    <<: *program
    build: .
    command: node ${runScript("scripts/keys.ts")} --volumes /volumes --roster /roster.json
    user: root
    # Compose cannot place a config in a read-only container, so everybody else gets the roster from here.
    read_only: false
    # To give files away, and to look after them when it runs again.
    cap_add: [CHOWN, DAC_OVERRIDE, FOWNER]
    restart: "no"
    network_mode: none
    configs: [{ source: roster, target: /roster.json }]
    volumes:
${["network", "gateway-key", "gateway-state", "identity", ...owners].map((name) => `      - ${name}:/volumes/${name}`).join("\n")}`;

/** Returns the gateway's service; `hub` is whom it asks for the first registry. */
export const gateway = (hub: {
  readonly code: string;
  readonly url: string;
}): string => `  # It does not wait for members: who is missing is a gap in an answer, never a reason not to answer.
  gateway:
    <<: *program
    command: ${folded(commandOf(gatewayProgram), 6)}
    environment:
      HOST: 0.0.0.0
      PORT: "${gatewayPort}"
      NETWORK_JWKS: /run/${files.publicKeys}
      GATEWAY_KEY: /run/${files.gatewayKey}
      REGISTRY_FILE: /var/lib/${files.registry}
      HUB_CODE: "${hub.code}"
      HUB_URL: ${hub.url}
    ports: ["\${GATEWAY_BIND:-127.0.0.1}:\${GATEWAY_PORT:-4000}:${gatewayPort}"]
    volumes:
      - network:/run/network:ro
      - gateway-key:/run/gateway-key:ro
      - gateway-state:/var/lib/gateway-state
    networks: [door, network]
    depends_on: { keys: *done }
    healthcheck:
      test:${asks(gatewayPort, "/health/ready", 8)}
      interval: 10s
      timeout: 5s
      retries: 3
      start_period: 1m
      start_interval: 1s`;

export const token = `  # Only on request; the one container beside keys that sees the identity key.
  token:
    <<: *program
    profiles: [tools]
    entrypoint: node ${runScript("scripts/token.ts")} --data /data
    restart: "no"
    network_mode: none
    volumes: [identity:/data:ro]
    depends_on: { keys: *done }`;
