/** Services by category of level one; a cell too small to be told stays untold. */
import { Table } from "antd";
import { useDirectory } from "../api/directory.ts";
import { useLanguage } from "../language/language.tsx";
import type { SealedText } from "./sealed-text.ts";

export function Categories({ text: { total } }: { readonly text: SealedText }) {
  const { t, format, categoryName } = useLanguage();
  const { categories } = useDirectory();
  /** In Chinese as the document says it, which has no other names. */
  const nameOf = (code: string, name: string) =>
    code === "unknown"
      ? t("category.unknown")
      : categoryName({
          code,
          name,
          nameEn: categories.find((one) => one.code === code)?.nameEn ?? null,
        });
  const { services } = total.satisfaction;
  const most = Math.max(1, ...total.categories.map((one) => one.services ?? 0));
  return (
    <Table
      size="small"
      rowKey="code"
      aria-label={t("bulletin.categories")}
      dataSource={total.categories}
      pagination={false}
      columns={[
        {
          key: "name",
          title: t("category.name"),
          rowScope: "row",
          render: (_, { code, name }) => (
            <>
              {nameOf(code, name)} <code className="quiet-code">{code}</code>
            </>
          ),
        },
        {
          key: "services",
          title: t("indicator.serviceRecords"),
          className: "number",
          render: (_, one) =>
            one.services === null ? (
              <span className="panel-note">{t("bulletin.smallCell")}</span>
            ) : (
              format.count(one.services)
            ),
        },
        {
          key: "share",
          title: t("category.share"),
          className: "number category-share",
          render: (_, one) =>
            one.services !== null && (
              <span
                className="share-bar"
                style={{ "--part": `${(one.services / most) * 100}%` } as React.CSSProperties}
              >
                {format.share(services === 0 ? 0 : one.services / services)}
              </span>
            ),
        },
      ]}
    />
  );
}
