/** What nobody declared yet: with it missing, points are gaps and grades stay open. */
import { Button, Drawer, Table } from "antd";
import { useState } from "react";
import { EvaluationPapersDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { FillForm, type Blank } from "./fill-form.tsx";
import { useMemberNames } from "./member-names.ts";
import type { Scheme } from "./scheme.ts";
import { undeclared } from "./undeclared.ts";

type Participant = { readonly member: string; readonly name: string };
type Lack = ReturnType<typeof undeclared<Participant>>[number];

/** Shows what is lacking, by what is asked, with a form that takes it of all members at once. */
export function Lacking({
  evaluation,
  lacks,
}: {
  readonly evaluation: string;
  readonly lacks: readonly Lack[];
}) {
  const { t, language } = useLanguage();
  const nameOf = useMemberNames();
  const [opened, setOpened] = useState<readonly Lack[] | null>(null);
  const members = new Set(lacks.flatMap(({ of }) => of.map(({ member }) => member)));
  const isOwn = members.size === 1;
  const close = () => setOpened(null);
  // As they were when the form was opened: a line does not vanish under the reader's hands.
  const blanks = (opened ?? []).flatMap(({ what, of }) =>
    of.map(({ member, name }): Blank => ({
      key: `${member} ${what.key}`,
      label: isOwn ? what.meaning[language] : nameOf(member, name),
      member,
      what,
    })),
  );
  if (lacks.length === 0) return null;
  return (
    <section className="lacking" aria-label={t("papers.lacking")}>
      <div className="work-tools part-head">
        <h3>{t("papers.lacking")}</h3>
        {isOwn && (
          <Button type="primary" onClick={() => setOpened(lacks)}>
            {t("papers.fillAll", { count: lacks.length })}
          </Button>
        )}
      </div>
      <p className="panel-note">{t("papers.lackingNote")}</p>
      <Table<Lack>
        size="small"
        rowKey={({ what }) => what.key}
        aria-label={t("papers.lacking")}
        dataSource={lacks}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            key: "what",
            title: t("papers.what"),
            rowScope: "row",
            render: (_, { what }) => what.meaning[language],
          },
          {
            key: "kind",
            title: t("papers.kind"),
            className: "wide",
            render: (_, { what }) => t(`contested.${what.kind}`),
          },
          {
            key: "of",
            title: t("papers.lackingOf"),
            render: (_, { of }) =>
              of.length > 3
                ? t("papers.lackingCount", { count: of.length })
                : of.map(({ member, name }) => nameOf(member, name)).join(t("list.comma")),
          },
          {
            key: "steps",
            title: t("work.nextSteps"),
            render: (_, lack) => (
              <Button size="small" onClick={() => setOpened([lack])}>
                {t("papers.fill")}
                <span className="unseen"> {lack.what.meaning[language]}</span>
              </Button>
            ),
          },
        ]}
      />
      <Drawer
        open={opened !== null}
        onClose={close}
        destroyOnHidden
        size="large"
        title={
          opened?.length === 1
            ? `${t("papers.fill")} · ${opened[0]?.what.meaning[language]}`
            : t("papers.fill")
        }
      >
        {opened && <FillForm evaluation={evaluation} blanks={blanks} onDone={close} />}
      </Drawer>
    </section>
  );
}

/** Before an evaluation is sealed: what would be a gap in it. */
export function LackingBeforeSealing({
  evaluation,
  scheme,
}: {
  readonly evaluation: string;
  readonly scheme: Scheme;
}) {
  const { t } = useLanguage();
  const read = useAnswer(EvaluationPapersDocument, { id: evaluation }).data?.evaluation;
  if (!read) return null;
  const lacks = undeclared(scheme, read.participants, read.declarations ?? []);
  if (lacks.length === 0) return null;
  return (
    <p className="step-meaning" role="alert" data-alarming>
      {t("papers.lackingBefore", {
        things: lacks.length,
        entries: lacks.reduce((sum, { of }) => sum + of.length, 0),
        members: new Set(lacks.flatMap(({ of }) => of.map(({ member }) => member))).size,
      })}
    </p>
  );
}
