/** Says in plain words what is proven and what is not. */
import type { Finding, Report } from "../../subgraphs/ledger/rules/evidence/finding.ts";

const marks = { PROVEN: "✓", NOT_PROVEN: "?", WRONG: "✗" } as const;
/** More of one kind are summed up. */
const mostOfAKind = 5;

/** Prints the report on `subject`; what is wrong comes first. */
export function printReport(subject: string, { ok, findings, firstWrong, limits }: Report): void {
  console.log(`${ok ? "✓ 已证明 proven" : "✗ 未证明 NOT proven"}: ${subject}`);
  if (firstWrong) console.log(`  首个错误 first wrong: ${describe(firstWrong)}`);
  for (const verdict of ["WRONG", "NOT_PROVEN", "PROVEN"] as const) {
    const kinds = Map.groupBy(
      findings.filter((finding) => finding.verdict === verdict),
      ({ code }) => code,
    );
    for (const same of kinds.values()) {
      for (const finding of same.slice(0, mostOfAKind)) console.log(`  ${describe(finding)}`);
      if (same.length > mostOfAKind)
        console.log(`    …… 同类共 ${same.length} 项 ${same.length} of this kind`);
    }
  }
  for (const limit of limits) console.log(`  · ${limit}`);
}

function describe({ verdict, code, place, message }: Finding): string {
  const where = Object.entries(place).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${String(value)}`],
  );
  return `${marks[verdict]} ${code} ${message}${where.length > 0 ? ` [${where.join(", ")}]` : ""}`;
}
