/** The demo's bulletins: each goes from its draft to where it is wanted by the steps that people take. */
import { NetworkFailure } from "../failure.ts";
import { department, type Desks, operator, until } from "./desks.ts";
import { settleFindings } from "./findings.ts";

export type Bulletin = {
  readonly id: string;
  readonly quarter: number | null;
  readonly revision: number;
  readonly state: string;
  readonly number: string;
  readonly sealed: { readonly hash: string } | null;
};
type Wanted = "APPROVED" | "PUBLISHED";
type Place = { readonly year: number; readonly quarter: number | null };

const fields = "id quarter revision state number sealed { hash }";
/** By this the demo's own are known again: what people begin themselves is left to them. */
const demoNumber = "演示";

/** Returns the period's bulletin in its latest revision, which is begun where there is none. */
export async function bulletinOn(desks: Desks, { year, quarter }: Place): Promise<Bulletin> {
  const { bulletins } = await desks<{ bulletins: Bulletin[] }>(
    operator,
    `query ($year: Int) { bulletins(year: $year) { ${fields} } }`,
    { year },
  );
  const known = bulletins.find((one) => one.quarter === quarter && one.state !== "ABANDONED");
  if (known) return known;
  const settings = {
    number: `${demoNumber}〔${year}〕${quarter === null ? "年报" : `${quarter}号`}`,
    issuer: "安徽省中小企业公共服务平台（演示）",
    addressee: "各市窗口平台、各入驻服务机构",
    tableNumber: "演示1表",
  };
  const { made } = await desks<{ made: Bulletin[] }>(
    operator,
    `mutation ($input: DraftBulletinInput!) { made: draftBulletin(input: $input) { ${fields} } }`,
    { input: { year, quarter, settings } },
  );
  return made[0]!;
}

/** Takes the demo's own bulletin on until it is what is wanted. @throws NetworkFailure for somebody else's that is not */
export async function carry(
  desks: Desks,
  place: Place,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Bulletin> {
  await bulletinOn(desks, place);
  return until(async () => {
    const bulletin = await bulletinOn(desks, place);
    const { state, number, revision } = bulletin;
    // What is revised was published.
    if (state === "PUBLISHED" || state === wanted || revision > 1) return bulletin;
    if (!number.startsWith(demoNumber))
      throw new NetworkFailure(
        `${place.year}年的通报${number}已由他人编制。`,
        `Somebody else works on ${number}.`,
      );
    const next = steps[state];
    if (!next) throw new NetworkFailure(`通报${number}处于${state}。`, `${number} is ${state}.`);
    await next(desks, bulletin, place, signal);
    return undefined;
  }, signal);
}

type Next = (desks: Desks, bulletin: Bulletin, place: Place, signal: AbortSignal) => Promise<void>;
const wait: Next = async () => {};
const simply =
  (mutation: string): Next =>
  (desks, { id }) =>
    take(desks, mutation, id);

/** What is done with a bulletin in each state; whoever returns one or gives it up is not overruled. */
const steps: Readonly<Record<string, Next>> = {
  DRAFT: simply("openCollection"),
  COLLECTING: async (desks, { id }, place, signal) => {
    await everybodyReported(desks, place, signal);
    await take(desks, "validateBulletin", id);
  },
  CHECKING: wait,
  VALIDATING: async (desks, { id }, place, signal) => {
    await settleFindings(desks, place, signal);
    await take(desks, "sealBulletin", id);
  },
  SEALING: wait,
  SEALED: simply("submitBulletin"),
  SUBMITTED: (desks, { id, sealed }) =>
    take(desks, "approveBulletin", id, `, hash: "${sealed!.hash}"`, department),
  APPROVED: simply("publishBulletin"),
};

/** Takes one step. @throws NetworkFailure when it is refused for anything but that somebody was faster */
export async function take(
  desks: Desks,
  mutation: string,
  id: string,
  rest = "",
  as = operator,
): Promise<void> {
  const { taken } = await desks<{ taken: { refusal: { code: string; message: string } | null } }>(
    as,
    `mutation ($id: ID!) { taken: ${mutation}(id: $id${rest}) { refusal { code message } } }`,
    { id },
  );
  if (taken.refusal && taken.refusal.code !== "STEP_NOT_ALLOWED")
    throw new NetworkFailure(taken.refusal.message, `${mutation}: ${taken.refusal.code}`);
}

type Reporter = { readonly code: string; readonly standing: string };
/** A member that is down reports when it is back; the demo does not wait for it that long. */
const patienceMs = 30_000;

async function everybodyReported(
  desks: Desks,
  { year, quarter }: Place,
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + patienceMs;
  const missing = await until(async () => {
    const { reporting } = await desks<{ reporting: { members: Reporter[] } }>(
      operator,
      `query ($year: Int!, $quarter: Int) { reporting(year: $year, quarter: $quarter) { members { code standing } } }`,
      { year, quarter },
    );
    const open = reporting.members.filter(({ standing }) => standing === "MISSING");
    return open.length === 0 || Date.now() > end ? open : undefined;
  }, signal);
  for (const { code } of missing)
    await desks(
      operator,
      `mutation ($year: Int!, $quarter: Int, $member: ID!, $reason: String) {
        excuseMember(year: $year, quarter: $quarter, member: $member, reason: $reason) { excused } }`,
      { year, quarter, member: code, reason: "平台停机，经说明本期免报" },
    );
}
