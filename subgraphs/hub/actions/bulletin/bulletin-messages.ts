/** What members tell the hub of their reports. */
import type { MessageHandlers } from "../../../ledger/actions/message-handlers.ts";
import { statementMessages } from "../../../ledger/actions/statement-messages.ts";
import { ExpectedMembers } from "../../tables/collections.ts";
import { receiveStatement } from "./receive-statement.ts";
import { takeAnswer } from "./settle-finding.ts";

/** The hub keeps a ledger too, so it asks itself and answers itself: it stays a member in these. */
const asMember = (kind: string) => statementMessages[kind]!;

export const bulletinMessages: MessageHandlers = {
  STATEMENT: { take: receiveStatement, refused: asMember("STATEMENT").refused },
  FINDING_ANSWER: { take: takeAnswer, refused: asMember("FINDING_ANSWER").refused },
  STATEMENT_REQUEST: {
    take: asMember("STATEMENT_REQUEST").take,
    refused: async ({ em }, { id }, reason) => {
      const member = await em.findOne(ExpectedMembers, { requestId: id });
      if (member) member.refusal = reason;
    },
  },
};
