/** Services that two members reported, and for whom they count. */
import { Table } from "antd";
import { useDirectory } from "../api/directory.ts";
import { useLanguage } from "../language/language.tsx";
import { Panel } from "../parts/panel.tsx";
import type { SealedText } from "./sealed-text.ts";

/** Shows every pair; nothing where no service was reported twice. */
export function Claims({ text }: { readonly text: SealedText }) {
  const { t, format, memberName } = useLanguage();
  const { members } = useDirectory();
  const { contested, pairs } = text.total.claims;
  if (contested === 0) return null;
  const names = new Map(text.members.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => memberName(members.get(code), names.get(code) ?? code);
  return (
    <Panel title={t("bulletin.claims")}>
      <p className="panel-note">{t("bulletin.claimsText", { count: contested })}</p>
      <Table
        size="small"
        rowKey={({ members: two }) => two.join()}
        aria-label={t("bulletin.claims")}
        dataSource={pairs}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            key: "pair",
            title: t("bulletin.claimedBy"),
            rowScope: "row",
            render: (_, { members: two }) => two.map(nameOf).join(" / "),
          },
          {
            key: "services",
            title: t("indicator.serviceRecords"),
            className: "number",
            render: (_, { services }) => format.count(services),
          },
          {
            key: "counted",
            title: t("bulletin.countedFor"),
            className: "number",
            render: (_, { countedFor }) => countedFor.map(format.count).join(" / "),
          },
        ]}
      />
    </Panel>
  );
}
