/** Hands out evidence: `GET /evidence?record=ID&record=ID` answers with one bundle, for anyone to check. */
import { GraphQLError, parse } from "graphql";
import type { IncomingMessage, ServerResponse } from "node:http";
import { bundleMediaType } from "../../subgraphs/ledger/rules/evidence/bundle.ts";
import type { CallerContext } from "../members/exchange.ts";
import type { NetworkExecutor } from "../network-executor.ts";
import type { Ask } from "./key-list.ts";
import { makeBundle, NoBundle } from "./make-bundle.ts";

/** Each record is asked of all who took part. */
const mostRecords = 20;

/**
 * Returns what answers such a request for the caller of `contextOf`, who is shown no more than elsewhere: what opens
 * personal values is left out for the public. It throws a GraphQLError with the status of its refusal.
 */
export function evidenceDoor(
  executor: NetworkExecutor,
  contextOf: (request: IncomingMessage) => Promise<CallerContext>,
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const context = await contextOf(request);
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const ids = new URL(request.url ?? "/", "http://gateway").searchParams.getAll("record");
    const records = [...new Set(ids.map((id) => id.trim()).filter(Boolean))];
    if (records.length === 0 || records.length > mostRecords)
      throw refusal(
        400,
        "BAD_REQUEST",
        `请用 record 给出 1 至 ${mostRecords} 个服务记录标识。Name 1 to ${mostRecords} service records with \`record\`.`,
      );
    const { text } = await makeBundle(asking(executor, context, gone.signal), ...records).catch(
      (cause: unknown) => {
        if (!(cause instanceof NoBundle)) throw cause;
        throw refusal(
          cause.status,
          cause.status === 404 ? "NOT_FOUND" : "EVIDENCE_NOT_READY",
          cause.message,
        );
      },
    );
    response.writeHead(200, {
      "content-type": bundleMediaType,
      "content-disposition": `attachment; filename="evidence.json"`,
      "cache-control": "no-store",
    });
    response.end(text);
  };
}

function asking(executor: NetworkExecutor, context: CallerContext, signal: AbortSignal): Ask {
  return async <Data>(query: string, variables: object) => {
    const { data, errors } = await executor.execute({
      document: parse(query, { noLocation: true }),
      variables: { ...variables },
      context,
      signal,
    });
    const [fault] = errors ?? [];
    if (fault) throw refusal(503, "EVIDENCE_NOT_READY", fault.message);
    return data as Data;
  };
}

const refusal = (status: number, code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });
