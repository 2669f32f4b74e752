/** Enterprises to be called back: those that rated badly first of all, for whom a limit runs. */
import { Segmented } from "antd";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { callsOf } from "./lists.ts";
import { ServiceList } from "./service-list.tsx";

/** Shows the list of one member. */
export function FollowUps({ member }: { readonly member: string }) {
  const { t } = useLanguage();
  const { choices, choose } = usePlace();
  const isAll = choices.get("calls") === "all";
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
      <ServiceList label={t("work.followUps")} filter={callsOf(member, isAll)} />
    </>
  );
}
