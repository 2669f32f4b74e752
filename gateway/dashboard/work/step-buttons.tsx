/** A button for each step that may be taken; what goes back stands behind one more, out of harm's way. */
import { Button, Dropdown, Flex } from "antd";
import type { DemandStep, ServiceStep } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";

type AnyStep = ServiceStep | DemandStep | "DISPATCH";

export function StepButtons<Step extends AnyStep>({
  shown,
  others,
  undoes,
  size = "small",
  onChoose,
}: {
  readonly shown: readonly Step[];
  readonly others: readonly Step[];
  /** Steps that take something back. */
  readonly undoes: readonly Step[];
  readonly size?: "small" | "middle";
  readonly onChoose: (step: Step) => void;
}) {
  const { t } = useLanguage();
  return (
    <Flex wrap gap="small">
      {shown.map((one, index) => (
        <Button
          key={one}
          size={size}
          type={index === 0 && !undoes.includes(one) ? "primary" : "default"}
          danger={undoes.includes(one)}
          onClick={() => onChoose(one)}
        >
          {t(`act.${one}`)}
        </Button>
      ))}
      {others.length > 0 && (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: others.map((one) => ({
              key: one,
              label: t(`act.${one}`),
              danger: undoes.includes(one),
            })),
            onClick: ({ key }) => onChoose(key as Step),
          }}
        >
          <Button size="small">{t("work.more")}</Button>
        </Dropdown>
      )}
    </Flex>
  );
}
