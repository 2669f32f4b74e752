/** What the demo's members told each other: each has it from its own plan, and both say the same. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoIfEmpty } from "../../subgraphs/demo/demo.ts";
import type { DemoMember } from "../../subgraphs/demo/network.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { causalOrder } from "../../subgraphs/ledger/rules/causal-order.ts";
import { IncomingMessages, OutgoingMessages } from "../../subgraphs/ledger/tables/messages.ts";
import type { Message } from "../../subgraphs/ledger/rules/message.ts";
import { ServiceEvents } from "../../subgraphs/ledger/tables/service-events.ts";
import { memberContext } from "../../subgraphs/runtime/context.ts";
import { type Database, openDatabase } from "../../subgraphs/runtime/database.ts";
import { freshDatabase } from "../setup/database.ts";

const window: DemoMember = { code: "340300", kind: "WINDOW", name: "蚌埠市中小企业服务窗口" };
const institution: DemoMember = {
  code: "91340300MA8237578P",
  kind: "INSTITUTION",
  name: "蚌埠皖诚管理咨询有限公司",
  cityCode: "340300",
};
const roster = [window, institution];
const databases = new Map<DemoMember, Database>();

beforeAll(async () => {
  for (const member of roster) {
    const { tables, migrations, contributions } = kinds[member.kind]!;
    const database = await openDatabase(await freshDatabase(member.kind), tables, migrations);
    databases.set(member, database);
    const caller = { subject: "member", role: "member", member: member.code };
    const context = memberContext(member, caller, database.em.fork(), contributions);
    await demoIfEmpty(context, { seed: 7, roster });
  }
});
afterAll(() => Promise.all([...databases.values()].map((database) => database.close(true))));

const emOf = (member: DemoMember) => databases.get(member)!.em.fork();

test.each([
  [window, institution],
  [institution, window],
])("$code's messages are taken as they were sent, each after what caused it", async (from, to) => {
  const sent = await emOf(from).find(OutgoingMessages, { state: "DELIVERED" });
  const taken = (await emOf(to).find(IncomingMessages, {})).map(
    ({ signed }) => JSON.parse(signed) as Message,
  );
  expect(sent.length).toBeGreaterThan(5);
  const inOrder = (rows: readonly { id: string; content: object; recordId: string }[]) =>
    rows
      .map(({ id, recordId, content }) => ({ id, recordId, content }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(inOrder(taken)).toEqual(inOrder(sent));
  const events = await emOf(from).find(ServiceEvents, {});
  const places = new Map(
    [...Map.groupBy(events, ({ recordId }) => recordId).values()].flatMap((own) => [
      ...causalOrder(own),
    ]),
  );
  for (const { cause } of taken) expect(places.get(cause!.event)).toBe(cause!.order);
});
