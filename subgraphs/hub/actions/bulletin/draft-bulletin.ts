/** Begins the bulletin of a period; with the fourth quarter's begins the year's. */
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import type { StatementPeriod } from "../../../ledger/rules/statement.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { usualDeadline } from "../../rules/reporting.ts";
import { type BulletinRow, Bulletins, type BulletinSettings } from "../../tables/bulletins.ts";
import { noteStep } from "./note-step.ts";

/** What may be said when a bulletin is begun; the rest is as usual. */
export type DraftedSettings = Partial<BulletinSettings>;

const quarterNames = ["", "第一季度", "第二季度", "第三季度", "第四季度"];
/** The regulation fixes no order among the eight columns, so each counts alike. */
const usualRanking = { by: "PLACE_SUM", provenance: "PLACEHOLDER" } as const;

/**
 * Returns the new bulletin, and the year's with the fourth quarter's.
 * @throws FORBIDDEN for callers who are not hub staff, BAD_USER_INPUT when the period has one or has not begun
 */
export async function draftBulletin(
  context: MemberContext,
  { year, quarter }: StatementPeriod,
  settings: DraftedSettings = {},
): Promise<BulletinRow[]> {
  requireWriter(context);
  const made = [await draft(context, { year, quarter: quarter ?? 0 }, settings)];
  if (quarter === 4 && !(await hasBulletin(context, { year, quarter: 0 })))
    made.push(await draft(context, { year, quarter: 0 }, {}));
  return made;
}

type Place = { readonly year: number; readonly quarter: number };

async function draft(
  context: MemberContext,
  place: Place,
  settings: DraftedSettings,
): Promise<BulletinRow> {
  const { em, newId, now } = context;
  // Two who begin the same one at once come one after the other.
  await em.execute(`select pg_advisory_xact_lock(hashtext('bulletin'), ?)`, [
    place.year * 10 + place.quarter,
  ]);
  if (await hasBulletin(context, place))
    throw refuse("BAD_USER_INPUT", "period：该期已有通报。The period has a bulletin already.");
  const row = em.create(Bulletins, {
    id: newId(now()),
    ...place,
    revision: 1,
    state: "DRAFT",
    settings: settingsFor(place, await companionOf(context, place), settings),
    revises: null,
    reason: null,
    createdAt: now(),
  });
  noteStep(context, row, "DRAFT", null, null);
  return row;
}

const hasBulletin = async ({ em }: MemberContext, place: Place): Promise<boolean> =>
  (await em.count(Bulletins, { ...place, state: { $ne: "ABANDONED" } })) > 0;

/** The fourth quarter's bulletin beside the year's, and the other way round; null where there is none. */
async function companionOf(
  { em }: MemberContext,
  { year, quarter }: Place,
): Promise<BulletinSettings | null> {
  if (quarter !== 0 && quarter !== 4) return null;
  const beside = { year, quarter: 4 - quarter, state: { $ne: "ABANDONED" } } as const;
  const [found] = await em.find(Bulletins, beside, { orderBy: { revision: "desc" }, limit: 1 });
  return found?.settings ?? null;
}

/**
 * The fourth quarter and the year end on one day and are published together: whichever is begun later takes over the
 * other's last day, form and ranking, but for what is said otherwise and for what names it.
 */
function settingsFor(
  place: Place,
  companion: BulletinSettings | null,
  given: DraftedSettings,
): BulletinSettings {
  const usual = usualSettings(place);
  const { title, number } = usual;
  const shared = companion ? { ...companion, title, number } : usual;
  const said = Object.entries(given.form ?? {}).filter(([, value]) => value !== null);
  return { ...shared, ...given, form: { ...shared.form, ...Object.fromEntries(said) } };
}

function usualSettings({ year, quarter }: Place): BulletinSettings {
  const when = quarter === 0 ? `${year}年度` : `${year}年${quarterNames[quarter]}`;
  return {
    title: `${when}中小企业公共服务平台网络运行情况通报`,
    number: `〔${year}〕${quarter === 0 ? "年报" : `${quarter}号`}`,
    issuer: null,
    addressee: null,
    form: { tableNumber: null, authority: null, approvalNumber: null, validUntil: null },
    deadline: usualDeadline,
    ranking: { WINDOW: usualRanking, INSTITUTION: usualRanking },
    smallestCell: 3,
  };
}
