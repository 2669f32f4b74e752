/** Which columns the reader wants to see; remembered in this browser. */
import { Button, Checkbox, Popover } from "antd";
import { useState } from "react";
import { useLanguage } from "../language/language.tsx";
import { columnKeys, columnText, standardColumns, type ColumnKey } from "./record-table.tsx";

const storageKey = "record-columns";

function storedColumns(): readonly ColumnKey[] {
  const stored = localStorage.getItem(storageKey)?.split(",");
  return stored ? columnKeys.filter((key) => stored.includes(key)) : standardColumns;
}

/** Returns the chosen columns, and the button to choose others. */
export function useColumns() {
  const { t } = useLanguage();
  const [columns, setColumns] = useState(storedColumns);
  const choose = (next: readonly ColumnKey[]) => {
    localStorage.setItem(storageKey, next.join(","));
    setColumns(next);
  };
  const choice = (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t("columns.title")}
      content={
        <Checkbox.Group
          className="columns"
          value={[...columns]}
          onChange={(next: ColumnKey[]) => choose(next)}
          options={columnKeys.map((key) => ({ value: key, label: t(columnText(key)) }))}
        />
      }
    >
      <Button>{t("columns.choose")}</Button>
    </Popover>
  );
  return { columns, choice };
}
