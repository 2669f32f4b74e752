/** The signed statements that the figures rest on, each with the evidence it names. */
import { Collapse, Table } from "antd";
import { useDirectory } from "../api/directory.ts";
import { useLanguage } from "../language/language.tsx";
import { EvidenceMark } from "./evidence-mark.tsx";
import type { SealedText } from "./sealed-text.ts";

export function UsedStatements({ text }: { readonly text: SealedText }) {
  const { t, format, memberName } = useLanguage();
  const { members } = useDirectory();
  const names = new Map(text.members.map(({ code, name }) => [code, name]));
  return (
    <Collapse
      className="used-statements"
      items={[
        {
          key: "statements",
          label: t("bulletin.statements", { count: text.statements.length }),
          children: (
            <Table
              size="small"
              rowKey="hash"
              aria-label={t("bulletin.statements", { count: text.statements.length })}
              dataSource={text.statements}
              pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                {
                  key: "member",
                  title: t("bulletin.member"),
                  rowScope: "row",
                  render: (_, { member }) => memberName(members.get(member), names.get(member)),
                },
                {
                  key: "number",
                  title: t("bulletin.version"),
                  className: "number wide",
                  render: (_, { number }) => number,
                },
                {
                  key: "asOf",
                  title: t("bulletin.asOf"),
                  className: "wide day",
                  render: (_, { asOf }) => format.moment(asOf),
                },
                {
                  key: "evidence",
                  title: t("bulletin.evidence"),
                  render: (_, { hash, checkpoint }) => (
                    <EvidenceMark hash={hash} checkpoint={checkpoint} />
                  ),
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
