/** Fields that several forms have: a category of two levels, and a county. */
import { Form, Select } from "antd";
import { useCounties } from "../api/counties.ts";
import { CategoriesDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";

const search = { showSearch: { optionFilterProp: "label" } } as const;

/** Shows the categories of level one, each with those under it. */
export function CategoryField() {
  const { t, categoryName } = useLanguage();
  const { data, isAsking } = useAnswer(CategoriesDocument, {});
  const option = (one: Parameters<typeof categoryName>[0] & object) => ({
    value: one.code,
    label: categoryName(one),
  });
  return (
    <Form.Item name="category" label={t("record.category")}>
      <Select
        {...search}
        allowClear
        loading={isAsking && !data}
        options={(data?.serviceCategories ?? []).map((group) => ({
          label: categoryName(group),
          title: group.code,
          options: [option(group), ...(group.children ?? []).map(option)],
        }))}
      />
    </Form.Item>
  );
}

/** Shows the counties of a city, or of the whole province where none is named; `present` is what stands there now. */
export function CountyField({
  city,
  label,
  extra,
  present = null,
}: {
  readonly city: string | null;
  readonly label: string;
  readonly extra?: string;
  readonly present?: string | null;
}) {
  const { choicesIn, nameOf } = useCounties();
  const choices = choicesIn(city);
  const isElsewhere = present !== null && !choices.some(({ value }) => value === present);
  return (
    <Form.Item name="county" label={label} extra={extra}>
      <Select
        {...search}
        allowClear
        options={[...(isElsewhere ? [{ value: present, label: nameOf(present) }] : []), ...choices]}
      />
    </Form.Item>
  );
}
