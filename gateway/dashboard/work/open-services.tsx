/** The services that a member keeps and that are not closed, with the form for a new one. */
import { Button, Select } from "antd";
import { useState } from "react";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { FormDrawer } from "../parts/form-drawer.tsx";
import { openStates, servicesOf } from "./lists.ts";
import { OpenServiceForm } from "./open-service-form.tsx";
import { ServiceList } from "./service-list.tsx";

/** Shows the list of one member's work. */
export function OpenServices({ member }: { readonly member: string }) {
  const { t } = useLanguage();
  const { choices, choose } = usePlace();
  const [isOpening, setOpening] = useState(false);
  const chosen = openStates.find((state) => state === choices.get("state"));
  return (
    <>
      <div className="work-tools">
        <Select
          aria-label={t("record.state")}
          allowClear
          placeholder={t("work.allOpen")}
          value={chosen ?? null}
          onChange={(state) => choose({ state: state ?? null, after: null })}
          popupMatchSelectWidth={false}
          options={openStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
        <Button type="primary" onClick={() => setOpening(true)}>
          {t("work.openService")}
        </Button>
      </div>
      <FormDrawer
        isOpen={isOpening}
        onClose={() => setOpening(false)}
        title={t("work.openService")}
      >
        <OpenServiceForm member={member} onDone={() => setOpening(false)} />
      </FormDrawer>
      <ServiceList label={t("work.services")} filter={servicesOf(member, chosen)} />
    </>
  );
}
