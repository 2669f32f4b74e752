/** Mends plans that would lose data, and refuses those that cannot be run. */
import {
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  OverlappingFieldsCanBeMergedRule,
  validate,
  visit,
} from "graphql";
import type { Step } from "./step.ts";

/** Returns a plan that can be run; `schema` has all types. @throws when a subgraph would refuse a fetch */
export function mended(step: Step, schema: GraphQLSchema): Step {
  refuseConflicts(step, schema);
  return widened(step, schema);
}

/**
 * The planner joins fetches from an interface object for several types, and keeps the condition of one of
 * them. The subgraph knows the interface alone, so it can be asked about all its types.
 */
function widened(step: Step, schema: GraphQLSchema): Step {
  if ("steps" in step) return { ...step, steps: step.steps.map((inner) => widened(inner, schema)) };
  if (step.kind !== "entities") return step;
  const conditions: string[] = [];
  visit(step.operation.document, {
    InlineFragment: ({ typeCondition }) => {
      if (typeCondition) conditions.push(typeCondition.name.value);
      return false;
    },
  });
  const [condition, ...others] = conditions;
  const asked = condition === undefined ? undefined : schema.getType(condition);
  if (!isInterfaceType(asked) || others.some((other) => other !== condition)) return step;
  const entities = step.entities.map((fetch) => ({
    ...fetch,
    requires: fetch.requires.map((one) => {
      const type = one.kind === "InlineFragment" ? schema.getType(one.typeCondition) : undefined;
      const isOfAsked = isObjectType(type) && schema.isSubType(asked, type);
      return isOfAsked ? { ...one, typeCondition: asked.name } : one;
    }),
  }));
  return { ...step, entities };
}

/** The planner brings what fields need under one name, though members of a union may differ in its type. */
function refuseConflicts(step: Step, schema: GraphQLSchema): void {
  if ("steps" in step) for (const inner of step.steps) refuseConflicts(inner, schema);
  if (!("operation" in step)) return;
  const [conflict] = validate(schema, step.operation.document, [OverlappingFieldsCanBeMergedRule]);
  if (conflict) throw new Error(`The planner asks for what conflicts: ${conflict.message}`);
}
