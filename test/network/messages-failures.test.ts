/** Messages when receivers are away, networks lie, and somebody has to decide. */
import { decodeJwt } from "jose";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { moveMember } from "../../subgraphs/hub/actions/change-membership.ts";
import { dropMessage, retryMessage } from "../../subgraphs/ledger/actions/settle-message.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { startCorrespondents } from "../setup/correspondents.ts";
import { desks } from "../setup/desks.ts";
import { institutionCodes } from "../setup/network.ts";

const window = "340300";
const [, second] = institutionCodes as [string, string];
const network = await startCorrespondents([window, second]);
const { open, eventsAt, dispatch, keep, soon, isAssigned, outbox, settled } = desks(
  network,
  window,
);
afterAll(() => network.stop());

describe("a network that fails", () => {
  let bad: Server;
  let address: string;
  let answerWith: (body: string) => Promise<string> = () => Promise.resolve("{}");
  beforeAll(async () => {
    bad = createServer((request, response) => {
      // Whoever wants a checkpoint signed comes here as well.
      if (!request.url?.endsWith("/messages")) return void response.writeHead(404).end();
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        void answerWith(Buffer.concat(chunks).toString()).then((said) => response.end(said));
      });
    });
    bad.listen(0, "127.0.0.1");
    await once(bad, "listening");
    const { port } = bad.address() as { port: number };
    address = `http://127.0.0.1:${port}/${second}/graphql`;
  });
  afterAll(() => bad.close());
  const move = async (url: string) => {
    await inTransaction(network.at("340000"), (inside) => moveMember(inside, second, url));
    await soon(async () => expect(network.peersOf(window).find(second)?.url).toBe(url));
  };

  test("cannot make the sender believe in a receipt that the receiver did not sign", async () => {
    const own = network.urlOf(second);
    await move(address);
    // Even somebody on record, who knows which message is waited for, cannot sign for the receiver.
    const impostor = network.hostOf("340000").signerOf("340000")!;
    answerWith = async (body) => {
      const { messages = [] } = JSON.parse(body) as { messages?: string[] };
      const answers = messages.map(async (signed) => {
        const { content } = decodeJwt<{ content: { id: string } }>(signed);
        const said = { id: content.id, outcome: "ACCEPTED", reason: null };
        return { receipt: await impostor("receipt", window, said) };
      });
      return JSON.stringify({ answers: await Promise.all(answers) });
    };
    const id = await open();
    await dispatch(id, second);
    await soon(async () => expect((await outbox(window, id))[0]?.lastFault).toContain("回执无效"));
    await move(own);
    await isAssigned(second, id, "OFFERED");
  });

  test("ends in a dead letter that holds later ones up, until somebody retries or drops it", async () => {
    const id = await open();
    await network.stopMember(second);
    await dispatch(id, second);
    await soon(async () => expect((await outbox(window, id))[0]!.attempts).toBeGreaterThan(0));
    // As if it had waited for two weeks.
    await network
      .at(window)
      .em.execute(
        `update outgoing_message set waiting_since = now() - interval '14 days', due_at = now() where record_id = ?`,
        [id],
      );
    network.hostOf(window).wake();
    await soon(async () => expect((await outbox(window, id))[0]?.state).toBe("DEAD"));
    await keep(id, "RECALL", { note: "改派" });
    await network.start(second);
    await network
      .at(window)
      .em.execute(`update outgoing_message set due_at = now() where record_id = ?`, [id]);
    network.hostOf(window).wake();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await outbox(window, id)).map(({ state }) => state)).toEqual(["DEAD", "WAITING"]);
    const [dead] = await outbox(window, id);
    await expect(
      inTransaction(network.at(window), (inside) => dropMessage(inside, dead!.id, " ")),
    ).rejects.toThrow("请写明原因");
    await inTransaction(network.at(window), (inside) => retryMessage(inside, dead!.id));
    await settled(window, id);
    expect(await eventsAt(second, id)).toEqual(["RECEIVED", "RECALL"]);
    await expect(
      inTransaction(network.at(window), (inside) => retryMessage(inside, dead!.id)),
    ).rejects.toThrow("已送达");
  });

  test("lets later messages go once the dead one is dropped for a reason", async () => {
    const id = await open();
    await network.stopMember(second);
    await dispatch(id, second);
    await keep(id, "RECALL", { note: "改派" });
    await network
      .at(window)
      .em.execute(
        `update outgoing_message set state = 'DEAD' where record_id = ? and kind = 'DISPATCH'`,
        [id],
      );
    await network.start(second);
    const [dead] = await outbox(window, id);
    await inTransaction(network.at(window), (inside) => dropMessage(inside, dead!.id, "电话告知"));
    await settled(window, id);
    expect((await outbox(window, id)).map(({ state }) => state)).toEqual(["DROPPED", "REFUSED"]);
    expect(await eventsAt(window, id)).toEqual([
      "OPEN",
      "DISPATCH",
      "RECALL",
      "MESSAGE_DROPPED",
      "MESSAGE_REFUSED",
    ]);
  });
});
