/** The title of a screen; it takes the focus when the screen opens, so that it is read aloud. */
import { useEffect, useRef, type ReactNode } from "react";
import { useLocation } from "react-router";
import { useLanguage } from "../language/language.tsx";
import { writtenIn } from "../language/written-in.ts";

/** Shows the title with what belongs beside it. */
export function PageTitle({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  // On the first page the browser's own start of the page is the better place.
  const isFirst = useRef(key === "default");
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  useEffect(() => {
    document.title = `${title} · ${t("site.name")}`;
  }, [title, t]);
  return (
    <div className="page-title">
      <h1 ref={heading} tabIndex={-1} lang={writtenIn(title)}>
        {title}
      </h1>
      {children}
    </div>
  );
}
