/** The bulletins that wait for the department, and those it approved that are not published yet. */
import { ApprovalsDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { BulletinList } from "../bulletin/bulletin-list.tsx";
import { useLanguage } from "../language/language.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

const everyMs = 15_000;

/** Shows what is to be decided first; reading and deciding happen on the bulletin's own page. */
export function Approvals() {
  const { t } = useLanguage();
  const view = useAnswer(ApprovalsDocument, {}, { everyMs });
  const bulletins = view.data?.bulletins;
  if (view.status === "loading") return <Skeleton lines={4} height={52} />;
  if (!bulletins) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  if (bulletins.length === 0)
    return (
      <Notice mood="empty" title={t("work.noApprovalsTitle")} text={t("work.noApprovalsText")} />
    );
  const last = ({ state }: { readonly state: string }) => (state === "SUBMITTED" ? 0 : 1);
  return (
    <BulletinList
      label={t("work.approvals")}
      bulletins={bulletins.toSorted((one, other) => last(one) - last(other))}
    />
  );
}
