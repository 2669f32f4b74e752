/** The gateway's own parts over members in memory, and the oracle over the same rows. */
import { type DocumentNode, parse, validate } from "graphql";
import { readContract } from "../../gateway/contract/rules.ts";
import { contractOf } from "../../gateway/contract/split.ts";
import { contractExecutor } from "../../gateway/members/contract-executor.ts";
import type { CallerContext } from "../../gateway/members/exchange.ts";
import { MemberRegistry, RegistryInForce } from "../../gateway/members/registry.ts";
import { createPlanExecutor, type PlanExecutor } from "../../gateway/plan/executor.ts";
import { composeContracts, contracts } from "./contract.ts";
import type { Told } from "./expectations.ts";
import { MemberWire } from "./member-transport.ts";
import type { WrittenQuery } from "./query-text.ts";
import type { World } from "./rows.ts";
import { Oracle, type OracleAnswer } from "./single-schema.ts";

export type GatewayAnswer = {
  readonly data: unknown;
  readonly errors: readonly (Told & { readonly message: string })[];
};

/** Both sides, made once: composing and planning cost more than a thousand queries. */
export class TestNetwork {
  readonly executor: PlanExecutor<CallerContext>;
  readonly #wire = new MemberWire();
  readonly #registry = new RegistryInForce();
  readonly #oracle: Oracle;

  constructor() {
    const { supergraphSdl, publicSdl } = composeContracts();
    const members = { registry: this.#registry, transport: this.#wire };
    const executors = new Map(
      contracts.map(({ name, typeDefs }) => [
        name,
        contractExecutor(readContract(typeDefs), members),
      ]),
    );
    this.#oracle = new Oracle(publicSdl);
    this.executor = createPlanExecutor<CallerContext>({
      supergraphSdl,
      subgraphs: (name) => executors.get(contractOf(name))!,
    });
  }

  /** Answers through plans, members and merging. @throws when a member was asked what no server would bear */
  async ask(world: World, { source, variables }: WrittenQuery, seed = 0): Promise<GatewayAnswer> {
    this.#wire.connect(world, seed);
    const [version, issuedAt, validUntil] = [1, new Date(), new Date(Date.now() + 3_600_000)];
    const members = world.members.map(registered);
    this.#registry.take(new MemberRegistry({ version, issuedAt, validUntil, members }));
    const result = await this.executor.execute({
      document: this.parse(source),
      variables,
      context: { authorizationFor: async () => "" },
    });
    if (this.#wire.mistakes.length > 0) throw new Error(this.#wire.mistakes.join("\n"));
    return {
      data: JSON.parse(JSON.stringify(result.data ?? null)),
      errors: (result.errors ?? []).map(({ message, path, extensions }) => ({
        code: codeOf(message, extensions.code),
        path: path ?? [],
        about: aboutOf(extensions),
        message,
      })),
    };
  }

  /** What the last question's mutations have done at members, in order. */
  get journal(): readonly string[] {
    return this.#wire.journal;
  }

  /** Answers by the oracle. */
  foretell(world: World, { source, variables }: WrittenQuery): Promise<OracleAnswer> {
    return this.#oracle.answer(world, this.parse(source), variables);
  }

  /** @throws when the generator has written what the public schema does not allow */
  parse(source: string): DocumentNode {
    const document = parse(source, { noLocation: true });
    const faults = validate(this.executor.schema, document);
    if (faults.length > 0)
      throw new Error(`${faults.map(({ message }) => message).join("\n")}\n${source}`);
    return document;
  }
}

const codeOf = (message: string, code: unknown): string =>
  typeof code === "string" ? code : message.startsWith("Cannot return null") ? "NULL" : "null";

type Extensions = Readonly<Record<string, unknown>>;

const aboutOf = ({ gaps, member }: Extensions): string =>
  Array.isArray(gaps)
    ? gaps
        .map((gap: Extensions) => `${String(gap.member)} ${String(gap.reason)}`)
        .sort()
        .join(", ")
    : typeof member === "string"
      ? member
      : "";

const registered = ({ code, kind, status }: World["members"][0]) => ({
  code,
  kind,
  name: code,
  nameEn: null,
  cityCode: null,
  url: `memory://${code}`,
  status,
});
