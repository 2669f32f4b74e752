/** Which events of a record are proven: checked here, in the browser, against what their keepers show. */
import { Button, Table } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useDirectory } from "../api/directory.ts";
import type { Fault, Verdict } from "../evidence/check.ts";
import { keeperOf } from "../figures/lanes.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { eventName } from "../language/event-name.ts";
import { CoverageLine } from "./coverage-line.tsx";
import { useTraceCheck, type CheckedEvent, type Trace } from "./trace-check.ts";

type Row = CheckedEvent;

/** Checks the events that the page shows, at once and again on request. */
export function EvidencePanel({
  id,
  trace: { events, coverage },
}: {
  readonly id: string;
  readonly trace: Trace;
}) {
  const { t, format } = useLanguage();
  const { rows, state, checkedAt, isBusy, again } = useTraceCheck(id, { events, coverage });
  const bundle = `/evidence?record=${encodeURIComponent(id)}`;
  const isServed = useQuery({
    queryKey: ["bundle"],
    queryFn: async ({ signal }) => {
      const { ok, headers } = await fetch("/evidence", { method: "HEAD", signal });
      // Where no bundles are made, the address leads to the page itself.
      return ok && headers.get("content-type")?.startsWith("text/html") !== true;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isAwaited = rows.length === 0 || rows.some(({ status }) => status === "waiting");
  return (
    <section className="panel evidence" id="evidence" aria-labelledby="evidence-title">
      <header>
        <h2 id="evidence-title">{t("evidence.title")}</h2>
        <span className="panel-tools">
          {/* Half the evidence is never handed out. */}
          {isServed.data && coverage.isComplete && !isAwaited && (
            <a href={bundle} download>
              {t("evidence.download")}
            </a>
          )}
          <Button size="small" loading={isBusy} onClick={again}>
            {t("evidence.again")}
          </Button>
        </span>
      </header>
      <p className="panel-note">{t("evidence.intro")}</p>
      {!coverage.isComplete && <CoverageLine coverage={coverage} isCompact />}
      <p className="evidence-sum" role="status">
        {state === "unable" && t("evidence.unable")}
        {state === "none" && t("evidence.none")}
        {state === "checking" && t("evidence.checking")}
        {state === "checked" && <Sum rows={rows} />}
        {checkedAt !== null && (
          <small>{t("evidence.checkedAt", { time: format.clock(checkedAt) })}</small>
        )}
      </p>
      {rows.length > 0 && <Events rows={rows} />}
      <dl className="evidence-limits">
        <dt>{t("evidence.proves")}</dt>
        <dd>{t("evidence.provesText")}</dd>
        <dt>{t("evidence.provesNot")}</dt>
        <dd>{t("evidence.provesNotText")}</dd>
      </dl>
    </section>
  );
}

function Sum({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useLanguage();
  const numberOf = (status: Row["status"]) => rows.filter((row) => row.status === status).length;
  const [count, proven] = [rows.length, numberOf("proven")];
  if (proven === count) return <b data-proof="proven">{t("evidence.allProven", { count })}</b>;
  const counts = {
    unproven: numberOf("unproven"),
    waiting: numberOf("waiting"),
    wrong: numberOf("wrong"),
  };
  const worst = counts.wrong ? "wrong" : "unproven";
  return <b data-proof={worst}>{t("evidence.counts", { count, proven, ...counts })}</b>;
}

function Events({ rows }: { readonly rows: readonly Row[] }) {
  const { t, format, memberName } = useLanguage();
  const { members } = useDirectory();
  const nameOf = (code: string) => memberName(members.get(code), code);
  return (
    <Table<Row>
      size="small"
      rowKey="id"
      aria-label={t("evidence.title")}
      dataSource={[...rows]}
      pagination={false}
      tableLayout="fixed"
      rowClassName={({ status }) => (status === "wrong" ? "row-wrong" : "")}
      expandable={{
        rowExpandable: ({ proof }) => proof !== null,
        expandedRowRender: (row) => <Details row={row} />,
      }}
      columns={[
        {
          key: "event",
          title: t("evidence.event"),
          width: "32%",
          rowScope: "row",
          render: (_, { event }) => (
            <>
              {eventName(event.type, t)}
              <span className="beneath">
                {nameOf(keeperOf(event))} · {format.moment(event.at)}
              </span>
            </>
          ),
        },
        {
          key: "status",
          title: t("evidence.result"),
          width: "18%",
          render: (_, { status, faults }) => (
            <>
              <b className="proof" data-proof={status}>
                {t(`proof.${status}`)}
              </b>
              {faults.map((fault, i) => (
                <span key={i} className="beneath">
                  <FaultText fault={fault} />
                </span>
              ))}
            </>
          ),
        },
        {
          key: "checkpoint",
          title: t("evidence.checkpoint"),
          width: "21%",
          className: "wide",
          render: (_, { checkpoint, proof, witnesses, quorum }) => {
            const at = witnesses[Math.max(quorum, 1) - 1]?.at;
            return checkpoint && proof ? (
              <>
                {t("evidence.size", { size: format.count(checkpoint.size) })}
                <span className="beneath">
                  {t("evidence.row", { index: format.count(proof.index + 1) })}
                  {at !== undefined && ` · ${format.instant(new Date(at).toISOString())}`}
                </span>
              </>
            ) : (
              noValue
            );
          },
        },
        {
          key: "witnesses",
          title: t("evidence.witnesses"),
          className: "wide",
          render: (_, { witnesses, proof }) =>
            proof &&
            (witnesses.length === 0
              ? t("evidence.noWitness")
              : witnesses.map((one) => <Witness key={one.member} witness={one} />)),
        },
      ]}
    />
  );
}

function Details({
  row: { key, leafHash, checkpoint, proof, witnesses, quorum, closed },
}: {
  readonly row: Row;
}) {
  const { t, format } = useLanguage();
  return (
    <dl className="evidence-details">
      <dt>{t("evidence.witnesses")}</dt>
      <dd>
        {t("evidence.quorum", { count: witnesses.length, quorum })}
        {witnesses.map((one) => (
          <Witness key={one.member} witness={one} />
        ))}
      </dd>
      <dt>{t("evidence.key")}</dt>
      <dd>
        <code>{key ?? noValue}</code>
      </dd>
      <dt>{t("evidence.leafHash")}</dt>
      <dd>
        <code>{leafHash}</code>
      </dd>
      <dt>{t("evidence.root")}</dt>
      <dd>
        {checkpoint && t("evidence.size", { size: format.count(checkpoint.size) })}{" "}
        <code>{checkpoint?.root}</code>
      </dd>
      <dt>{t("evidence.leaf")}</dt>
      <dd>
        <code>{proof?.leaf}</code>
        {closed > 0 && <p>{t("evidence.closed", { count: closed })}</p>}
      </dd>
    </dl>
  );
}

function Witness({ witness: { member, at } }: { readonly witness: Verdict["witnesses"][number] }) {
  const { format, memberName } = useLanguage();
  const { members } = useDirectory();
  return (
    <span className="evidence-witness">
      {memberName(members.get(member), member)}
      <small> {format.clock(at)}</small>
    </span>
  );
}

function FaultText({ fault: { code, parts, detail } }: { readonly fault: Fault }) {
  const { t, language, memberName } = useLanguage();
  const { members } = useDirectory();
  const named = parts?.map((part) => t(`part.${part}`)).join(language === "zh" ? "、" : ", ");
  return t(`fault.${code}`, { detail: named ?? memberName(members.get(detail ?? ""), detail) });
}
