/** An evaluation as a file: official document, workbook, page, or the sealed text itself. */
import { Arg, Ctx, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from "type-graphql"; // prettier-ignore
import { dayOf } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { lastSealedEvaluation } from "../../actions/evaluation/load-evaluation.ts";
import { writeEvaluationFile } from "../../documents/evaluation-file.ts";
import { DocumentFormat } from "../../documents/written-file.ts";
import { type EvaluationRow, EvaluationSteps } from "../../tables/evaluations.ts";
import { DocumentFile, documentFile } from "../document-file.ts";
import { seesResult } from "./access.ts";
import { Evaluation } from "./evaluation.ts";

// Apart from the bulletin's formats, which say what their JSON is.
const EvaluationFormat = { ...DocumentFormat };
registerEnumType(EvaluationFormat, {
  name: "EvaluationFormat",
  description: "What kind of file.",
  valuesConfig: {
    DOCX: { description: "Official document after GB/T 9704-2012, for Word or WPS." },
    XLSX: { description: "Workbook; numbers are numbers." },
    HTML: { description: "One page, ready to print." },
    JSON: { description: "The sealed text, `annual-evaluation/1`; its SHA-256 is its hash." },
  },
});

@ObjectType({
  description:
    "An evaluation as a file. The same sealed text in the same state gives the same bytes.",
})
export class EvaluationFile extends DocumentFile {}

@Resolver(() => Evaluation)
export class EvaluationFileResolver {
  @FieldResolver(() => EvaluationFile, {
    nullable: true,
    description:
      "What was sealed last, as a file; marked unless it is the published one, and saying everywhere what is a placeholder. Null before it may be read.",
  })
  async document(
    @Root() evaluation: EvaluationRow,
    @Ctx() context: MemberContext,
    @Arg("format", () => EvaluationFormat, { description: "Which kind." }) format: DocumentFormat,
  ): Promise<EvaluationFile | null> {
    const { id, state } = evaluation;
    if (!seesResult(context, evaluation)) return null;
    const sealed = await lastSealedEvaluation(context, id);
    if (!sealed) return null;
    const step = { evaluationId: id, step: "PUBLISH" } as const;
    const published = await context.em.findOne(EvaluationSteps, step);
    const on = published && dayOf(published.at);
    return documentFile(`${sealed.hash} ${state} ${on} ${format}`, () =>
      writeEvaluationFile(sealed.document, state, format, on),
    );
  }
}
