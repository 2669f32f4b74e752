/** Begins revision n+1 of a published bulletin, which itself stays as it is. */
import type { MemberContext } from "../../../runtime/context.ts";
import { type BulletinRow, Bulletins } from "../../tables/bulletins.ts";
import { noteStep } from "./note-step.ts";

/** The new one is collected already, and goes through the same approval. */
export function beginRevision(
  context: MemberContext,
  published: BulletinRow,
  reason: string,
): BulletinRow {
  const { em, newId, now } = context;
  const { id, year, quarter, settings } = published;
  const revision = published.revision + 1;
  const row = em.create(Bulletins, {
    id: newId(now()),
    year,
    quarter,
    revision,
    state: "VALIDATING",
    settings: {
      ...settings,
      number: `${settings.number.replace(/（修订\d+）$/, "")}（修订${published.revision}）`,
    },
    revises: id,
    reason,
    createdAt: now(),
  });
  noteStep(context, row, "DRAFT", reason, null);
  return row;
}
