/** What was asked about members' statements: the clock, the answers, and the hub's decisions. */
import { Button, Flex, Select, Table } from "antd";
import { useState, type Key } from "react";
import { useDirectory } from "../api/directory.ts";
import { DecideFindingDocument, type FindingDecision } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { Notice } from "../parts/notice.tsx";
import { DecideMany } from "./decide-many.tsx";
import { Answer, FindingClock, FindingStateMark, FindingText } from "./finding-parts.tsx";
import {
  chosenFindings,
  countByRule,
  decisionsIn,
  findingGroups,
  isUnsettled,
  type Finding,
} from "./finding-rules.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

/** Shows the findings, those that wait for the hub first; `canDecide` while they can be settled. */
export function Findings({
  findings,
  wasChecked,
  canDecide,
}: {
  readonly findings: readonly Finding[];
  /** Whether the members' statements have been checked: none found is good news then. */
  readonly wasChecked: boolean;
  readonly canDecide: boolean;
}) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  const { choices, choose } = usePlace();
  const [pickedIds, pick] = useState<readonly string[]>([]);
  const group = findingGroups.find((one) => one === choices.get("finding")) ?? null;
  const member = choices.get("of");
  const rule = choices.get("rule");
  const shown = chosenFindings(findings, { group, rule, member });
  const pickable = shown.filter(isUnsettled);
  // What has been settled meanwhile, or is no longer listed, is not decided unseen.
  const picked = pickable.filter(({ id }) => pickedIds.includes(id));
  const canPick = canDecide && pickable.length > 1;
  const nameOf = (code: string) => memberName(members.get(code), code);
  if (findings.length === 0)
    return (
      <Notice
        mood="empty"
        title={t(wasChecked ? "finding.noneFoundTitle" : "finding.noneTitle")}
        text={t(wasChecked ? "finding.noneFoundText" : "finding.noneText")}
      />
    );
  return (
    <>
      <div className="work-tools">
        <Select
          aria-label={t("finding.state")}
          allowClear
          placeholder={t("finding.all")}
          value={group}
          onChange={(value) => choose({ finding: value ?? null })}
          popupMatchSelectWidth={false}
          options={findingGroups.map((value) => ({
            value,
            title: t(`findingGroup.${value}`),
            label: `${t(`findingGroup.${value}`)} ${chosenFindings(findings, { group: value, rule, member }).length}`,
          }))}
        />
        <Select
          aria-label={t("finding.rule")}
          allowClear
          placeholder={t("finding.allRules")}
          value={rule}
          onChange={(value) => choose({ rule: value ?? null })}
          popupMatchSelectWidth={false}
          options={countByRule(chosenFindings(findings, { group, rule: null, member })).map(
            ([value, count]) => ({
              value,
              title: value,
              label: t("finding.ofRule", { rule: value, count }),
            }),
          )}
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
      {canPick && <DecideMany picked={picked} pickable={pickable} onPick={pick} />}
      <Table<Finding>
        size="middle"
        rowKey="id"
        className="finding-table"
        aria-label={t("bulletin.tab.findings")}
        dataSource={[...shown]}
        {...(canPick && {
          rowSelection: {
            selectedRowKeys: picked.map(({ id }) => id),
            preserveSelectedRowKeys: true,
            onChange: (keys: readonly Key[]) => pick(keys.map(String)),
            getCheckboxProps: (finding: Finding) => ({
              disabled: !isUnsettled(finding),
              "aria-label": t("finding.pick", {
                member: nameOf(finding.member),
                rule: finding.rule,
              }),
            }),
            getTitleCheckboxProps: () => ({ "aria-label": t("finding.pickPage") }),
          },
        })}
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
        {decisionsIn[finding.state].map((one) => (
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
              <FindingText finding={finding} />
              <Answer finding={finding} />
              <p className="panel-note">{t(`findingSure.${decision}`)}</p>
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
