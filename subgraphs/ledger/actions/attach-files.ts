/** Keeps evidence files with a step; the event names each with its size and SHA-256. */
import { createHash } from "node:crypto";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { filesFault } from "../rules/attachment.ts";
import type { Attached } from "../rules/message.ts";
import { Attachments } from "../tables/attachments.ts";

export type GivenFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly contentBase64: string;
  /** What the sender says that it is, in hexadecimal; a file that was damaged on its way is refused. */
  readonly sha256?: string | null;
};

/** Stores the files in the transaction of the step. @throws BAD_USER_INPUT */
export function attachFiles(
  { em, now, newId }: MemberContext,
  recordId: string,
  given: readonly GivenFile[],
  readers: readonly string[],
): Attached[] {
  const files = given.map(({ name, mediaType, contentBase64, sha256: stated }) => {
    const content = Buffer.from(contentBase64, "base64");
    const sha256 = createHash("sha256").update(content).digest("hex");
    const isBase64 = content.toString("base64") === contentBase64;
    return { name, mediaType, content, size: content.length, sha256, stated, isBase64 };
  });
  const fault = filesFault(files);
  if (fault) throw refuse("BAD_USER_INPUT", fault);
  return files.map(({ name, mediaType, content, size, sha256 }) => {
    const id = newId(now());
    em.create(Attachments, {
      id,
      recordId,
      name,
      mediaType,
      size,
      sha256,
      content,
      readers: [...readers],
      attachedAt: now(),
    });
    return { id, name, mediaType, size, sha256 };
  });
}
