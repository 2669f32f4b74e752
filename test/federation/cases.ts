/** Every case, in the order in which features build on one another. */
import { aliases } from "./aliases/case.ts";
import { batching } from "./batching/case.ts";
import { conditions } from "./conditions/case.ts";
import { entityCall } from "./entity-call/case.ts";
import { fragments } from "./fragments/case.ts";
import type { Case } from "./harness.ts";
import { inaccessible } from "./inaccessible/case.ts";
import { interfaceObject } from "./interface-object/case.ts";
import { interfaces } from "./interfaces/case.ts";
import { nestedChain } from "./nested-chain/case.ts";
import { override } from "./override/case.ts";
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
];
