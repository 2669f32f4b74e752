/** What other programs may use of the gateway: the plan executor by itself, which knows no member. */
export {
  createPlanExecutor,
  type OperationRequest,
  type OperationResult,
  type PlanExecutor,
  type SubgraphAnswer,
  type SubgraphExecutor,
  type SubgraphRequest,
} from "./plan/executor.ts";
