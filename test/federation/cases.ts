/** Every case, in the order in which features build on one another. */
import { batching } from "./batching/case.ts";
import { entityCall } from "./entity-call/case.ts";
import type { Case } from "./harness.ts";
import { nestedChain } from "./nested-chain/case.ts";
import { override } from "./override/case.ts";
import { provides } from "./provides/case.ts";
import { requiresArguments } from "./requires-arguments/case.ts";
import { requires } from "./requires/case.ts";
import { sameEntity } from "./same-entity/case.ts";
import { severalKeys } from "./several-keys/case.ts";
import { shareable } from "./shareable/case.ts";

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
];
