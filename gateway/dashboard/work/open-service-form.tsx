/** Takes down a service when it is accepted, or a demand when it is voiced. */
import { Alert, Button, DatePicker, Form, Input, Radio, Select } from "antd";
import type { Dayjs } from "dayjs";
import type { ReactNode } from "react";
import { useDirectory } from "../api/directory.ts";
import {
  OpenServiceRecordDocument,
  PassDemandDocument,
  SubmitDemandDocument,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { cityOf } from "../figures/cities.ts";
import { useLanguage } from "../language/language.tsx";
import { CategoryField, CountyField } from "./choice-fields.tsx";
import { momentOf, nowInShanghai } from "./shanghai.ts";

type Values = {
  readonly window?: string;
  readonly title: string;
  readonly content?: string;
  readonly category?: string;
  readonly enterprise?: string;
  readonly county?: string;
  readonly enterpriseName?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly acceptedAt?: Dayjs;
  readonly isPublicWelfare?: boolean;
};
type Places = { readonly member: string; readonly onDone: () => void };

/** Shows the form of a new service record. */
export function OpenServiceForm({ member, onDone }: Places) {
  const { t } = useLanguage();
  const open = useAct(OpenServiceRecordDocument);
  const submit = async ({ acceptedAt, ...values }: Values) => {
    const at = momentOf(acceptedAt ?? nowInShanghai());
    if (await open.run({ input: { member, ...values, acceptedAt: at } })) onDone();
  };
  return (
    <Form<Values>
      layout="vertical"
      scrollToFirstError={{ focus: true }}
      initialValues={{ acceptedAt: nowInShanghai(), isPublicWelfare: true }}
      onFinish={(values) => void submit(values)}
    >
      {open.refusal && <Alert type="error" role="alert" showIcon title={open.refusal} />}
      <Asked />
      <Form.Item
        name="acceptedAt"
        label={t("record.acceptedAt")}
        rules={[{ required: true, message: t("form.needed") }]}
      >
        <DatePicker showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item name="isPublicWelfare" label={t("record.nature")}>
        <Radio.Group
          options={[
            { value: true, label: t("record.publicWelfare") },
            { value: false, label: t("record.valueAdded") },
          ]}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={open.isRunning}>
        {t("act.OPEN")}
      </Button>
    </Form>
  );
}

/** Shows the form of a new demand: a window takes it down, the hub passes it to a window. */
export function DemandForm({
  member,
  onDone,
}: Omit<Places, "member"> & { readonly member: string | null }) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  const submit = useAct(SubmitDemandDocument);
  const pass = useAct(PassDemandDocument);
  const act = member ? submit : pass;
  const [form] = Form.useForm<Values>();
  const window = Form.useWatch("window", form) ?? member;
  const send = async ({ content, window: to, ...values }: Values) => {
    const demand = { ...values, ...(content && { description: content }) };
    const doing = member
      ? submit.run({ input: { member, ...demand } })
      : pass.run({ input: { window: to ?? "", ...demand } });
    if (await doing) onDone();
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      scrollToFirstError={{ focus: true }}
      onValuesChange={(changed: Partial<Values>) => {
        // A county is one of the window's city.
        if (changed.window) form.setFieldValue("county", undefined);
      }}
      onFinish={(values) => void send(values)}
    >
      {act.refusal && <Alert type="error" role="alert" showIcon title={act.refusal} />}
      {!member && (
        <Form.Item
          name="window"
          label={t("demand.window")}
          rules={[{ required: true, message: t("form.needed") }]}
        >
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={[...members.values()]
              .filter(({ kind }) => kind === "WINDOW")
              .map((window) => ({ value: window.code, label: memberName(window) }))}
          />
        </Form.Item>
      )}
      <Asked isDemand>
        <CountyField
          city={cityOf(members.get(window ?? ""))}
          label={t("record.county")}
          extra={t("demand.countyHint")}
        />
      </Asked>
      <Button type="primary" htmlType="submit" loading={act.isRunning}>
        {t(member ? "work.openDemand" : "work.passDemand")}
      </Button>
    </Form>
  );
}

/** What is asked for, by whom. */
function Asked({
  isDemand = false,
  children,
}: {
  readonly isDemand?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Form.Item
        name="title"
        label={t(isDemand ? "demand.title" : "record.service")}
        rules={[{ required: true, whitespace: true, message: t("form.needed") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="content" label={t(isDemand ? "demand.description" : "record.content")}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <CategoryField />
      <Form.Item name="enterpriseName" label={t("record.enterprise")}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="enterprise"
        label={t("record.creditCode")}
        rules={[{ pattern: /^[0-9A-HJ-NPQRTUWXY]{18}$/, message: t("form.creditCode") }]}
      >
        <Input maxLength={18} />
      </Form.Item>
      {children}
      <Form.Item name="contactName" label={t("record.contact")}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="contactPhone" label={t("record.phone")}>
        <Input autoComplete="off" inputMode="tel" />
      </Form.Item>
    </>
  );
}
