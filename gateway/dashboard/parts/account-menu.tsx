/** Who is signed in, and the way in and out. */
import { Button, Dropdown } from "antd";
import { Link, useLocation, useNavigate } from "react-router";
import { useSession } from "../api/session.ts";
import { useLanguage } from "../language/language.tsx";
import { useDirectory } from "../api/directory.ts";
import { workOf } from "../work/roles.ts";
import { writtenIn } from "../language/written-in.ts";

/** Shows the account with its menu, or the way to the sign-in; nothing where there are no accounts. */
export function AccountMenu() {
  const { t, language, memberName } = useLanguage();
  const { members } = useDirectory();
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
  const { keeps } = workOf(account, members);
  // An account has a Chinese title; in English it is called like what it works for.
  const title =
    language === "en" && account.role !== "expert"
      ? keeps
        ? memberName(members.get(keeps), account.title)
        : t(`role.${account.role}`)
      : account.title;
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
      <Button size="small" ghost className="account" lang={writtenIn(title)} title={title}>
        {title}
      </Button>
    </Dropdown>
  );
}
