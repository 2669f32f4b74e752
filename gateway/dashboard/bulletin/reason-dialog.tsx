/** Asks once more before something is done, and for the reason where one is kept on record. */
import { Alert, Checkbox, Form, Input, Modal } from "antd";
import type { ReactNode } from "react";
import { useLanguage } from "../language/language.tsx";

type Values = { readonly reason?: string; readonly isRead?: boolean };

export type ReasonDialogProps = {
  readonly title: string;
  /** What will happen. */
  readonly text: ReactNode;
  /** Of the button that does it. */
  readonly label: string;
  /** Name of the text to be given; null where none is. */
  readonly reasonLabel: string | null;
  readonly isReasonOptional?: boolean;
  /** What has to be ticked first. */
  readonly pledge?: string | null;
  readonly isDanger?: boolean;
  readonly act: { readonly isRunning: boolean; readonly refusal: string | null };
  readonly onDo: (reason: string) => void;
  readonly onClose: () => void;
};

/** Shows the question; it stays, with what was written, when it is refused. */
export function ReasonDialog({
  title,
  text,
  label,
  reasonLabel,
  isReasonOptional = false,
  pledge = null,
  isDanger = false,
  act,
  onDo,
  onClose,
}: ReasonDialogProps) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Values>();
  return (
    <Modal
      open
      title={title}
      okText={label}
      cancelText={t("bulletin.cancel")}
      okButtonProps={{ danger: isDanger, loading: act.isRunning }}
      onOk={form.submit}
      onCancel={onClose}
      // A reason that was written is not lost by a click beside it.
      mask={{ closable: reasonLabel === null }}
      destroyOnHidden
    >
      <Form<Values>
        form={form}
        layout="vertical"
        className="reason-form"
        onFinish={({ reason = "" }) => onDo(reason.trim())}
      >
        {act.refusal && <Alert type="error" role="alert" showIcon title={act.refusal} />}
        <div className="reason-text">{text}</div>
        {reasonLabel && (
          <Form.Item
            name="reason"
            label={reasonLabel}
            rules={[
              { required: !isReasonOptional, whitespace: true, message: t("form.reasonNeeded") },
            ]}
          >
            <Input.TextArea rows={4} maxLength={500} showCount />
          </Form.Item>
        )}
        {pledge && (
          <Form.Item
            name="isRead"
            valuePropName="checked"
            rules={[
              {
                validator: async (_, isRead) => {
                  if (!isRead) throw new Error(t("bulletin.pledgeNeeded"));
                },
              },
            ]}
          >
            <Checkbox>{pledge}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
