/** Marks a service whose next step is late. */
import { Tag } from "antd";
import type { ListedRecord } from "../api/shapes.ts";
import { useLanguage } from "../language/language.tsx";

/** Shows nothing while all is in time. */
export function DueMark({ deadline }: { readonly deadline: ListedRecord["deadline"] }) {
  const { t, format } = useLanguage();
  if (!deadline?.isOverdue) return null;
  const { step, dueAt } = deadline;
  return (
    <Tag className="due" title={t("due.since", { day: format.day(dueAt) })}>
      {t("due.late", { step: t(`dueStep.${step}`) })}
    </Tag>
  );
}
