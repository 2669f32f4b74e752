/** Takes down an activity that was held, or corrects what was taken down of one. */
import { Alert, Button, DatePicker, Form, Input, InputNumber, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useDirectory } from "../api/directory.ts";
import {
  CorrectActivityDocument,
  ReportActivityDocument,
  type ListedActivityFragment,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { cityOf } from "../figures/cities.ts";
import { ledgerWord } from "../language/ledger-words.ts";
import { useLanguage } from "../language/language.tsx";
import { CategoryField, CountyField } from "./choice-fields.tsx";
import { nowInShanghai } from "./shanghai.ts";

type Values = {
  readonly reason?: string;
  readonly name: string;
  readonly category?: string | null;
  readonly startsOn: Dayjs;
  readonly endsOn?: Dayjs | null;
  readonly place?: string | null;
  readonly county?: string | null;
  readonly mode?: string | null;
  readonly organiserName?: string | null;
  readonly coOrganisers?: readonly string[];
  readonly persons?: number | null;
  readonly enterprises?: number | null;
  readonly costYuan?: number | null;
  readonly attendees?: readonly string[];
  readonly evidence?: string;
};

/** As ledgers write them. */
const modes = ["线下", "线上", "线上线下结合"];
const creditCode = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const separators = [",", "，", "、", ";", "；", " ", "\n"];

const dayText = (day: Dayjs | null | undefined) => day?.format("YYYY-MM-DD") ?? null;

/** Returns the fields that both forms send, as the API takes them. */
function sentOf({ startsOn, endsOn, costYuan, coOrganisers = [], ...values }: Values) {
  return {
    name: values.name.trim(),
    category: values.category ?? null,
    startsOn: dayText(startsOn) ?? "",
    endsOn: dayText(endsOn ?? startsOn),
    place: values.place?.trim() || null,
    county: values.county ?? null,
    mode: values.mode ?? null,
    coOrganisers: [...coOrganisers],
    persons: values.persons ?? null,
    enterprises: values.enterprises ?? null,
    costFen: typeof costYuan === "number" ? Math.round(costYuan * 100) : null,
  };
}

const valuesOf = (activity: ListedActivityFragment): Omit<Values, "reason"> => ({
  name: activity.name,
  category: activity.category?.code ?? null,
  startsOn: dayjs(activity.startsOn),
  endsOn: dayjs(activity.endsOn),
  place: activity.place,
  county: activity.county,
  mode: activity.mode,
  organiserName: activity.organiserName,
  coOrganisers: activity.coOrganisers,
  persons: activity.persons,
  enterprises: activity.enterprises,
  costYuan: activity.costFen === null ? null : Number(activity.costFen) / 100,
});

/** Shows the form of a new activity of a member. */
export function ReportActivityForm({
  member,
  onDone,
}: {
  readonly member: string;
  readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const report = useAct(ReportActivityDocument);
  const submit = async (values: Values) => {
    const { organiserName, attendees, evidence } = values;
    const input = {
      ...sentOf(values),
      member,
      organiserName: organiserName?.trim() || null,
      attendees: attendees ? [...attendees] : [],
      evidence: evidence?.trim() || null,
    };
    if (await report.run({ input })) onDone();
  };
  return (
    <Form<Values>
      layout="vertical"
      scrollToFirstError={{ focus: true }}
      onFinish={(values) => void submit(values)}
    >
      {report.refusal && <Alert type="error" role="alert" showIcon title={report.refusal} />}
      <p className="panel-note">{t("activityForm.intro")}</p>
      <Facts member={member} isNew />
      <Form.Item
        name="attendees"
        label={t("activityForm.attendees")}
        extra={t("activityForm.attendeesHint")}
        rules={[
          {
            validator: async (_, codes: readonly string[] = []) => {
              const wrong = codes.find((code) => !creditCode.test(code));
              if (wrong) throw new Error(t("activityForm.wrongCode", { code: wrong }));
            },
          },
        ]}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={separators} />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={t("activityForm.evidence")}
        extra={t("activityForm.evidenceHint")}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={report.isRunning}>
        {t("activityForm.report")}
      </Button>
    </Form>
  );
}

/** Shows an activity as it stands, and asks why it changes; what is left as it is is not sent. */
export function CorrectActivityForm({
  member,
  activity,
  onDone,
}: {
  readonly member: string;
  readonly activity: ListedActivityFragment;
  readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const correct = useAct(CorrectActivityDocument);
  const submit = async ({ reason = "", ...values }: Values) => {
    const sent = (given: Values) => ({ ...sentOf(given), organiserName: given.organiserName });
    const before: Record<string, unknown> = sent(valuesOf(activity));
    const changed = Object.fromEntries(
      Object.entries(sent(values)).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
      ),
    );
    if (await correct.run({ input: { id: activity.id, reason: reason.trim(), ...changed } }))
      onDone();
  };
  return (
    <Form<Values>
      layout="vertical"
      scrollToFirstError={{ focus: true }}
      initialValues={valuesOf(activity)}
      onFinish={(values) => void submit(values)}
    >
      {correct.refusal && <Alert type="error" role="alert" showIcon title={correct.refusal} />}
      <Form.Item
        name="reason"
        label={t("form.reason")}
        rules={[{ required: true, whitespace: true, message: t("form.reasonNeeded") }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Facts member={member} present={activity.county} />
      <Button type="primary" htmlType="submit" loading={correct.isRunning}>
        {t("act.CORRECT")}
      </Button>
    </Form>
  );
}

/** What both forms ask for. */
function Facts({
  member,
  isNew = false,
  present = null,
}: {
  readonly member: string;
  readonly isNew?: boolean;
  readonly present?: string | null;
}) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  const owner = members.get(member);
  const needed = { required: true, whitespace: true, message: t("form.needed") };
  return (
    <>
      <Form.Item name="name" label={t("activity.name")} rules={[needed]}>
        <Input maxLength={500} />
      </Form.Item>
      <CategoryField />
      <div className="form-pair">
        <Form.Item
          name="startsOn"
          label={t("activityForm.startsOn")}
          rules={[{ required: true, message: t("form.needed") }]}
        >
          <DatePicker disabledDate={(day) => day.isAfter(nowInShanghai(), "day")} />
        </Form.Item>
        <Form.Item
          name="endsOn"
          label={t("activityForm.endsOn")}
          dependencies={["startsOn"]}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, last?: Dayjs | null) => {
                const first = getFieldValue("startsOn") as Dayjs | undefined;
                if (first && last?.isBefore(first, "day"))
                  throw new Error(t("activityForm.endsBefore"));
              },
            }),
          ]}
        >
          <DatePicker placeholder={t("activityForm.sameDay")} />
        </Form.Item>
      </div>
      <CountyField city={cityOf(owner)} label={t("record.county")} present={present} />
      <Form.Item name="place" label={t("activityForm.place")}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="mode" label={t("activityForm.mode")}>
        <Select
          allowClear
          options={modes.map((value) => ({ value, label: ledgerWord(value, t) }))}
        />
      </Form.Item>
      <Form.Item
        name="organiserName"
        label={t("activity.organiser")}
        rules={isNew ? [] : [needed]}
        extra={isNew ? t("activityForm.organiserHint", { name: memberName(owner, member) }) : null}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="coOrganisers"
        label={t("activityForm.coOrganisers")}
        extra={t("activityForm.coOrganisersHint")}
      >
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={separators.filter((mark) => mark !== " ")}
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="enterprises" label={t("activityForm.enterprises")}>
          <InputNumber min={0} precision={0} />
        </Form.Item>
        <Form.Item name="persons" label={t("activityForm.persons")}>
          <InputNumber min={0} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="costYuan" label={t("activityForm.costYuan")}>
        <InputNumber min={0} precision={2} />
      </Form.Item>
    </>
  );
}
