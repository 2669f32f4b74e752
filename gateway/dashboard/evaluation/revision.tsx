/** What a revision changed, and for whom nothing changed. */
import { Table } from "antd";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import type { Difference, Outline } from "./document.ts";
import { meaningOf, type Contestable, type Scheme } from "./scheme.ts";

/** Shows what was contested, every value that is no longer the same, and how many sheets are untouched. */
export function Revision({
  outline,
  scheme,
}: {
  readonly outline: Outline;
  readonly scheme: Scheme;
}) {
  const { t, language } = useLanguage();
  const { revises, result } = outline;
  if (!revises) return null;
  const nameOf = (id: string) => result.sheets.find((line) => line.id === id)?.name ?? id;
  return (
    <>
      <h3>{t("revision.contested")}</h3>
      <ul className="gap-list">
        {revises.contested.map(({ participant, kind, name, reason }) => (
          <li key={`${participant} ${kind} ${name}`}>
            <b>{nameOf(participant)}</b> ·{" "}
            {meaningOf(scheme, { kind: kind as Contestable["kind"], name })?.[language] ?? name}
            {t("list.colon")}
            {reason}
          </li>
        ))}
      </ul>
      <h3>{t("revision.differences")}</h3>
      <p className="panel-note">
        {t("revision.untouched", {
          count: revises.untouched.length,
          all: result.sheets.length,
          number: revises.revision,
        })}
      </p>
      <Table<Difference>
        size="small"
        rowKey="at"
        aria-label={t("revision.differences")}
        dataSource={revises.differences.filter(({ at }) => !at.includes("/sources"))}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            key: "at",
            title: t("revision.place"),
            rowScope: "row",
            render: (_, { at }) => <PlaceOf at={at} nameOf={nameOf} />,
          },
          {
            key: "before",
            title: t("revision.before"),
            render: (_, { before }) => <del>{said(before)}</del>,
          },
          {
            key: "after",
            title: t("revision.after"),
            render: (_, { after }) => <ins>{said(after)}</ins>,
          },
        ]}
      />
    </>
  );
}

/** The participant by name, then the place inside as the document has it. */
function PlaceOf({ at, nameOf }: { readonly at: string; readonly nameOf: (id: string) => string }) {
  const steps = at.split("/").slice(1);
  const index = steps.findIndex((step) => step === "participants" || step === "sheets");
  const who = index >= 0 ? steps[index + 1] : undefined;
  const rest = who ? steps.slice(index + 2) : steps;
  return (
    <>
      {who && <b>{nameOf(who)} </b>}
      <code>{rest.join(" / ")}</code>
    </>
  );
}

const said = (value: unknown): string =>
  value === null || value === undefined
    ? noValue
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value as string | number | boolean);
