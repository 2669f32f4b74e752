/** What happened, in words; those of an imported system stand as they are. */
import type { Say, TextKey } from "./texts.ts";

// oxfmt-ignore
const stepKeys: Readonly<Record<string, TextKey>> = {
  OPEN: "step.OPEN", START: "step.START", PROGRESS: "step.PROGRESS", COMPLETE: "step.COMPLETE",
  RATE: "step.RATE", FOLLOW_UP: "step.FOLLOW_UP", REOPEN: "step.REOPEN", WITHDRAW: "step.WITHDRAW",
  DISPATCH: "step.DISPATCH", TAKE_UP: "step.TAKE_UP", DECLINE: "step.DECLINE", RECALL: "step.RECALL",
  NO_ANSWER: "step.NO_ANSWER", CLOSE: "step.CLOSE", CORRECT: "step.CORRECT",
  MESSAGE_REFUSED: "step.MESSAGE_REFUSED", MESSAGE_DROPPED: "step.MESSAGE_DROPPED",
  RECEIVED: "step.RECEIVED", DELIVERY_STARTED: "step.DELIVERY_STARTED", DELIVERED: "step.DELIVERED",
};

/** Returns the name of a type of event. */
export const eventName = (type: string, t: Say): string => {
  const key = stepKeys[type];
  return key ? t(key) : type;
};
