/** Enterprises to be called back: those that rated badly first of all, for whom a limit runs. */
import { Segmented } from "antd";
import type { RecordState } from "../api/shapes.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { ServiceList } from "./service-list.tsx";

const badLevels = [1, 2];
/** From these a call back is the next step. */
const waiting: readonly RecordState[] = ["COMPLETED", "RATED"];

/** Shows the list of one member. */
export function FollowUps({ member }: { readonly member: string }) {
  const { t } = useLanguage();
  const { choices, choose } = usePlace();
  const isAll = choices.get("calls") === "all";
  const filter = isAll
    ? { recordedBy: [member], state: waiting }
    : { recordedBy: [member], state: ["RATED" as const], rating: badLevels };
  return (
    <>
      <div className="work-tools">
        <Segmented
          aria-label={t("work.followUps")}
          value={isAll ? "all" : "bad"}
          onChange={(next) => choose({ calls: next === "all" ? "all" : null, after: null })}
          options={[
            { value: "bad", label: t("work.callsBad") },
            { value: "all", label: t("work.callsAll") },
          ]}
        />
        <span>{t(isAll ? "work.callsAllHint" : "work.callsBadHint")}</span>
      </div>
      <ServiceList label={t("work.followUps")} filter={filter} />
    </>
  );
}
