/** Every step that was taken with a bulletin, with its reason and the document it was about. */
import { Timeline } from "antd";
import type { Role } from "../api/session.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { personalSteps, type Bulletin, type StepTaken } from "./stages.ts";

const roles: readonly string[] = [
  "hub-operator",
  "department",
  "window-operator",
] satisfies readonly Role[];
const named: readonly string[] = [...personalSteps, "DRAFT", "FINISH", "STOP", "SUPERSEDE"];

/** Shows the steps, the latest first. */
export function History({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t, format } = useLanguage();
  const who = ({ role, takenBy }: StepTaken) => {
    const what = roles.includes(role) ? t(`role.${role as Role}`) : t("bulletin.byItself");
    return takenBy === role || !roles.includes(role) ? what : `${what} · ${takenBy}`;
  };
  return (
    <section className="panel" aria-label={t("bulletin.tab.history")}>
      <Timeline
        items={bulletin.steps.toReversed().map((taken, index) => ({
          key: index,
          color: taken.step === "RETURN" || taken.step === "STOP" ? "red" : "blue",
          content: (
            <div className="taken">
              <p>
                <b>
                  {named.includes(taken.step)
                    ? t(`bulletinStep.${taken.step}` as TextKey)
                    : taken.step}
                </b>{" "}
                <time dateTime={taken.at}>{format.instant(taken.at)}</time>
              </p>
              <p className="panel-note">{who(taken)}</p>
              {taken.reason && <p>{t("bulletin.reasonWas", { reason: taken.reason })}</p>}
              {taken.hash && (
                <p className="panel-note">
                  {t("bulletin.hash")} <code>{taken.hash.slice(0, 16)}…</code>
                </p>
              )}
            </div>
          ),
        }))}
      />
    </section>
  );
}
