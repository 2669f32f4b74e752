/** Every step that was taken with an evaluation, with who took it and why. */
import { Table } from "antd";
import type { TakenStepFragment } from "../api/documents.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { useRoleText } from "./steps.tsx";
import { AsWritten } from "../parts/as-written.tsx";

/** Shows the steps, the latest first. */
export function History({ steps }: { readonly steps: readonly TakenStepFragment[] }) {
  const { t, format } = useLanguage();
  const roleText = useRoleText();
  return (
    <Table<TakenStepFragment>
      size="middle"
      rowKey={({ at, step }) => `${at} ${step}`}
      aria-label={t("evaluation.history")}
      dataSource={steps.toReversed()}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        {
          key: "step",
          title: t("evaluation.step"),
          rowScope: "row",
          render: (_, { step }) => t(`evaluationStep.${step}` as TextKey),
        },
        {
          key: "at",
          title: t("evaluation.at"),
          className: "day",
          render: (_, { at }) => format.moment(at),
        },
        {
          key: "by",
          title: t("evaluation.by"),
          render: (_, { takenBy, role }) => (
            <>
              {roleText(role)}
              {takenBy !== role && <span className="beneath">{takenBy}</span>}
            </>
          ),
        },
        {
          key: "reason",
          title: t("history.reason"),
          render: (_, { reason }) => (reason ? <AsWritten text={reason} /> : noValue),
        },
        {
          key: "hash",
          title: t("evaluation.hash"),
          className: "wide",
          render: (_, { hash }) =>
            hash ? <code title={hash}>{hash.slice(0, 16)}…</code> : noValue,
        },
      ]}
    />
  );
}
