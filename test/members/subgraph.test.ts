import { composeServices } from "@theguild/federation-composition";
import { type GraphQLSchema, graphql, parse } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { missingDescriptions } from "../../scripts/descriptions.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { memberContext } from "../../subgraphs/runtime/context.ts";
import { buildContract, buildMemberSchema } from "../../subgraphs/runtime/contract.ts";
import { openDatabase } from "../../subgraphs/runtime/database.ts";
import { keepService } from "../builders/service.ts";
import { freshDatabase } from "../setup/database.ts";

const code = { HUB: "340000", WINDOW: "340300", INSTITUTION: "91340100MA8079194L" } as const;

describe.each(["HUB", "WINDOW", "INSTITUTION"] as const)("a member of kind %s", (kind) => {
  let schema: GraphQLSchema;
  let sdl: string;
  beforeAll(async () => {
    schema = buildMemberSchema(await Promise.all(kinds[kind]!.contracts.map(buildContract)));
    const answer = await graphql({ schema, source: "{ _service { sdl } }" });
    sdl = (answer.data as { _service: { sdl: string } })._service.sdl;
  });

  test("serves a subgraph that composes by itself", () => {
    const composed = composeServices([
      { name: "member", typeDefs: parse(sdl), url: "http://member" },
    ]);
    expect(composed.errors ?? []).toEqual([]);
    expect(composed.supergraphSdl).toContain("serviceRecords");
  });

  test("describes every type and field", () => {
    // What Federation itself defines is described by its specification.
    const federation = /: (_|federation__|link|key|external|requires|inaccessible|shareable)/;
    expect(
      missingDescriptions(kind, parse(sdl)).filter((fault) => !federation.test(fault)),
    ).toEqual([]);
  });

  test("resolves its own records as entities, and only events of foreign ones", async () => {
    const { tables, migrations } = kinds[kind]!;
    const database = await openDatabase(await freshDatabase(kind), tables, migrations);
    const member = { code: code[kind], kind, name: "成员" };
    const caller = { subject: "test", role: "member", member: code[kind] };
    const context = memberContext(member, caller, database.em.fork());
    const own = await keepService(context);
    const answer = await graphql({
      schema,
      contextValue: context,
      source: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ServiceRecord { id trace { events { type } } title } } }`,
      variableValues: {
        r: [
          { __typename: "ServiceRecord", id: own },
          { __typename: "ServiceRecord", id: `${code[kind]}:none` },
        ],
      },
    });
    expect(answer.errors).toBeUndefined();
    expect(answer.data?._entities).toMatchObject([{ id: own, title: "专利申请辅导" }, null]);
    await database.close(true);
  });
});
