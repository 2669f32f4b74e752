/** Makes a published bulletin again from its statements and compares every byte; needs no network and no database. */
import { inflateRawSync } from "node:zlib";
import type { Bulletin } from "../../subgraphs/hub/rules/bulletin/bulletin.ts";
import { claimsIn, composeBulletin } from "../../subgraphs/hub/rules/bulletin/compose-bulletin.ts";
import type { BulletinInputs } from "../../subgraphs/hub/rules/bulletin/inputs.ts";
import { canonicalJson } from "../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import { keysFault, setNames, type Statement } from "../../subgraphs/ledger/rules/statement.ts";
import { formFaults, inputsFault } from "../sealed-file/file-form.ts";
import type { FileKey } from "../sealed-file/sealed-file.ts";
import { openedBy, openStatements, placeOf, sha256 } from "../sealed-file/signed-statements.ts";
import type { BulletinFile } from "./bulletin-file.ts";

export type Replay = {
  /** The document as it was signed; null when it cannot be read. */
  readonly bulletin: Bulletin | null;
  /** One sentence for each thing that is not as it should be; none for a sound bulletin. */
  readonly faults: readonly string[];
};

/** Checks a file. What is `believed` are these keys; the file's own keys when none are given. */
export async function replayBulletin(
  file: BulletinFile,
  believed?: readonly FileKey[],
): Promise<Replay> {
  const form = formFaults(file, "bulletin-file/1", ["contents"]);
  if (form.length > 0) return { bulletin: null, faults: form };
  const keys = believed ?? file.keys;
  const faults: string[] = [];
  const text = await openedBy(keys, file.signed, "bulletin+jws");
  if (text === null)
    return {
      bulletin: null,
      faults: ["通报的签名不符。The bulletin is not signed by a key that is believed."],
    };
  const bulletin = JSON.parse(text.content) as Bulletin;
  if (bulletin.members.find(({ kind }) => kind === "HUB")?.code !== text.member)
    faults.push("通报不是平台签名的。Somebody other than the hub signed the bulletin.");
  if (sha256(text.content, "hex") !== file.hash)
    faults.push("通报的摘要不符。The hash is not the document's.");
  const bound = inputsFault(file);
  if (bound) return { bulletin, faults: [...faults, bound] };
  const inputs = JSON.parse(file.inputs) as BulletinInputs;
  const statements = await readStatements(file, keys, inputs, faults);
  const contents = readContents(file, statements, faults);
  try {
    const again = canonicalJson(composeBulletin(inputs, shelfOf(statements, contents)));
    if (again !== text.content)
      faults.push(
        `重新编制的结果与通报不同：${placeOf(again, text.content)}。Made again, the bulletin differs.`,
      );
  } catch (cause) {
    faults.push(`不能重新编制：${String(cause)} It cannot be made again.`);
  }
  return { bulletin, faults };
}

async function readStatements(
  file: BulletinFile,
  keys: readonly FileKey[],
  { expected }: BulletinInputs,
  faults: string[],
): Promise<Map<string, Statement>> {
  const read = await openStatements(file, keys, faults);
  for (const { code, report } of expected)
    if (report && read.get(report.hash)?.member !== code)
      faults.push(`缺少成员 ${code} 的报表。The statement of ${code} is missing.`);
  return read;
}

function readContents(
  { contents }: BulletinFile,
  statements: ReadonlyMap<string, Statement>,
  faults: string[],
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [digest, packed] of Object.entries(contents)) {
    try {
      const bytes = inflated(packed);
      if (sha256(bytes, "base64url") !== digest) throw new Error("digest");
      texts.set(digest, bytes.toString("utf8"));
    } catch {
      faults.push(`数据 ${digest} 与其摘要不符。A content is not what its name says.`);
    }
  }
  for (const { member, sets } of statements.values())
    for (const name of setNames) {
      const set = sets[name];
      const text = set && texts.get(set.digest);
      const fault = set && text !== null && text !== undefined ? keysFault(text, set) : null;
      if (fault) faults.push(`${member} ${name}：${fault}`);
    }
  return texts;
}

/** Nothing may stand behind what is packed, nor between it: it would be a byte that nobody reads. */
function inflated(packed: string): Buffer {
  const deflated = Buffer.from(packed, "base64");
  const { buffer, engine } = inflateRawSync(deflated, { info: true }) as unknown as {
    readonly buffer: Buffer;
    readonly engine: { readonly bytesWritten: number };
  };
  if (deflated.toString("base64") !== packed || engine.bytesWritten !== deflated.length)
    throw new Error("beside");
  return buffer;
}

function shelfOf(
  statements: ReadonlyMap<string, Statement>,
  contents: ReadonlyMap<string, string>,
) {
  const taken = <T>(from: ReadonlyMap<string, T>, name: string): T => {
    const value = from.get(name);
    if (value === undefined) throw new Error(`缺少 ${name}。`);
    return value;
  };
  const content = (digest: string): string => taken(contents, digest);
  return {
    statement: (hash: string) => taken(statements, hash),
    content,
    ...claimsIn(content),
  };
}
