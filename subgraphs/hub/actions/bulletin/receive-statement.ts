/** Takes a member's statement: checks whose it is and that it holds what it says, and keeps it as it came. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { MessageRefusal, type ReceivedMessage } from "../../../ledger/actions/message-handlers.ts";
import { readCanonicalJson } from "../../../ledger/rules/evidence/canonical-json.ts";
import {
  keysFault,
  readClaimColumns,
  setNames,
  type Statement,
  statementFault,
} from "../../../ledger/rules/statement.ts";
import { networkName } from "../../../ledger/tables/evidence-names.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { keyNameIn, openText } from "../../../runtime/member-key.ts";
import { Bulletins } from "../../tables/bulletins.ts";
import { ReceivedStatements } from "../../tables/collections.ts";
import { RegisteredMembers } from "../../tables/registered-members.ts";
import { contentsOf } from "../../tables/statement-shelf.ts";
import { revisitFindings } from "./validate-statements.ts";

const inflate = promisify(inflateRaw);
/** No content is larger than this; what inflates to more is an attack. */
const mostCharacters = 256 * 1024 * 1024;

/** @throws MessageRefusal, whose reason goes back to the member */
export async function receiveStatement(
  context: MemberContext,
  { sender, content }: ReceivedMessage,
): Promise<void> {
  const { em, now } = context;
  const { signed, contents } = content as { signed?: unknown; contents?: unknown };
  if (typeof signed !== "string" || typeof contents !== "object" || contents === null)
    throw new MessageRefusal("signed、contents：缺少报表。There is no statement.");
  const { statement, kid } = await opened(context, sender, signed);
  const place = { year: statement.period.year, quarter: statement.period.quarter ?? 0 };
  const hash = createHash("sha256").update(signed).digest("hex");
  const known = await em.findOne(ReceivedStatements, {
    ...place,
    member: sender,
    number: statement.number,
  });
  if (known?.hash === hash) return;
  if (known)
    throw new MessageRefusal(
      `已收到该期第${statement.number}号报表，且内容不同。Another statement bears that number.`,
    );
  const texts = await inflated(statement, contents as Record<string, unknown>);
  const fault = contentFault(statement, texts);
  if (fault) throw new MessageRefusal(fault);
  for (const digest of texts.keys())
    await em.execute(
      `insert into statement_content (digest, deflated) values (?, decode(?, 'base64')) on conflict do nothing`,
      [digest, (contents as Record<string, string>)[digest]],
    );
  em.create(ReceivedStatements, {
    hash,
    member: sender,
    ...place,
    number: statement.number,
    signed,
    kid,
    receivedAt: now(),
  });
  await em.flush();
  // What was asked about the one before may be answered by this one.
  if (await em.count(Bulletins, { ...place, state: { $in: ["CHECKING", "VALIDATING"] } }))
    await revisitFindings(context, place, sender);
}

async function opened(
  { voice, now, em }: MemberContext,
  sender: string,
  signed: string,
): Promise<{ readonly statement: Statement; readonly kid: string }> {
  const kid = keyNameIn(signed) ?? "";
  const key = voice?.peers.keyOf(sender, kid, now());
  const text = key ? await openText(signed, "member-statement+jws", key) : null;
  if (text === null)
    throw new MessageRefusal("报表的签名不符。The statement is not signed by its member.");
  let given: unknown;
  try {
    given = readCanonicalJson(text);
  } catch (cause) {
    throw new MessageRefusal(cause instanceof Error ? cause.message : String(cause));
  }
  const fault = statementFault(given, sender);
  if (fault) throw new MessageRefusal(fault);
  const statement = given as Statement;
  if (statement.network !== networkName)
    throw new MessageRefusal(
      `network：报表属于网络 ${statement.network}。It is another network's.`,
    );
  const member = await em.findOne(RegisteredMembers, { code: sender });
  if (member?.kind !== statement.kind)
    throw new MessageRefusal(`kind：应为 ${member?.kind}。The kind of member differs.`);
  return { statement, kid };
}

async function inflated(
  statement: Statement,
  contents: Readonly<Record<string, unknown>>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const digest of new Set(contentsOf(statement))) {
    const packed = contents[digest];
    if (typeof packed !== "string")
      throw new MessageRefusal(`contents：缺少 ${digest}。A content is missing.`);
    const bytes = await inflate(Buffer.from(packed, "base64"), {
      maxOutputLength: mostCharacters,
    }).catch(() => null);
    if (!bytes || createHash("sha256").update(bytes).digest("base64url") !== digest)
      throw new MessageRefusal(
        `contents：${digest} 内容不符。A content is not what its name says.`,
      );
    texts.set(digest, bytes.toString("utf8"));
  }
  return texts;
}

/** Says what is wrong with what a statement names; null when it holds what it says. */
function contentFault(
  { sets, claims }: Statement,
  texts: ReadonlyMap<string, string>,
): string | null {
  for (const name of setNames) {
    const set = sets[name];
    const fault = set && keysFault(texts.get(set.digest)!, set);
    if (fault) return `${name}：${fault}`;
  }
  return readClaimColumns(texts.get(claims.digest)!, claims)
    ? null
    : "claims：服务清单形式有误。The claims are malformed.";
}
