/** The way in, for those who have an account; where there are demonstration accounts it names them. */
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useSession, type Account, type SignInFault } from "../api/session.ts";
import { useLanguage } from "../language/language.tsx";
import { Notice } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { startPageOf } from "../work/roles.ts";

type Values = { readonly name: string; readonly password: string };

/** Shows the form; afterwards leads to where the reader wanted to be, or to the role's start page. */
export function SignInPage() {
  const { t } = useLanguage();
  const { canSignIn, isKnown, demoAccounts, signIn } = useSession();
  const { state } = useLocation() as { state: { from?: string } | null };
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [fault, setFault] = useState<SignInFault | null>(null);
  const [isAsking, setAsking] = useState(false);

  const enter = async ({ name, password }: Values) => {
    setAsking(true);
    const outcome = await signIn(name, password);
    setAsking(false);
    if (typeof outcome === "string") {
      form.setFieldValue("password", "");
      return setFault(outcome);
    }
    const from = state?.from;
    void navigate(from && from !== "/" ? from : startPageOf[outcome.role], { replace: true });
    return undefined;
  };
  if (isKnown && !canSignIn) {
    return (
      <>
        <PageTitle title={t("account.signIn")} />
        <Notice mood="empty" title={t("account.noneTitle")} text={t("account.noneText")} />
      </>
    );
  }
  return (
    <div className="sign-in">
      <PageTitle title={t("account.signIn")} />
      <section className="panel" aria-label={t("account.signIn")}>
        {fault && <Alert type="error" role="alert" showIcon title={t(`account.${fault}`)} />}
        <Form<Values> form={form} layout="vertical" onFinish={(values) => void enter(values)}>
          <Form.Item
            name="name"
            label={t("account.name")}
            rules={[{ required: true, message: t("form.needed") }]}
          >
            <Input autoComplete="username" size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t("account.password")}
            rules={[{ required: true, message: t("form.needed") }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={isAsking}>
            {t("account.enter")}
          </Button>
        </Form>
      </section>
      {demoAccounts.length > 0 && (
        <DemoAccounts
          accounts={demoAccounts}
          onChoose={({ name }) => form.setFieldsValue({ name })}
        />
      )}
    </div>
  );
}

function DemoAccounts({
  accounts,
  onChoose,
}: {
  readonly accounts: readonly Account[];
  readonly onChoose: (account: Account) => void;
}) {
  const { t } = useLanguage();
  return (
    <section className="panel" aria-labelledby="demo-title">
      <header>
        <h2 id="demo-title">{t("account.demoTitle")}</h2>
      </header>
      <p className="panel-note">{t("account.demoText")}</p>
      <ul className="demo-accounts">
        {accounts.map((account) => (
          <li key={account.name}>
            <Button block onClick={() => onChoose(account)}>
              <b>{account.title}</b>
              <span>
                {t(`role.${account.role}`)} · <code>{account.name}</code>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
