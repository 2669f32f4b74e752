/** A calm message in place of content: nothing there, nothing found, nobody reached. */
import { Button, Result } from "antd";
import type { ReactNode } from "react";
import type { Problem } from "../api/client.ts";
import { useLanguage } from "../language/language.tsx";

type Mood = "empty" | "trouble";

/** Shows a title, a sentence, and what the reader can do. */
export function Notice({
  mood,
  title,
  text,
  detail,
  children,
}: {
  readonly mood: Mood;
  readonly title: string;
  readonly text: string;
  readonly detail?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <div role={mood === "trouble" ? "alert" : undefined}>
      <Result
        className="notice"
        data-mood={mood}
        icon={<Gable mood={mood} />}
        title={<h2>{title}</h2>}
        subTitle={
          <>
            <p>{text}</p>
            {detail && <p className="notice-detail">{detail}</p>}
          </>
        }
        extra={children}
      />
    </div>
  );
}

/** The stepped gable of a Huizhou house: empty, or with a broken line before it. */
const Gable = ({ mood }: { readonly mood: Mood }) => (
  <svg className="notice-sign" viewBox="0 0 64 48" aria-hidden="true">
    <path d="M6 42V24h8v-6h8v-6h20v6h8v6h8v18" />
    {mood === "empty" ? <path d="M26 42V30h12v12" /> : <path d="M14 34h12m6 0h3m6 0h9" />}
    <path d="M2 42h60" />
  </svg>
);

/** Says why nothing could be read, and offers to try again. */
export function Trouble({
  problems,
  onRetry,
}: {
  readonly problems: readonly Problem[];
  readonly onRetry: () => void;
}) {
  const { t } = useLanguage();
  const isUnreachable = problems.some(({ kind }) => kind === "unreachable");
  const detail = problems.map(({ code, message }) => [code, message].filter(Boolean).join(" · "));
  return (
    <Notice
      mood="trouble"
      title={t(isUnreachable ? "trouble.unreachableTitle" : "trouble.faultyTitle")}
      text={t(isUnreachable ? "trouble.unreachableText" : "trouble.faultyText")}
      detail={isUnreachable ? undefined : detail.slice(0, 3).join("\n")}
    >
      <Button type="primary" onClick={onRetry}>
        {t("trouble.retry")}
      </Button>
    </Notice>
  );
}
