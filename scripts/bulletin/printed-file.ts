/** A bulletin or an evaluation of a running network as an office sends it: document, workbook, page, or the sealed text. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Ask } from "../../gateway/evidence/key-list.ts";
import { NetworkFailure } from "../network/failure.ts";

const formats = ["docx", "xlsx", "html", "json"];

type Kind = "bulletin" | "evaluation";
type Answer = {
  readonly found: {
    readonly document: {
      readonly name: string;
      readonly sha256: string;
      readonly contentBase64: string;
    } | null;
  } | null;
};

const queryOf = (kind: Kind): string =>
  `query ($id: ID!, $format: ${kind === "bulletin" ? "BulletinFormat" : "EvaluationFormat"}!) {
    found: ${kind}(id: $id) { document(format: $format) { name sha256 contentBase64 } }
  }`;

/** Fetches the file and checks its hash. @throws NetworkFailure for an unknown format, and when nothing is sealed */
export async function fetchPrinted(
  ask: Ask,
  kind: Kind,
  id: string,
  format: string,
): Promise<{ readonly name: string; readonly sha256: string; readonly content: Uint8Array }> {
  if (!formats.includes(format.toLowerCase()))
    throw new NetworkFailure(
      `没有格式 ${format}；可用：${formats.join("、")}。`,
      `There is no format ${format}; say ${formats.join(", ")}.`,
    );
  const { found } = await ask<Answer>(queryOf(kind), { id, format: format.toUpperCase() });
  const file = found?.document;
  if (!file)
    throw new NetworkFailure(
      `没有密封的${kind === "bulletin" ? "通报" : "评价"} ${id}。`,
      `There is no sealed ${kind} ${id}.`,
    );
  const content = Buffer.from(file.contentBase64, "base64");
  if (createHash("sha256").update(content).digest("hex") !== file.sha256)
    throw new NetworkFailure("收到的文件不完整。", "The file did not arrive whole.");
  return { name: basename(file.name), sha256: file.sha256, content };
}
