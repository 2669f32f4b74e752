/** Finds what would let a contract of many members answer wrongly; composition fails on any fault. */
import type { ContractRules, FieldRule, Merge, TypeRules } from "./rules.ts";

/** Returns one sentence for each fault; each names the field. An empty list means a sound contract. */
export function lintContract(contract: ContractRules): string[] {
  // The hub is one member: its answers are whole as they are.
  if (contract.keptBy.every((kind) => kind === "HUB")) return [];
  return [...contract.types.values()].flatMap((type) => lintType(contract, type));
}

function lintType(contract: ContractRules, type: TypeRules): string[] {
  return [...type.fields.values()].flatMap((field) => {
    const place = `${contract.name}: ${type.name}.${field.name}`;
    if (type.name === "Query") return lintRouted(contract, field, place, field.route !== undefined);
    if (type.name === "Mutation") {
      return field.route?.to === "OWNER" && field.route.by
        ? []
        : [`${place} must be routed to one owner: @route(to: OWNER, by: …).`];
    }
    if (type.keys.length === 0 || type.keys.includes(field.name)) return [];
    const isRouted = field.route !== undefined || type.route !== undefined;
    return lintRouted(contract, field, place, isRouted);
  });
}

function lintRouted(
  contract: ContractRules,
  field: FieldRule,
  place: string,
  isRouted: boolean,
): string[] {
  if (!isRouted) return [`${place} has no @route: nothing says which members are asked.`];
  const route = field.route;
  if (!route) return [];
  if (route.to !== "ALL" && !route.by)
    return [`${place} is routed to ${route.to} but names no \`by\`.`];
  if (route.to === "OWNER") {
    return field.isNonNull ? [`${place} is non-null, but its owner may be down.`] : [];
  }
  if (!field.merge) return [`${place} asks several members but has no @merge.`];
  if (field.isNonNull) return [`${place} is non-null, but every member may be down.`];
  return lintMerge(contract, contract.types.get(field.type), field, field.merge, place, new Set());
}

/** Stands among the types seen for being inside an object of claims. */
const claimed = "@claimed";

const deep: ReadonlySet<string> = new Set(["OBJECT", "CLAIMED", "SETTLED", "CONTESTED", "GROUP"]);

function lintMerge(
  contract: ContractRules,
  target: TypeRules | undefined,
  field: FieldRule,
  merge: Merge,
  place: string,
  seen: Set<string>,
): string[] {
  if (!deep.has(merge.by)) return [];
  if (!target) return [`${place} is merged by ${merge.by} but is no object.`];
  if ((merge.by === "SETTLED" || merge.by === "CONTESTED") && !target.fields.has(merge.of[0] ?? ""))
    return [`${place} is settled by ${merge.of[0]}, which ${target.name} lacks.`];
  if (seen.has(target.name)) return [];
  seen.add(target.name);
  const inGroup = merge.by === "GROUP";
  if (inGroup && seen.has(claimed)) {
    // Claims take from sums; whose keys a group has lost with them nobody could tell.
    const distinct = [...target.fields.values()].filter((inner) => inner.merge?.by === "DISTINCT");
    if (distinct.length > 0)
      return [
        `${place} groups claimed things, so ${target.name}.${distinct[0]!.name} cannot be counted exactly.`,
      ];
  }
  const below = merge.by === "CLAIMED" ? new Set([...seen, claimed]) : seen;
  if (inGroup && !merge.of.every((name) => target.fields.has(name))) {
    return [`${place} is grouped by ${merge.of.join(", ")}, which ${target.name} lacks.`];
  }
  return [...target.fields.values()].flatMap((inner) =>
    lintMergedField(contract, target, inner, inGroup, below),
  );
}

function lintMergedField(
  contract: ContractRules,
  owner: TypeRules,
  field: FieldRule,
  inGroup: boolean,
  seen: Set<string>,
): string[] {
  const place = `${contract.name}: ${owner.name}.${field.name}`;
  const { merge } = field;
  if (!merge)
    return [`${place} has no @merge: nothing says how answers of several members become one.`];
  const fillable = ["COVERAGE", "CONNECTION", "LIST", "SORTED", "ECHO", "OBJECT"];
  const faults: string[] = [];
  if (field.isNonNull && !inGroup && !fillable.includes(merge.by)) {
    faults.push(`${place} is non-null, but nothing fills it when every member is down.`);
  }
  const wanted = { DISTINCT: 1, RATIO: 2, CLAIMED: 1 }[merge.by as "DISTINCT"];
  if (wanted !== undefined && merge.of.length !== wanted) {
    faults.push(`${place} is merged by ${merge.by} and needs ${wanted} field(s) in \`of\`.`);
  }
  if (merge.by === "FIRST" && merge.of.length === 0)
    faults.push(`${place} is the first of no fields.`);
  if (wanted !== undefined || merge.by === "FIRST") {
    const missing = merge.of.filter((name) => !owner.fields.has(name));
    if (missing.length > 0)
      faults.push(`${place} refers to ${missing.join(", ")}, which ${owner.name} lacks.`);
  }
  if (merge.by === "SORTED" && merge.of.length === 0) {
    faults.push(`${place} is sorted but names no order in \`of\`.`);
  }
  if (merge.by === "CONNECTION" && field.isList) {
    const edge = contract.types.get(field.type);
    if (!edge?.fields.get("cursor")?.isNonNull) {
      faults.push(
        `${place} is a connection, but ${field.type} has no non-null cursor to order it by.`,
      );
    }
  }
  return [
    ...faults,
    ...lintMerge(contract, contract.types.get(field.type), field, merge, place, seen),
  ];
}
