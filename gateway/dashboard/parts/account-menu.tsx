/** Who is signed in, and the way in and out. */
import { Button, Dropdown } from "antd";
import { Link, useLocation, useNavigate } from "react-router";
import { useSession } from "../api/session.ts";
import { useLanguage } from "../language/language.tsx";

/** Shows the account with its menu, or the way to the sign-in; nothing where there are no accounts. */
export function AccountMenu() {
  const { t } = useLanguage();
  const { account, canSignIn, signOut } = useSession();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  if (!canSignIn) return null;
  if (!account) {
    const isHere = pathname === "/sign-in";
    return isHere ? null : (
      <Link className="band-link" to="/sign-in" state={{ from: pathname + search }}>
        {t("account.signIn")}
      </Link>
    );
  }
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "role", label: t(`role.${account.role}`), disabled: true },
          { type: "divider" },
          { key: "work", label: t("nav.work") },
          { key: "out", label: t("account.signOut") },
        ],
        onClick: ({ key }) => {
          if (key === "work") void navigate("/work");
          else void signOut().then(() => navigate("/"));
        },
      }}
    >
      <Button size="small" ghost className="account">
        {account.title}
      </Button>
    </Dropdown>
  );
}
