/** A sealed document as a file to take away. */
import { Field, Int, ObjectType } from "type-graphql";
import { recentFile } from "../documents/recent-files.ts";
import type { WrittenFile } from "../documents/written-file.ts";

@ObjectType()
export abstract class DocumentFile {
  @Field(() => String, { description: "Name of the file." })
  name!: string;

  @Field(() => String, { description: "Media type." })
  mediaType!: string;

  @Field(() => Int, { description: "Bytes." })
  size!: number;

  @Field(() => String, { description: "SHA-256 of the content, in hexadecimal." })
  sha256!: string;

  @Field(() => String, { description: "The content in base64." })
  contentBase64!: string;
}

/** Returns the file that is kept under `key`, else the one that `write` makes. */
export async function documentFile(
  key: string,
  write: () => Promise<WrittenFile>,
): Promise<DocumentFile> {
  const { content, ...file } = await recentFile(key, write);
  return {
    ...file,
    size: content.byteLength,
    contentBase64: Buffer.from(content).toString("base64"),
  };
}
