/** Demands that the hub took down and passes to the window of the enterprise's city. */
import { type MessageHandlers, MessageRefusal } from "../../ledger/actions/message-handlers.ts";
import { submitDemand } from "./submit-demand.ts";

export const demandMessages: MessageHandlers = {
  DEMAND: {
    take: async (context, { content }) => {
      const text = (name: string): string | null =>
        typeof content[name] === "string" ? content[name] : null;
      const title = text("title")?.trim();
      if (!title) throw new MessageRefusal("title：缺少需求名称。A title is wanted.");
      submitDemand(context, {
        title,
        description: text("description"),
        categoryCode: text("categoryCode"),
        enterpriseCode: text("enterpriseCode"),
        enterpriseName: text("enterpriseName"),
        contactName: text("contactName"),
        contactPhone: text("contactPhone"),
        submittedAt: context.now(),
        origin: "HUB",
      });
    },
    refused: null,
  },
};
