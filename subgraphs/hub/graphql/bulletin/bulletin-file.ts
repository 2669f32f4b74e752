/** A bulletin as a file: official document, workbook, page, or the sealed text itself. */
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, registerEnumType, Resolver, Root } from "type-graphql"; // prettier-ignore
import type { MemberContext } from "../../../runtime/context.ts";
import { lastSealing } from "../../actions/bulletin/take-bulletin-step.ts";
import { writeBulletinFile } from "../../documents/bulletin-file.ts";
import { recentFile } from "../../documents/recent-files.ts";
import { DocumentFormat } from "../../documents/written-file.ts";
import type { BulletinRow } from "../../tables/bulletins.ts";
import { BulletinDocument } from "./bulletin.ts";

registerEnumType(DocumentFormat, {
  name: "BulletinFormat",
  description: "What kind of file.",
  valuesConfig: {
    DOCX: { description: "Official document after GB/T 9704-2012, for Word or WPS." },
    XLSX: { description: "Workbook; numbers are numbers." },
    HTML: { description: "One page, ready to print." },
    JSON: { description: "The sealed text, `bulletin/1`; its SHA-256 is the bulletin's hash." },
  },
});

@ObjectType({
  description: "A bulletin as a file. The same sealed text in the same state gives the same bytes.",
})
export class BulletinFile {
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

@Resolver(() => BulletinDocument)
export class BulletinFileResolver {
  @FieldResolver(() => BulletinFile, {
    nullable: true,
    description:
      "What was sealed last, as a file; marked on every page unless it is the published one. Null before the first sealing.",
  })
  async document(
    @Root() { id, state }: BulletinRow,
    @Ctx() context: MemberContext,
    @Arg("format", () => DocumentFormat, { description: "Which kind." }) format: DocumentFormat,
  ): Promise<BulletinFile | null> {
    const sealed = await lastSealing(context, id);
    if (!sealed) return null;
    const { content, ...file } = await recentFile(`${sealed.hash} ${state} ${format}`, () =>
      writeBulletinFile(sealed.document, state, format),
    );
    return {
      ...file,
      size: content.byteLength,
      contentBase64: Buffer.from(content).toString("base64"),
    };
  }
}
