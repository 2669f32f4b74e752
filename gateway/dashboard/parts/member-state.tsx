/** Whether a member takes part and answers, in words and a mark that does not rest on colour. */
import type { NetworkQuery } from "../api/documents.ts";
import { useLanguage } from "../language/language.tsx";
import { toldIn } from "../language/told.ts";
import { standingOf } from "./standing.ts";

type Member = Pick<NonNullable<NetworkQuery["members"]>[number], "status" | "health">;

/** Shows the standing, with the reason when the member does not answer. */
export function MemberState({ member }: { readonly member: Member }) {
  const { t, language } = useLanguage();
  const standing = standingOf(member);
  return (
    <span className="standing" data-standing={standing}>
      {t(`standing.${standing}`)}
      {standing === "DOWN" && member.health?.reason && (
        <span className="beneath" title={member.health.reason}>
          {toldIn(language, member.health.reason)}
        </span>
      )}
    </span>
  );
}
