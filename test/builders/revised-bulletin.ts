/** The example bulletin, revised: one member counted otherwise before, and so did the network. */
import type { Bulletin } from "../../subgraphs/hub/rules/bulletin/bulletin.ts";
import { composeBulletin } from "../../subgraphs/hub/rules/bulletin/compose-bulletin.ts";
import { exampleBulletin } from "./example-bulletin.ts";

/** Activities of 340100 were 9, and the fees 1234.56 yuan. */
export function revisedBulletin(): Bulletin {
  const { bulletin, inputs, shelf } = exampleBulletin();
  const document = {
    ...bulletin,
    members: bulletin.members.map((one) =>
      one.code === "340100" ? { ...one, figures: { ...one.figures!, activities: 9 } } : one,
    ),
    total: { ...bulletin.total, feeFen: "123456" },
  };
  const revises = { reason: "合肥更正活动场次", hash: "ab".repeat(32), document };
  return composeBulletin(
    { ...inputs, number: "皖中小企服〔2025〕4号", revision: 2, revises },
    shelf,
  );
}
