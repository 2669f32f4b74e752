/** What was asked about members' statements: the clock, the answers, and the hub's decisions. */
import { Button, Flex, Select, Table } from "antd";
import { useState } from "react";
import { useDirectory } from "../api/directory.ts";
import {
  DecideFindingDocument,
  type FindingDecision,
  type FindingFieldsFragment,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { Notice } from "../parts/notice.tsx";
import { Answer, FindingClock, FindingStateMark, FindingText } from "./finding-parts.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

type Finding = FindingFieldsFragment;

const groups = ["UNSETTLED", "OPEN", "EXPLAINED", "SETTLED"] as const;
type Group = (typeof groups)[number];
const isUnsettled = ({ state }: Finding) => state === "OPEN" || state === "EXPLAINED";
const belongs: Readonly<Record<Group, (finding: Finding) => boolean>> = {
  UNSETTLED: isUnsettled,
  OPEN: ({ state }) => state === "OPEN",
  EXPLAINED: ({ state }) => state === "EXPLAINED",
  SETTLED: (finding) => !isUnsettled(finding),
};

/** What may be decided in which state, by the rules of the hub. */
const decisions: Readonly<Record<Finding["state"], readonly FindingDecision[]>> = {
  OPEN: ["OVERRULE"],
  EXPLAINED: ["ACCEPT", "REOPEN", "OVERRULE"],
  CORRECTED: ["REOPEN"],
  ACCEPTED: ["REOPEN"],
  OVERRULED: ["REOPEN"],
};

/** Shows the findings, those that wait for the hub first; `canDecide` while they can be settled. */
export function Findings({
  findings,
  canDecide,
}: {
  readonly findings: readonly Finding[];
  readonly canDecide: boolean;
}) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  const { choices, choose } = usePlace();
  const group = groups.find((one) => one === choices.get("finding"));
  const member = choices.get("of");
  const shown = findings
    .filter(
      (finding) => (!group || belongs[group](finding)) && (!member || finding.member === member),
    )
    .toSorted((one, other) => weight(one) - weight(other));
  const nameOf = (code: string) => memberName(members.get(code), code);
  if (findings.length === 0)
    return <Notice mood="empty" title={t("finding.noneTitle")} text={t("finding.noneText")} />;
  return (
    <>
      <div className="work-tools">
        <Select
          aria-label={t("finding.state")}
          allowClear
          placeholder={t("finding.all")}
          value={group ?? null}
          onChange={(value) => choose({ finding: value ?? null })}
          popupMatchSelectWidth={false}
          options={groups.map((value) => ({
            value,
            title: t(`finding.group.${value}`),
            label: `${t(`finding.group.${value}`)} ${findings.filter(belongs[value]).length}`,
          }))}
        />
        <Select
          aria-label={t("bulletin.member")}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("finding.allMembers")}
          value={member}
          onChange={(value) => choose({ of: value ?? null })}
          popupMatchSelectWidth={false}
          options={[...new Set(findings.map((finding) => finding.member))].map((value) => ({
            value,
            label: nameOf(value),
          }))}
        />
      </div>
      <Table<Finding>
        size="middle"
        rowKey="id"
        className="finding-table"
        aria-label={t("bulletin.tab.findings")}
        dataSource={shown}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            key: "member",
            title: t("bulletin.member"),
            rowScope: "row",
            render: (_, finding) => nameOf(finding.member),
          },
          {
            key: "finding",
            title: t("finding.finding"),
            render: (_, finding) => (
              <>
                <FindingText finding={finding} />
                <Answer finding={finding} />
              </>
            ),
          },
          {
            key: "state",
            title: t("finding.state"),
            render: (_, finding) => (
              <>
                <FindingStateMark state={finding.state} />
                <FindingClock finding={finding} />
              </>
            ),
          },
          ...(canDecide
            ? [
                {
                  key: "steps",
                  title: t("work.nextSteps"),
                  render: (_: unknown, finding: Finding) => <Decisions finding={finding} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

const weight = ({ state }: Finding) => ["EXPLAINED", "OPEN"].indexOf(state) + 1 || 9;

function Decisions({ finding }: { readonly finding: Finding }) {
  const { t } = useLanguage();
  const act = useAct(DecideFindingDocument);
  const [decision, setDecision] = useState<FindingDecision | null>(null);
  const close = () => {
    act.forget();
    setDecision(null);
  };
  return (
    <>
      <Flex wrap gap="small">
        {decisions[finding.state].map((one) => (
          <Button
            key={one}
            size="small"
            type={one === "ACCEPT" ? "primary" : "default"}
            onClick={() => setDecision(one)}
          >
            {t(`findingDecision.${one}`)}
          </Button>
        ))}
      </Flex>
      {decision && (
        <ReasonDialog
          title={t(`findingDecision.${decision}`)}
          label={t(`findingDecision.${decision}`)}
          text={
            <>
              <p>{finding.message}</p>
              <Answer finding={finding} />
              <p className="panel-note">{t(`finding.sure.${decision}`)}</p>
            </>
          }
          reasonLabel={t(decision === "ACCEPT" ? "form.note" : "form.reason")}
          isReasonOptional={decision === "ACCEPT"}
          act={act}
          onDo={(reason) =>
            void act
              .run({ id: finding.id, decision, reason: reason || null })
              .then((data) => data && close())
          }
          onClose={close}
        />
      )}
    </>
  );
}
