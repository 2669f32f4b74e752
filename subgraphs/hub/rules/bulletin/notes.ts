/** What a bulletin says in words about the figures that it prints. */
import type { Bulletin } from "./bulletin.ts";

/** Returns the sentences for print, in their order. */
export function notesOf(bulletin: Omit<Bulletin, "notes">, smallestCell: number): string[] {
  const { coverage, rankings, total, findings, revises, definitions, form } = bulletin;
  const named = (standing: string): string =>
    coverage.members
      .filter((member) => member.standing === standing)
      .map(({ name, reason }) => (reason ? `${name}（${reason}）` : name))
      .join("、");
  const notes = [
    `本期应报${coverage.expected}家，实报${coverage.received}家，其中按时${coverage.onTime}家、逾期${coverage.late}家；经说明免报${coverage.excused}家，未报${coverage.missing}家。`,
  ];
  const askedLate = coverage.members.filter(({ dueAt }) => dueAt).length;
  if (askedLate > 0) notes.push(`其中${askedLate}家由平台在期后要求报送，报送期限自要求之日起算。`);
  if (coverage.late > 0) notes.push(`逾期报送：${named("LATE")}。`);
  if (coverage.excused > 0)
    notes.push(`以下成员未报送数据，已说明理由，本期数据不含其服务情况：${named("EXCUSED")}。`);
  if (coverage.missing > 0)
    notes.push(`以下成员未报送数据，且未说明理由，本期数据不完整：${named("MISSING")}。`);
  notes.push(`统计口径版本：${definitions}。合计中服务企业、活动、注册用户、资源、产品均已去重。`);
  if (total.claims.contested > 0)
    notes.push(`${total.claims.rule}本期此类服务${total.claims.contested}项。`);
  for (const { of, title, rule, provenance } of rankings) {
    const origin = provenance === "OFFICIAL" ? "" : "（该排名规则为平台自定，评价办法未作规定）";
    notes.push(`${title}：${rule}${origin}`);
    const unplaced = bulletin.members.filter(
      ({ kind, figures }) => kind === of && figures === null,
    );
    if (unplaced.length > 0)
      notes.push(`未参加排名：${unplaced.map(({ name }) => name).join("、")}。`);
  }
  if (total.categories.some(({ services }) => services === null))
    notes.push(
      `依照统计法第二十八条，服务类别中不足${smallestCell}项的数据及可据以推算的数据不予公布。`,
    );
  if (findings.length > 0)
    notes.push(`发布前审核发现问题${findings.length}项，均已更正、说明或由平台裁定。`);
  if (form.tableNumber)
    notes.push(
      `表号：${form.tableNumber}；制定机关：${form.authority ?? "—"}；批准文号：${form.approvalNumber ?? "—"}；有效期至：${form.validUntil ?? "—"}。`,
    );
  if (revises)
    notes.push(
      `本通报为第${bulletin.revision}版，替代第${revises.revision}版（${revises.number}），修订原因：${revises.reason}，共修订${revises.differences.length}处。`,
    );
  return notes;
}
