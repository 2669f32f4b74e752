/** Names of participants: as the sealed document has them, or in English where the directory knows one. */
import { useDirectory } from "../api/directory.ts";
import { useLanguage } from "../language/language.tsx";

type Named = { readonly member: string; readonly name: string };

/**
 * Returns how to call a member, given its code and its name on record; without a name it is looked up
 * among `participants`.
 */
export function useMemberNames(
  participants: readonly Named[] = [],
): (code: string, name?: string) => string {
  const { language } = useLanguage();
  const { members } = useDirectory();
  return (code, name) =>
    (language === "en" ? members.get(code)?.nameEn : null) ??
    name ??
    participants.find(({ member }) => member === code)?.name ??
    code;
}
