/** Names of participants: as the sealed document has them, or in English where the directory knows one. */
import { useDirectory } from "../api/directory.ts";
import { useLanguage } from "../language/language.tsx";

/** Returns how to call a member, given its code and its name on record. */
export function useMemberNames(): (code: string, name: string) => string {
  const { language } = useLanguage();
  const { members } = useDirectory();
  return (code, name) => (language === "en" ? (members.get(code)?.nameEn ?? name) : name);
}
