/** Which contract a member speaks, and whether that is all the network asks for. */
import type { MemberStandingFragment } from "../api/documents.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";

/** Shows the fingerprint; what is missing is named where it lies. */
export function ContractMark({
  contract,
}: {
  readonly contract: MemberStandingFragment["contract"];
}) {
  const { t } = useLanguage();
  if (!contract) return noValue;
  const { version, isCurrent, missing } = contract;
  return (
    <>
      <code>{version}</code>{" "}
      <span
        className="contract"
        data-current={isCurrent}
        title={isCurrent ? undefined : missing.join("\n")}
      >
        {isCurrent
          ? t("contract.current")
          : t("contract.missing", { count: missing.length, first: missing[0] ?? "" })}
      </span>
    </>
  );
}
