/** Reads what follows from a result: proposed by rule, decided by a person. */
import { compare, zero } from "../rational.ts";
import { type Consequence, plainProposals, type Proposal } from "../scheme.ts";
import type { Place } from "./document.ts";
import { namedKeys, type Names, readWords } from "./names.ts";
import { type ConditionRoom, readCondition } from "./read-condition.ts";

/** `room.grades` are the scheme's grades. */
export function readConsequence(place: Place, room: ConditionRoom): Consequence {
  place.object([...namedKeys, "when", "propose"]);
  return {
    ...room.names.named(place),
    when: readCondition(place.at("when"), room),
    propose: readProposal(place.at("propose"), room.names, room.grades ?? []),
  };
}

function readProposal(place: Place, names: Names, grades: readonly string[]): Proposal {
  const kind = place.at("kind").choice([...plainProposals, "RECTIFICATION", "AWARD"]);
  if (kind === "RECTIFICATION") {
    place.object(["kind", "days", "calendar"]);
    return {
      kind,
      days: place.maybe("days", (days) => days.integer(1, 3660)),
      calendar: place.at("calendar").choice(["DAYS", "WORKING_DAYS"]),
    };
  }
  if (kind !== "AWARD") {
    place.object(["kind"]);
    return { kind };
  }
  place.object(["kind", "unit", "by", "table"]);
  const by = names.attribute(place.at("by"));
  const values = names.vocabulary.attributes.get(by)?.values;
  const table = place
    .at("table")
    .entries()
    .map(([row, cells]) => {
      if (values && !values.includes(row)) {
        cells.refuse(`属性 ${by} 没有取值“${row}”。`, `The attribute ${by} has no value "${row}".`);
      }
      const amounts = cells.entries().map(([grade, cell]) => {
        if (!grades.includes(grade)) {
          cell.refuse(`没有等次“${grade}”。`, `There is no grade "${grade}".`);
        }
        const amount = cell.decimal();
        if (compare(amount, zero) < 0) cell.refuse("金额不能为负。", "An amount is not negative.");
        return [grade, amount] as const;
      });
      for (const grade of grades) {
        if (!cells.has(grade)) {
          cells.refuse(
            `缺少等次“${grade}”的金额；没有奖补写 "0"。`,
            `The amount for grade "${grade}" is missing; none is "0".`,
          );
        }
      }
      return [row, new Map(amounts)] as const;
    });
  return { kind, by, unit: readWords(place.at("unit")), table: new Map(table) };
}
