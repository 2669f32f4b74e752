/** Every case, in the order in which features build on one another. */
import { aliases } from "./aliases/case.ts";
import { batching } from "./batching/case.ts";
import { conditions } from "./conditions/case.ts";
import { emptyResults } from "./empty-results/case.ts";
import { entityAnswers } from "./entity-answers/case.ts";
import { entityCall } from "./entity-call/case.ts";
import { errorPathsCase } from "./error-paths/case.ts";
import { fanOut } from "./fan-out/case.ts";
import { fragments } from "./fragments/case.ts";
import type { Case } from "./harness.ts";
import { inaccessible } from "./inaccessible/case.ts";
import { interfaceObject } from "./interface-object/case.ts";
import { interfaces } from "./interfaces/case.ts";
import { introspection } from "./introspection/case.ts";
import { mutations } from "./mutations/case.ts";
import { nestedChain } from "./nested-chain/case.ts";
import { nestedLists } from "./nested-lists/case.ts";
import { nullPropagation } from "./null-propagation/case.ts";
import { operations } from "./operations/case.ts";
import { override } from "./override/case.ts";
import { partialFailure } from "./partial-failure/case.ts";
import { plannerLimits } from "./planner-limits/case.ts";
import { provides } from "./provides/case.ts";
import { requiresArguments } from "./requires-arguments/case.ts";
import { requires } from "./requires/case.ts";
import { sameEntity } from "./same-entity/case.ts";
import { scalars } from "./scalars/case.ts";
import { severalKeys } from "./several-keys/case.ts";
import { shareable } from "./shareable/case.ts";
import { unions } from "./unions/case.ts";
import { variables } from "./variables/case.ts";

export const cases: readonly Case[] = [
  entityCall,
  severalKeys,
  nestedChain,
  batching,
  sameEntity,
  requires,
  requiresArguments,
  provides,
  override,
  shareable,
  interfaces,
  unions,
  interfaceObject,
  conditions,
  variables,
  fragments,
  aliases,
  inaccessible,
  scalars,
  nullPropagation,
  partialFailure,
  entityAnswers,
  errorPathsCase,
  mutations,
  introspection,
  operations,
  emptyResults,
  nestedLists,
  fanOut,
  plannerLimits,
];
