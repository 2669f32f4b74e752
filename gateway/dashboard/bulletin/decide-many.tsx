/** One decision about several findings: one reason, one confirmation, and what became of each. */
import { Button, Flex, Progress } from "antd";
import { useState } from "react";
import { useDirectory } from "../api/directory.ts";
import { DecideFindingDocument, type FindingDecision } from "../api/documents.ts";
import { useActs } from "../api/use-acts.ts";
import { useLanguage } from "../language/language.tsx";
import { FindingMessage } from "./finding-parts.tsx";
import { countByRule, decisionsIn, type Finding } from "./finding-rules.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

const decisions: readonly FindingDecision[] = ["ACCEPT", "REOPEN", "OVERRULE"];

/** Shows how many are picked, and what can be decided of how many of them. */
export function DecideMany({
  picked,
  pickable,
  onPick,
}: {
  readonly picked: readonly Finding[];
  /** All that are listed and wait for a decision, on every page of the list. */
  readonly pickable: readonly Finding[];
  readonly onPick: (ids: readonly string[]) => void;
}) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <Flex wrap align="center" gap="small" className="decide-many">
      <span aria-live="polite">{t("finding.picked", { count: picked.length })}</span>
      {picked.length < pickable.length && (
        <Button size="small" type="link" onClick={() => onPick(pickable.map(({ id }) => id))}>
          {t("finding.pickAll", { count: pickable.length })}
        </Button>
      )}
      {picked.length > 0 && (
        <Button size="small" type="link" onClick={() => onPick([])}>
          {t("finding.pickNone")}
        </Button>
      )}
      {decisions.map((decision) => {
        const findings = picked.filter(({ state }) => decisionsIn[state].includes(decision));
        return (
          findings.length > 0 && (
            <Button key={decision} size="small" onClick={() => setAsked({ decision, findings })}>
              {t("finding.decideMany", {
                decision: t(`findingDecision.${decision}`),
                count: findings.length,
              })}
            </Button>
          )
        );
      })}
      {asked && (
        <ManyDialog
          {...asked}
          onLeft={(ids) => {
            onPick(ids);
            if (ids.length === 0) setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Flex>
  );
}

/** As they were when the question was put; the list behind may change meanwhile. */
type Asked = { readonly decision: FindingDecision; readonly findings: readonly Finding[] };

function ManyDialog({
  decision,
  findings,
  onLeft,
  onClose,
}: Asked & {
  /** Is told which were refused. */
  readonly onLeft: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  const acts = useActs(DecideFindingDocument);
  // What was done stays done: a second attempt is about the rest.
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const { isRunning, outcomes } = acts;
  const refused = [...outcomes.values()].filter((outcome) => outcome !== null).length;
  const decide = async (reason: string) => {
    const left = findings.filter(({ id }) => !done.has(id));
    const reached = await acts.run(
      new Map(left.map(({ id }) => [id, { id, decision, reason: reason || null }])),
    );
    const isDone = ({ id }: Finding) => done.has(id) || reached.get(id) === null;
    setDone(new Set(findings.filter(isDone).map(({ id }) => id)));
    onLeft(findings.filter((finding) => !isDone(finding)).map(({ id }) => id));
  };
  const label = t("finding.decideMany", {
    decision: t(`findingDecision.${decision}`),
    count: findings.length - done.size,
  });
  return (
    <ReasonDialog
      title={label}
      label={label}
      text={
        <>
          <p>
            {countByRule(findings)
              .map(([rule, count]) => t("finding.ofRule", { rule, count }))
              .join(t("finding.comma"))}
          </p>
          <ul className="decided-findings">
            {findings.map(({ id, rule, member, message }) => {
              const said = done.has(id) ? null : outcomes.get(id);
              return (
                <li key={id} data-outcome={said === undefined ? undefined : said ? "no" : "yes"}>
                  <b>{memberName(members.get(member), member)}</b> {rule}{" "}
                  <FindingMessage message={message} />
                  {said === null && <small> {t("finding.wasDecided")}</small>}
                  {said && <small role="alert"> {said}</small>}
                </li>
              );
            })}
          </ul>
          <p className="panel-note">{t(`findingSure.${decision}`)}</p>
          {isRunning && (
            <Progress
              aria-label={t("finding.deciding")}
              percent={Math.floor((outcomes.size / (findings.length - done.size)) * 100)}
              status="active"
            />
          )}
        </>
      }
      reasonLabel={t(decision === "ACCEPT" ? "finding.noteForAll" : "finding.reasonForAll")}
      isReasonOptional={decision === "ACCEPT"}
      act={{
        isRunning,
        refusal:
          !isRunning && refused > 0
            ? t("finding.someRefused", { done: done.size, count: refused })
            : null,
      }}
      onDo={(reason) => void decide(reason)}
      onClose={onClose}
    />
  );
}
