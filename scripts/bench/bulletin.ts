/** Seals one bulletin over 1+16+200 members: from their statements on record to the signed document on record. */
import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { deflateRawSync } from "node:zlib";
import { CompactSign, generateKeyPair } from "jose";
import { carryBulletins } from "../../subgraphs/hub/actions/bulletin/carry-bulletins.ts";
import { draftBulletin } from "../../subgraphs/hub/actions/bulletin/draft-bulletin.ts";
import { takeBulletinStep } from "../../subgraphs/hub/actions/bulletin/take-bulletin-step.ts";
import { Bulletins } from "../../subgraphs/hub/tables/bulletins.ts";
import {
  Collections,
  ExpectedMembers,
  ReceivedStatements,
} from "../../subgraphs/hub/tables/collections.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { type MemberContext, memberContext } from "../../subgraphs/runtime/context.ts";
import { openDatabase } from "../../subgraphs/runtime/database.ts";
import { Peers } from "../../subgraphs/runtime/peers.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { kindOf, makeStatement, Shelf } from "../../test/builders/statements.ts";
import { startPostgres } from "../network/postgres/postgres.ts";

const hub = "340000";
const windows = Array.from({ length: 16 }, (_, index) => String(340_100 + index * 100));
const institutions = Array.from({ length: 200 }, (_, at) => `91340000MA${String(at).padStart(8, "0")}`); // prettier-ignore
const place = { year: 2025, quarter: 3 };
const reportedAt = new Date("2025-10-08T01:00:00Z");

/** Returns the seconds; `tell` hears what is being done. */
export async function measureBulletin(
  services: number,
  tell: (text: string) => void,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "bulletin-bench-"));
  const postgres = await startPostgres({
    folder: join(folder, "cluster"),
    log: join(folder, "postgres.log"),
    password: randomUUID(),
    maxConnections: 10,
    isDurable: true,
  });
  try {
    const { tables, migrations } = kinds["HUB"]!;
    const database = await openDatabase(postgres.url, tables, migrations);
    const { privateKey } = await generateKeyPair("EdDSA");
    const signText = (typ: string, text: string) =>
      new CompactSign(Buffer.from(text))
        .setProtectedHeader({ alg: "EdDSA", typ, kid: `${hub}-bench` })
        .sign(privateKey);
    const staff = { subject: "bench", role: "hub-operator", member: hub };
    const voice = { peers: new Peers({ keys: [] }), signText };
    const contextOf = (wake = () => {}): MemberContext =>
      memberContext(
        { code: hub, kind: "HUB", name: hub },
        staff,
        database.em.fork(),
        {},
        undefined,
        wake,
        voice,
      );
    tell(`bulletin: statements of 217 members on ${services} services`);
    const id = await fill(contextOf(), services);
    tell("bulletin: sealing");
    const work = carryBulletins(contextOf);
    const begun = performance.now();
    const sealing = { step: "SEAL" } as const;
    await inTransaction(contextOf(work.wake), (inside) => takeBulletinStep(inside, id, sealing));
    await untilSealed(contextOf, id);
    const seconds = (performance.now() - begun) / 1000;
    await work.stop();
    await database.close(true);
    return seconds;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function untilSealed(contextOf: () => MemberContext, id: string): Promise<void> {
  for (;;) {
    const { state } = await contextOf().em.findOneOrFail(Bulletins, { id });
    if (state === "SEALED") return;
    if (state !== "SEALING") throw new Error(`The bulletin went back to ${state}.`);
    await sleep(20);
  }
}

/** Puts everybody's statement on record, and a bulletin that waits to be sealed; returns its identifier. */
async function fill(context: MemberContext, services: number): Promise<string> {
  const shelf = new Shelf();
  const codes = [hub, ...windows, ...institutions];
  const each = Math.floor(services / codes.length);
  return inTransaction(context, async (inside) => {
    const { em } = inside;
    const [bulletin] = await draftBulletin(inside, place);
    bulletin!.state = "VALIDATING";
    em.create(Collections, { ...place, dueAt: reportedAt, openedAt: reportedAt });
    for (const [index, code] of codes.entries()) {
      const { statement } = makeStatement(shelf, { code, ...reported(index, each) });
      const payload = Buffer.from(JSON.stringify(statement)).toString("base64url");
      const signed = `e30.${payload}.bench`;
      const kind = kindOf(code);
      em.create(ReceivedStatements, {
        ...place,
        hash: createHash("sha256").update(signed).digest("hex"),
        member: code,
        number: 1,
        signed,
        kid: `${code}-bench`,
        receivedAt: reportedAt,
      });
      em.create(ExpectedMembers, {
        ...place,
        code,
        name: code,
        kind,
        cityCode: kind === "WINDOW" ? code : null,
        requestId: null,
        dueAt: null,
        refusal: null,
        excuse: null,
        excusedBy: null,
        excusedAt: null,
        reminders: 0,
        remindedAt: null,
      });
    }
    for (const [digest, text] of shelf.contents)
      await em.execute(
        `insert into statement_content (digest, deflated) values (?, ?) on conflict do nothing`,
        [digest, deflateRawSync(text)],
      );
    return bulletin!.id;
  });
}

/** A quarter of what a window reports is reported by the institution that delivered it as well. */
function reported(member: number, count: number) {
  const isWindow = member >= 1 && member <= windows.length;
  const names = (kind: string, most: number) =>
    Array.from({ length: Math.min(most, count) }, (_, at) => `${kind}${(member * 37 + at * 13) % 60_000}`); // prettier-ignore
  return {
    services: Array.from({ length: count }, (_, at) => {
      // Institutions of one residue belong to one window: no two windows claim the same.
      const deliverer = member + windows.length * (1 + (at % 12));
      const isShared = isWindow && at % 4 === 0;
      return {
        service: `${isShared ? deliverer : member} ${at}`,
        isHome: isWindow,
        acceptedMs: Date.UTC(2025, 6, 1) + at * 1000,
        rating: at % 3 ? 1 + (at % 5) : null,
        feeFen: at,
      };
    }),
    sets: {
      enterpriseKeys: names("e", isWindow ? 4000 : 1000),
      activityKeys: names("a", 30),
      registrationKeys: names("r", 4000),
      providerKeys: names("p", 40),
      productKeys: names("o", 20),
    },
  };
}
