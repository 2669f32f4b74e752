/** A form beside the page; what was written in it is not lost by a slip. */
import { Drawer, Form, Modal } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import { useBlocker } from "react-router";
import { useLanguage } from "../language/language.tsx";

type FormDrawerProps = {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Shows the form; closing it, going back and leaving the page ask first once something was filled in. */
export function FormDrawer({ isOpen, title, onClose, children }: FormDrawerProps) {
  const { t } = useLanguage();
  const [modal, dialogs] = Modal.useModal();
  const [isTouched, setTouched] = useState(false);
  if (!isOpen && isTouched) setTouched(false);

  const mayLeave = async (): Promise<boolean> =>
    !isTouched ||
    modal.confirm({
      title: t("form.leaveTitle"),
      content: t("form.leaveText"),
      okText: t("form.leave"),
      cancelText: t("form.stay"),
      okButtonProps: { danger: true },
      // Whoever presses Enter at once goes on writing.
      focusable: { autoFocusButton: "cancel" },
    });

  return (
    <Drawer
      open={isOpen}
      title={title}
      destroyOnHidden
      onKeyDown={(event) => {
        // Enter takes over the day that was typed; it does not send the form as well.
        const isPicker = event.target instanceof Element && event.target.closest(".ant-picker");
        if (event.key === "Enter" && isPicker) event.preventDefault();
      }}
      onClose={() => void mayLeave().then((may) => may && onClose())}
    >
      {dialogs}
      {isTouched && <LeaveGuard mayLeave={mayLeave} />}
      <Form.Provider
        onFormChange={(_, { changedFields }) => {
          if (changedFields.some(({ touched }) => touched)) setTouched(true);
        }}
      >
        {children}
      </Form.Provider>
    </Drawer>
  );
}

/** Asks before the reader goes back or leaves; there only while there is something to lose, as a page has one guard at most. */
function LeaveGuard({ mayLeave }: { readonly mayLeave: () => Promise<boolean> }) {
  // The mask covers every link, so what is left to leave by is the way back.
  const blocker = useBlocker(({ historyAction }) => historyAction === "POP");
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    void mayLeave().then((may) => (may ? blocker.proceed() : blocker.reset()));
    // Asked once for each attempt to leave.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [blocker.state]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  return null;
}
