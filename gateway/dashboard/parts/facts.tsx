/** Facts in pairs of name and value; what is not known, or not for this reader, is not shown. */
import { Descriptions } from "antd";
import type { ReactNode } from "react";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";

export type Fact = readonly [key: TextKey, value: ReactNode];

const looks = { label: { paddingBlockEnd: 0, fontSize: 13 } };

/** Shows the facts in columns, two on a phone; a wide one takes what is left of its row. */
export function Facts({
  facts,
  wide = [],
}: {
  readonly facts: readonly Fact[];
  readonly wide?: readonly TextKey[];
}) {
  const { t } = useLanguage();
  return (
    <Descriptions
      className="facts"
      size="small"
      layout="vertical"
      colon={false}
      column={{ xs: 2, md: 3, xl: 4 }}
      styles={looks}
      items={facts
        .filter(([, value]) => value)
        .map(([key, children]) => ({
          key,
          label: t(key),
          children,
          span: wide.includes(key) ? "filled" : 1,
        }))}
    />
  );
}
