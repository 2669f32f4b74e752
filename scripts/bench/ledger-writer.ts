/** A process that writes one member's ledger as its own program would, and says how long that took. */
import { extendLog } from "../../subgraphs/ledger/actions/extend-log.ts";
import { openService } from "../../subgraphs/ledger/actions/open-service.ts";
import { submitImport } from "../../subgraphs/ledger/actions/submit-import.ts";
import { takeServiceStep } from "../../subgraphs/ledger/actions/take-service-step.ts";
import { originOf } from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { signerOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { Imports } from "../../subgraphs/ledger/tables/imports.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { memberContext } from "../../subgraphs/runtime/context.ts";
import { openDatabase } from "../../subgraphs/runtime/database.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { enterpriseCode } from "./fill.ts";
import { ledgerOf } from "./sample-ledger.ts";

export type WriterOrder =
  | { readonly type: "append"; readonly from: number; readonly services: number }
  | { readonly type: "import"; readonly from: number; readonly rows: number };
export type WriterAnswer = {
  readonly ms: number;
  readonly events: number;
  readonly leaves: number;
};

/** Callers that write at the same time. */
const lanes = 4;
const signMs = 1000;

const [url] = process.argv.slice(2);
const { tables, migrations } = kinds["WINDOW"]!;
const database = await openDatabase(url!, tables, migrations);
const member = { code: "340100", kind: "WINDOW", name: "合肥" };
const caller = { subject: "bench", role: "window-operator", member: member.code } as const;
const context = () => memberContext(member, caller, database.em.fork());
const origin = originOf("bench.example", member.code, "sha256");
const signer = signerOf(origin, Buffer.alloc(32, 1), 1);
const keeper = { network: "bench.example", algorithm: "sha256", signer } as const;

/** Opens, begins, completes and has rated one service: four transactions, as four people would. */
async function serve(number: number): Promise<void> {
  const id = await inTransaction(context(), (inside) => {
    const { id } = openService(inside, {
      title: `服务 ${number}`,
      categoryCode: "140300",
      enterpriseCode: enterpriseCode(number % 5000),
      enterpriseName: `企业 ${number % 5000}`,
      contactName: "张三",
      contactPhone: "13800000001",
      acceptedAt: new Date(),
      isPublicWelfare: true,
      feeFen: 0,
      origin: "LIVE",
    });
    return id;
  });
  for (const step of ["START", "COMPLETE", "RATE"] as const) {
    await inTransaction(context(), async (inside) => {
      const record = await inside.em.findOneOrFail(ServiceRecords, { id });
      takeServiceStep(inside, record, {
        step,
        at: new Date(),
        ...(step === "RATE" && { rating: 5 }),
      });
    });
  }
}

async function append(from: number, services: number): Promise<void> {
  let next = from;
  const lane = async (): Promise<void> => {
    while (next < from + services) await serve(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function importRows(from: number, rows: number): Promise<void> {
  const bytes = Buffer.from(ledgerOf(from, rows), "utf8");
  const file = { fileName: `340100-${from}.csv`, bytes, mapping: null, isDryRun: false };
  const { id } = await submitImport(context(), file);
  for (;;) {
    const { state, message, processedRows } = await context().em.findOneOrFail(Imports, { id });
    if (state === "DONE" && processedRows >= rows) return;
    if (state !== "RUNNING" || message) throw new Error(`import ${state}: ${message}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** As the member's program does, the log is extended every second, and once more at the end. */
async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  let signing = Promise.resolve<unknown>(null);
  const sign = () => (signing = signing.then(() => extendLog(context(), keeper)));
  const timer = setInterval(sign, signMs);
  await work();
  clearInterval(timer);
  await sign();
  return performance.now() - started;
}

async function count(table: string): Promise<number> {
  const rows = await context().em.execute<[{ count: string }]>(`select count(*) from ${table}`);
  return Number(rows[0].count);
}

process.on("message", (order: WriterOrder) => {
  void (async () => {
    const before = [await count("service_event"), await count("evidence_entry")] as const;
    const ms = await timed(() =>
      order.type === "append"
        ? append(order.from, order.services)
        : importRows(order.from, order.rows),
    );
    const answer: WriterAnswer = {
      ms,
      events: (await count("service_event")) - before[0],
      leaves: (await count("evidence_entry")) - before[1],
    };
    process.send!(answer);
  })();
});
process.on("disconnect", () => process.exit());
process.send!("ready");
