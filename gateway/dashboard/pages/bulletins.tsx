/** The bulletins of the network: those in the making for whoever makes them, those published for all. */
import { Button, Select } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { BulletinsDocument, type BulletinState } from "../api/documents.ts";
import { useSession } from "../api/session.ts";
import { useAnswer } from "../api/use-answer.ts";
import { BulletinList } from "../bulletin/bulletin-list.tsx";
import { DraftForm } from "../bulletin/draft-form.tsx";
import { useLanguage } from "../language/language.tsx";
import { bulletinPath, usePlace } from "../navigation/place.ts";
import { FormDrawer } from "../parts/form-drawer.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { workOf } from "../work/roles.ts";
import { useDirectory } from "../api/directory.ts";

const everyMs = 15_000;

/** Shows the list; the choice of year and state is in the address. */
export function BulletinsPage() {
  const { t } = useLanguage();
  const { account } = useSession();
  const { members } = useDirectory();
  const { choices, choose } = usePlace();
  const navigate = useNavigate();
  const [isDrafting, setDrafting] = useState(false);
  const view = useAnswer(BulletinsDocument, { year: null }, { everyMs });
  const all = view.data?.bulletins;
  const isHub = account?.role === "hub-operator";
  const isInsider = isHub || account?.role === "department";
  const reports = account && workOf(account, members).kinds.includes("reports");
  const [year, state] = [choices.get("year"), choices.get("state")];
  const shown = (all ?? []).filter(
    (one) => (!year || String(one.year) === year) && (!state || one.state === state),
  );
  const years = [...new Set((all ?? []).map((one) => String(one.year)))];
  const states = [...new Set((all ?? []).map((one) => one.state))];
  const draftButton = isHub && (
    <Button type="primary" onClick={() => setDrafting(true)}>
      {t("draft.title")}
    </Button>
  );
  return (
    <>
      <PageTitle title={t("nav.bulletins")}>
        <span className="lead">
          {t(isInsider ? "bulletins.leadInsider" : "bulletins.lead")}
          {reports && (
            <>
              {" "}
              <Link to="/work?list=reports">{t("bulletins.ownReports")}</Link>
            </>
          )}
        </span>
        <RefreshNote view={view} />
      </PageTitle>
      <section className="panel" aria-label={t("nav.bulletins")}>
        {all && all.length > 0 && (
          <div className="work-tools">
            <Select
              aria-label={t("period.year")}
              allowClear
              placeholder={t("bulletins.allYears")}
              value={year}
              onChange={(value) => choose({ year: value ?? null })}
              popupMatchSelectWidth={false}
              options={years.map((value) => ({
                value,
                label: t("period.yearValue", { year: value }),
              }))}
            />
            <Select<BulletinState | null>
              aria-label={t("bulletin.state")}
              allowClear
              placeholder={t("bulletins.allStates")}
              value={states.find((one) => one === state) ?? null}
              onChange={(value) => choose({ state: value ?? null })}
              popupMatchSelectWidth={false}
              options={states.map((value) => ({ value, label: t(`bulletinState.${value}`) }))}
            />
            {draftButton}
          </div>
        )}
        {view.status === "loading" && <Skeleton lines={6} height={52} />}
        {view.status !== "loading" && !all && (
          <Trouble problems={view.problems} onRetry={view.refresh} />
        )}
        {all?.length === 0 && (
          <Notice
            mood="empty"
            title={t(isInsider ? "bulletins.emptyTitleInsider" : "bulletins.emptyTitle")}
            text={t(
              isHub
                ? "bulletins.emptyTextHub"
                : isInsider
                  ? "bulletins.emptyTextDepartment"
                  : "bulletins.emptyText",
            )}
          >
            {draftButton}
          </Notice>
        )}
        {all && all.length > 0 && shown.length === 0 && (
          <Notice
            mood="empty"
            title={t("bulletins.noMatchTitle")}
            text={t("bulletins.noMatchText")}
          />
        )}
        {shown.length > 0 && <BulletinList bulletins={shown} label={t("nav.bulletins")} />}
      </section>
      <FormDrawer isOpen={isDrafting} onClose={() => setDrafting(false)} title={t("draft.title")}>
        <DraftForm bulletins={all ?? []} onDone={(id) => void navigate(bulletinPath(id))} />
      </FormDrawer>
    </>
  );
}
