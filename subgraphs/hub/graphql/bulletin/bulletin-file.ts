/** A bulletin as a file: official document, workbook, page, or the sealed text itself. */
import { Arg, Ctx, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from "type-graphql"; // prettier-ignore
import { dayOf } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { lastSealing } from "../../actions/bulletin/take-bulletin-step.ts";
import { writeBulletinFile } from "../../documents/bulletin-file.ts";
import { DocumentFormat } from "../../documents/written-file.ts";
import { type BulletinRow, BulletinSteps } from "../../tables/bulletins.ts";
import { DocumentFile, documentFile } from "../document-file.ts";
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
export class BulletinFile extends DocumentFile {}

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
    const published = await context.em.findOne(BulletinSteps, { bulletinId: id, step: "PUBLISH" });
    const on = published && dayOf(published.at);
    return documentFile(`${sealed.hash} ${state} ${on} ${format}`, () =>
      writeBulletinFile(sealed.document, state, format, on),
    );
  }
}
