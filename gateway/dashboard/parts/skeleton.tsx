/** Grey shapes where content will be, in its size, so that nothing jumps. */
import { Skeleton as Shape } from "antd";
import { useLanguage } from "../language/language.tsx";

/** Shows `lines` bars of `height` pixels; read aloud once, as loading. */
export function Skeleton({
  lines = 1,
  height = 20,
}: {
  readonly lines?: number;
  readonly height?: number;
}) {
  const { t } = useLanguage();
  return (
    <div className="skeletons" role="status" aria-label={t("loading.label")}>
      {Array.from({ length: lines }, (_, index) => (
        <Shape.Node key={index} active style={{ inlineSize: "100%", blockSize: height }} />
      ))}
    </div>
  );
}
