/** Which columns the reader wants to see; remembered in this browser. */
import { Button, Checkbox, Popover } from "antd";
import { startTransition, useState } from "react";
import { useLanguage } from "../language/language.tsx";
import { columnKeys, columnText, standardColumns, type ColumnKey } from "./record-table.tsx";

const storageKey = "record-columns";

function storedColumns(): readonly ColumnKey[] {
  const stored = localStorage.getItem(storageKey)?.split(",");
  return stored ? columnKeys.filter((key) => stored.includes(key)) : standardColumns;
}

/** Returns the chosen columns, and the button to choose others. */
export function useColumns() {
  const [columns, setColumns] = useState(storedColumns);
  return { columns, choice: <ColumnChoice columns={columns} onChoose={setColumns} /> };
}

/** The mark is set at once; the table follows in steps that keep nobody waiting. */
function ColumnChoice({
  columns,
  onChoose,
}: {
  readonly columns: readonly ColumnKey[];
  readonly onChoose: (columns: readonly ColumnKey[]) => void;
}) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(columns);
  const choose = (next: readonly ColumnKey[]) => {
    localStorage.setItem(storageKey, next.join(","));
    setChosen(next);
    startTransition(() => onChoose(next));
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t("columns.title")}
      open={isOpen}
      onOpenChange={(next) => startTransition(() => setOpen(next))}
      content={
        <Checkbox.Group
          className="columns"
          value={[...chosen]}
          onChange={(next: ColumnKey[]) => choose(next)}
          options={columnKeys.map((key) => ({ value: key, label: t(columnText(key)) }))}
        />
      }
    >
      <Button>{t("columns.choose")}</Button>
    </Popover>
  );
}
