/** Filters of the record list; lists act at once, words when the reader sends them. */
import { Button, DatePicker, Form, Input, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import "dayjs/locale/zh-cn";
import { useEffect, useState } from "react";
import { useDirectory } from "../api/directory.ts";
import type { MemberKind } from "../api/shapes.ts";
import { filterNames, listIn, type FilterName } from "../figures/record-choice.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { ratingLevels } from "./rating-levels.ts";
import { recordStates } from "./state-badge.tsx";

const kinds: readonly MemberKind[] = ["HUB", "WINDOW", "INSTITUTION"];
const dayForm = "YYYY-MM-DD";

type Values = {
  readonly member?: readonly string[];
  readonly provider?: readonly string[];
  readonly state?: readonly string[];
  readonly category?: string | undefined;
  readonly rating?: readonly string[];
  readonly overdue?: string | undefined;
  readonly completed?: readonly [Dayjs | null, Dayjs | null] | null;
  readonly text?: string;
};

/** The address keeps the first day that is not wanted any more; a reader names the last one that is. */
function valuesFrom(choices: URLSearchParams): Values {
  const day = (name: FilterName) => {
    const text = choices.get(name);
    return text ? dayjs(text) : null;
  };
  const [from, before] = [day("from"), day("before")];
  return {
    member: listIn(choices, "member"),
    provider: listIn(choices, "provider"),
    state: listIn(choices, "state"),
    category: choices.get("category") ?? undefined,
    rating: listIn(choices, "rating"),
    overdue: choices.get("overdue") ?? undefined,
    completed: from || before ? [from, before?.subtract(1, "day") ?? null] : null,
    text: choices.get("text") ?? "",
  };
}

const dropped = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Shows the filters with what the address has chosen. */
export function RecordFilters() {
  const { t, language, memberName, categoryName } = useLanguage();
  const { members, categories } = useDirectory();
  const { choices, choose } = usePlace();
  const [form] = Form.useForm<Values>();
  // Only on a phone; elsewhere the filters are always there.
  const [isOpen, setOpen] = useState(false);
  dayjs.locale(language === "zh" ? "zh-cn" : "en");
  useEffect(() => form.setFieldsValue(valuesFrom(choices)), [form, choices]);

  const change = ({ text: _, completed, category, overdue, ...lists }: Values) => {
    const [from, to] = completed ?? [];
    choose({
      after: null,
      ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.join(",")])),
      ...(category !== undefined && { category }),
      ...(overdue !== undefined && { overdue }),
      ...(completed !== undefined && {
        from: from?.format(dayForm) ?? null,
        before: to?.add(1, "day").format(dayForm) ?? null,
      }),
    });
  };
  const membersOf = (kind: MemberKind) =>
    [...members.values()]
      .filter((member) => member.kind === kind)
      .map((member) => ({ value: member.code, label: memberName(member) }));
  const several = { mode: "multiple", allowClear: true, maxTagCount: "responsive" } as const;
  const search = { showSearch: { optionFilterProp: "label" } } as const;
  const chosen = filterNames.filter((name) => choices.has(name)).length;
  return (
    <>
      <Button
        className="filters-toggle"
        aria-expanded={isOpen}
        aria-controls="filters"
        onClick={() => setOpen(!isOpen)}
      >
        {chosen > 0 ? t("records.filtersChosen", { count: chosen }) : t("records.filters")}
      </Button>
      <Form<Values>
        form={form}
        id="filters"
        layout="vertical"
        className="filters"
        data-open={isOpen || undefined}
        role="search"
        aria-label={t("records.filters")}
        onValuesChange={(changed: Values) => {
          // A list that is emptied of its one value says undefined.
          const [name] = Object.keys(changed);
          if (name === "category" || name === "overdue")
            change({ [name]: "", ...dropped(changed) });
          else if (name !== "text") change(changed);
        }}
      >
        <Form.Item name="member" label={t("records.member")}>
          <Select
            {...several}
            {...search}
            placeholder={t("records.all")}
            options={kinds.map((kind) => ({ label: t(`kind.${kind}`), options: membersOf(kind) }))}
          />
        </Form.Item>
        <Form.Item name="provider" label={t("records.provider")}>
          <Select
            {...several}
            {...search}
            placeholder={t("records.all")}
            options={membersOf("INSTITUTION")}
          />
        </Form.Item>
        <Form.Item name="state" label={t("records.state")}>
          <Select
            {...several}
            placeholder={t("records.all")}
            options={recordStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
        </Form.Item>
        <Form.Item name="category" label={t("records.category")}>
          <Select
            allowClear
            placeholder={t("records.all")}
            options={categories.map((category) => ({
              value: category.code,
              label: categoryName(category),
            }))}
          />
        </Form.Item>
        <Form.Item name="completed" label={t("records.completed")}>
          <DatePicker.RangePicker allowEmpty={[true, true]} />
        </Form.Item>
        <Form.Item name="rating" label={t("records.rating")}>
          <Select
            {...several}
            placeholder={t("records.all")}
            options={ratingLevels.map((level) => ({
              value: String(level),
              label: t(`rating.${level}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="overdue" label={t("records.overdue")}>
          <Select
            allowClear
            placeholder={t("records.all")}
            options={[
              { value: "true", label: t("records.overdueOnly") },
              { value: "false", label: t("records.overdueNot") },
            ]}
          />
        </Form.Item>
        <Form.Item name="text" label={t("records.text")} className="filter-text">
          <Input.Search
            allowClear
            placeholder={t("records.textHint")}
            enterButton={t("records.apply")}
            onSearch={(text) => choose({ text: text.trim(), after: null })}
          />
        </Form.Item>
        {chosen > 0 && (
          <Button
            onClick={() =>
              choose({
                after: null,
                ...Object.fromEntries(filterNames.map((name) => [name, null])),
              })
            }
          >
            {t("records.clear")}
          </Button>
        )}
      </Form>
    </>
  );
}
