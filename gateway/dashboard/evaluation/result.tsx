/** The result of an evaluation: notes, ranking, and the ways to take it along. */
import { Button, Flex } from "antd";
import { useMemo } from "react";
import { ask } from "../api/client.ts";
import { EvaluationFileDocument } from "../api/documents.ts";
import { csvOf } from "../figures/csv.ts";
import type { Language } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import type { Say } from "../language/texts.ts";
import { Downloads } from "../parts/downloads.tsx";
import { handOver } from "../parts/hand-over.ts";
import { Notice } from "../parts/notice.tsx";
import { Panel } from "../parts/panel.tsx";
import { readOutline, type Outline } from "./document.ts";
import { ReadersNotes } from "./notes.tsx";
import { Ranking } from "./ranking.tsx";
import { valueWord } from "./declared-value.ts";
import type { Scheme } from "./scheme.ts";

type Sealed = { readonly hash: string; readonly outline: string; readonly sealedAt: string };

/** Shows what was sealed last; before that, or before it may be read, says so. */
export function Result({
  id,
  title,
  sealed,
  scheme,
}: {
  readonly id: string;
  readonly title: string;
  readonly sealed: Sealed | null;
  readonly scheme: Scheme;
}) {
  const { t, format, language } = useLanguage();
  const outline = useMemo(() => sealed && readOutline(sealed.outline), [sealed]);
  if (!sealed || !outline)
    return (
      <Notice
        mood="empty"
        title={t("evaluation.noResultTitle")}
        text={t("evaluation.noResultText")}
      />
    );
  return (
    <>
      <ReadersNotes notes={notesIn(outline, language, t("evaluation.placeholders"))} />
      <Panel
        title={t("evaluation.ranking")}
        tools={
          <Flex wrap gap="small">
            <Button onClick={() => print()}>{t("evaluation.print")}</Button>
            <Button onClick={() => handOver(tableOf(outline, scheme, t), `${title}.csv`)}>
              {t("evaluation.csv")}
            </Button>
            <Downloads
              make={async (kind) =>
                (await ask(EvaluationFileDocument, { id, format: kind })).data?.evaluation?.document
              }
            />
          </Flex>
        }
      >
        <Ranking evaluation={id} outline={outline} scheme={scheme} />
        <p className="panel-note sealed-note">
          {t("evaluation.sealedNote", {
            time: format.instant(sealed.sealedAt),
            from: format.day(outline.result.period.from),
            to: format.day(outline.result.period.to),
            on: format.day(outline.result.evaluatedOn),
          })}
          {outline.bulletin &&
            ` ${t("evaluation.onBulletin", { number: outline.bulletin.number })}`}
          <br />
          {t("evaluation.hash")} <code>{sealed.hash}</code>
        </p>
      </Panel>
    </>
  );
}

/**
 * The notes as they were sealed, which is Chinese; in English as far as the engine says them in English too.
 * The codes of unpublished rules are for the file: on the page each of these rules bears a mark.
 */
function notesIn(
  { notes, result: { warnings } }: Outline,
  language: Language,
  placeholders: string,
): string[] {
  const words = new Map(
    warnings.map((warning) => [
      warning.zh,
      warning.code === "PLACEHOLDER" ? placeholders : warning[language],
    ]),
  );
  return notes.map((note) => words.get(note) ?? note);
}

/** The ranking as a file for spreadsheets, Chinese as the document is. */
function tableOf({ result }: Outline, { indicators }: Scheme, t: Say): Blob {
  const head = ["组别", "名次", "成员编码", "成员", "总分", "等次"];
  const rows = result.sheets.map(({ group, rank, id, name, total, grade, gradeName, parts }) => [
    valueWord(group, t),
    rank === null ? "" : String(rank),
    id,
    name,
    total ?? "",
    gradeName?.zh ?? grade ?? "",
    ...indicators.map(({ code }) => parts.find((one) => one.code === code)?.contribution ?? ""),
  ]);
  const content = csvOf([[...head, ...indicators.map(({ name }) => name.zh)], ...rows]);
  return new Blob([content], { type: "text/csv;charset=utf-8" });
}
