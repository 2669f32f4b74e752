/** What each member reported, column by column; who reported nothing is there, without a figure. */
import { Table } from "antd";
import { Link } from "react-router";
import { useDirectory } from "../api/directory.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { memberPath } from "../navigation/place.ts";
import { NumberLink } from "./number-link.tsx";
import { StandingMark } from "./reporting-line.tsx";
import { columnKeys, type MemberRow, type SealedText } from "./sealed-text.ts";

/** Shows the table of the bulletin with its total: things that several members report count once. */
export function MemberFigures({ text }: { readonly text: SealedText }) {
  const { t, format, memberName } = useLanguage();
  const { members: directory } = useDirectory();
  const { members, total, coverage, period } = text;
  const standingOf = new Map(coverage.members.map(({ code, standing }) => [code, standing]));
  return (
    <Table<MemberRow>
      size="small"
      rowKey="code"
      className="bulletin-table"
      aria-label={t("bulletin.byMember")}
      dataSource={members}
      pagination={false}
      scroll={{ x: 1080 }}
      rowClassName={({ figures }) => (figures ? "" : "row-gap")}
      columns={[
        {
          key: "member",
          title: t("bulletin.member"),
          rowScope: "row",
          fixed: "start",
          width: 230,
          render: (_, { code, name, figures }) => (
            <>
              <Link to={memberPath(code)}>{memberName(directory.get(code), name)}</Link>
              {!figures && (
                <span className="beneath">
                  <StandingMark standing={standingOf.get(code) ?? "MISSING"} />
                </span>
              )}
            </>
          ),
        },
        ...columnKeys.map((key) => ({
          key,
          title: t(`indicator.${key}`),
          className: "number",
          render: (_: unknown, { code, figures }: MemberRow) => (
            <NumberLink
              indicator={key}
              period={period}
              member={code}
              value={figures?.[key] ?? null}
            />
          ),
        })),
        {
          key: "satisfaction",
          title: t("indicator.satisfaction"),
          className: "number",
          render: (_, { code, satisfaction }) => {
            const mean = satisfaction?.mean ?? null;
            return (
              <NumberLink
                indicator="satisfaction"
                period={period}
                member={code}
                value={mean === null ? null : Number(mean)}
              >
                {format.figure("score", mean)}
              </NumberLink>
            );
          },
        },
      ]}
      summary={() => (
        <>
          <Table.Summary.Row className="table-total">
            <Table.Summary.Cell index={0}>{t("bulletin.totalRow")}</Table.Summary.Cell>
            {columnKeys.map((key, index) => (
              <Table.Summary.Cell key={key} index={index + 1} className="number">
                <NumberLink indicator={key} period={period} value={total.figures[key]} />
              </Table.Summary.Cell>
            ))}
            <Table.Summary.Cell index={9} className="number">
              {format.figure("score", total.satisfaction.mean)}
            </Table.Summary.Cell>
          </Table.Summary.Row>
          <Table.Summary.Row className="table-added">
            <Table.Summary.Cell index={0}>{t("bulletin.addedUp")}</Table.Summary.Cell>
            {columnKeys.map((key, index) => {
              const value = total.addedUp[key];
              return (
                <Table.Summary.Cell key={key} index={index + 1} className="number">
                  {value === null ? noValue : format.count(value)}
                </Table.Summary.Cell>
              );
            })}
            <Table.Summary.Cell index={9} />
          </Table.Summary.Row>
        </>
      )}
    />
  );
}
