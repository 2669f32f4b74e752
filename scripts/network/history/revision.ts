/** The demo's revision of its last quarter, which is left to whoever looks: a late record, and questions that are open. */
import { bulletinOn, take } from "./bulletins.ts";
import { type Desks, staffOf, until } from "./desks.ts";
import { decide, explain, type Finding, findingsOn } from "./findings.ts";

type Place = { readonly year: number; readonly quarter: number };

const lateTitle = "年度惠企政策申报辅导（补录）";

/** A window remembers a service; the hub asks two questions once more, one of which is answered. */
export async function workOnRevision(
  desks: Desks,
  place: Place,
  kinds: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<void> {
  const published = await bulletinOn(desks, place);
  if (published.revision === 1) {
    const window = [...kinds.keys()].filter((code) => kinds.get(code) === "WINDOW").sort()[0];
    if (window) await reportLate(desks, place, window);
    await take(desks, "reviseBulletin", published.id, `, reason: "窗口补录12月服务记录，重新报送"`);
  }
  const { id, state, revision } = await bulletinOn(desks, place);
  if (revision !== 2 || state !== "VALIDATING") return;
  if (!(await findingsOn(desks, place)).some(isOpen)) {
    await take(desks, "validateBulletin", id);
    await until(
      async () => (await bulletinOn(desks, place)).state === "VALIDATING" || undefined,
      signal,
    );
    const accepted = (await findingsOn(desks, place)).filter((one) => one.state === "ACCEPTED");
    for (const finding of accepted.slice(0, 2))
      await decide(desks, finding.id, "REOPEN", "请补充双方联合服务协议的编号和签订日期。");
  }
  const [first, second] = (await findingsOn(desks, place)).filter((one) => one.state === "OPEN");
  if (first && second) await explain(desks, first, kinds, signal);
}

const isOpen = ({ state }: Finding): boolean => state === "OPEN" || state === "EXPLAINED";

async function reportLate(desks: Desks, { year, quarter }: Place, member: string): Promise<void> {
  const staff = staffOf(member, "WINDOW");
  const on = (time: string) => `${year}-12-30T${time}:00+08:00`;
  const { serviceRecords } = await desks<{ serviceRecords: { edges: { node: { id: string } }[] } }>(
    staff,
    `query ($filter: ServiceRecordFilter) { serviceRecords(filter: $filter, first: 1) { edges { node { id } } } }`,
    { filter: { recordedBy: [member], text: lateTitle } },
  );
  const id = serviceRecords.edges[0]?.node.id ?? (await openLate(desks, member, on("09:10")));
  // A step that was taken before is refused, and changes nothing.
  for (const [step, at] of [
    ["START", on("09:30")],
    ["COMPLETE", on("11:20")],
  ])
    await desks(
      staff,
      `mutation ($input: TakeServiceStepInput!) { takeServiceStep(input: $input) { __typename } }`,
      { input: { id, step, at } },
    );
  await desks(
    staff,
    `mutation ($input: ReportStatementInput!) { reportStatement(input: $input) { number } }`,
    { input: { member, period: { year, quarter } } },
  );
}

async function openLate(desks: Desks, member: string, acceptedAt: string): Promise<string> {
  const { opened } = await desks<{ opened: { id: string } }>(
    staffOf(member, "WINDOW"),
    `mutation ($input: OpenServiceRecordInput!) { opened: openServiceRecord(input: $input) { id } }`,
    {
      input: {
        member,
        title: lateTitle,
        category: "122000",
        enterpriseName: "补录服务企业（演示）",
        acceptedAt,
        isPublicWelfare: true,
        feeFen: 0,
      },
    },
  );
  return opened.id;
}
