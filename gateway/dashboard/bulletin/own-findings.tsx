/** What the hub asks a member about its statement: explain here, or correct and report anew. */
import { Button } from "antd";
import { useState } from "react";
import { AnswerFindingDocument, type OwnFindingFragment } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { Notice } from "../parts/notice.tsx";
import { Answer, FindingClock, FindingStateMark, FindingText } from "./finding-parts.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

/** Shows the questions, those that wait for an answer first. */
export function OwnFindings({
  member,
  findings,
}: {
  readonly member: string;
  readonly findings: readonly OwnFindingFragment[];
}) {
  const { t } = useLanguage();
  if (findings.length === 0)
    return (
      <Notice mood="empty" title={t("finding.noneTitle")} text={t("finding.noneTextMember")} />
    );
  const first = ({ state }: OwnFindingFragment) => (state === "OPEN" ? 0 : 1);
  return (
    <ul className="own-findings">
      {findings
        .toSorted((one, other) => first(one) - first(other))
        .map((finding) => (
          <li key={finding.id} data-open={finding.state === "OPEN" || undefined}>
            <div>
              <FindingText finding={finding} />
              <Answer finding={finding} />
            </div>
            <div>
              <FindingStateMark state={finding.state} />
              <FindingClock finding={finding} />
            </div>
            <Explain member={member} finding={finding} />
          </li>
        ))}
    </ul>
  );
}

function Explain({
  member,
  finding,
}: {
  readonly member: string;
  readonly finding: OwnFindingFragment;
}) {
  const { t } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const act = useAct(AnswerFindingDocument);
  // An explanation may be put better as long as the hub has not decided.
  if (finding.state !== "OPEN" && finding.state !== "EXPLAINED") return null;
  return (
    <>
      <Button
        size="small"
        type={finding.state === "OPEN" ? "primary" : "default"}
        onClick={() => setAsking(true)}
      >
        {t(finding.state === "OPEN" ? "finding.explain" : "finding.explainAnew")}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t("finding.explain")}
          label={t("finding.send")}
          text={
            <>
              <FindingText finding={finding} />
              <p className="panel-note">{t("finding.explainText")}</p>
            </>
          }
          reasonLabel={t("finding.explanation")}
          act={act}
          onDo={(explanation) =>
            void act
              .run({ input: { member, finding: finding.id, explanation } })
              .then((data) => data && setAsking(false))
          }
          onClose={() => {
            act.forget();
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
