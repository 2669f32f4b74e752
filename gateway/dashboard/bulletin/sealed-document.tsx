/** The bulletin as it was sealed: head, figures, rankings, categories, and what has to be known beside them. */
import { Descriptions } from "antd";
import { useDirectory } from "../api/directory.ts";
import { useLanguage } from "../language/language.tsx";
import { Panel } from "../parts/panel.tsx";
import { Categories } from "./categories.tsx";
import { Claims } from "./claims.tsx";
import { MemberFigures } from "./member-figures.tsx";
import { usePeriodName } from "./period-name.ts";
import { Rankings } from "./rankings.tsx";
import type { SealedText } from "./sealed-text.ts";
import { TotalFigures } from "./total-figures.tsx";
import { UsedStatements } from "./used-statements.tsx";

/** Shows the document; `hash` is that of the text as it was signed. */
export function SealedDocument({
  text,
  hash,
}: {
  readonly text: SealedText;
  readonly hash: string;
}) {
  const { t } = useLanguage();
  return (
    <div className="sealed">
      <Head text={text} hash={hash} />
      <Panel title={t("bulletin.total")}>
        <TotalFigures text={text} />
      </Panel>
      <Panel title={t("bulletin.byMember")}>
        <MemberFigures text={text} />
      </Panel>
      <Rankings text={text} />
      <div className="halves">
        <Panel title={t("bulletin.categories")}>
          <Categories text={text} />
        </Panel>
        <Notes text={text} />
      </div>
      <Claims text={text} />
      <PrintedFindings text={text} />
      <UsedStatements text={text} />
    </div>
  );
}

function Head({ text, hash }: { readonly text: SealedText; readonly hash: string }) {
  const { t, format } = useLanguage();
  const nameOf = usePeriodName();
  const { number, issuer, addressee, countedAt, sealedAt, definitions, comparedWith } = text;
  const comparisons = [comparedWith.previous, comparedWith.lastYear].filter((one) => one !== null);
  const facts = [
    [t("bulletin.number"), number],
    [t("bulletin.issuer"), issuer],
    [t("bulletin.addressee"), addressee],
    [t("bulletin.sealedAt"), format.moment(sealedAt)],
    [
      t("bulletin.countedAt"),
      countedAt && `${format.moment(countedAt.earliest)} – ${format.moment(countedAt.latest)}`,
    ],
    [t("bulletin.definitions"), definitions],
    [t("bulletin.comparedWith"), comparisons.map(nameOf).join("、")],
    [t("bulletin.hash"), <code key="hash">{hash}</code>],
  ] as const;
  return (
    <section className="panel" aria-label={t("bulletin.head")}>
      <Descriptions
        className="facts"
        size="small"
        layout="vertical"
        colon={false}
        column={{ xs: 1, md: 3, xl: 4 }}
        items={facts
          .filter(([, value]) => value)
          .map(([label, children], index) => ({ key: index, label, children }))}
      />
    </section>
  );
}

/** The sentences that the bulletin prints; always shown, for they say what the figures leave out. */
function Notes({ text: { notes } }: { readonly text: SealedText }) {
  const { t } = useLanguage();
  return (
    <Panel title={t("bulletin.notes")}>
      <ol className="bulletin-notes" lang="zh-CN">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </Panel>
  );
}

function PrintedFindings({ text: { findings } }: { readonly text: SealedText }) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  if (findings.length === 0) return null;
  return (
    <Panel title={t("bulletin.printedFindings")}>
      <ul className="printed-findings">
        {findings.map(({ id, member, message, outcome, explanation }) => (
          <li key={id}>
            <b>{memberName(members.get(member), member)}</b> <span lang="zh-CN">{message}</span>{" "}
            <span className="finding-state" data-state={outcome}>
              {t(`findingState.${outcome}`)}
            </span>
            {explanation && <span className="beneath">{explanation}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
