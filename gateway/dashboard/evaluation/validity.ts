/** Since when and until when a scheme holds, in words; not every one says when it began. */
import { useLanguage } from "../language/language.tsx";

type Validity = { readonly validFrom: string | null; readonly validTo: string | null };

/** Returns how to say it. */
export function useValidity(): (scheme: Validity) => string {
  const { t, format } = useLanguage();
  return ({ validFrom, validTo }) => {
    const from = validFrom ? format.day(validFrom) : "";
    const to = validTo ? format.day(validTo) : "";
    if (from && to) return t("scheme.validFromTo", { from, to });
    if (from) return t("scheme.validFrom", { from });
    return to ? t("scheme.validTo", { to }) : t("scheme.validAlways");
  };
}
