/** What a superuser may do to a ledger and its log, with the cause that must be found. */
import type { FindingCode } from "../../subgraphs/ledger/rules/evidence/finding.ts";

export type TamperCase = {
  readonly what: string;
  readonly code: FindingCode;
  readonly sql: () => string;
  /** What the words of the finding must say. */
  readonly says?: RegExp | undefined;
};
type Listed = readonly [what: string, code: FindingCode, sql: () => string, says?: RegExp];
const cases = (listed: readonly Listed[]): TamperCase[] =>
  listed.map(([what, code, sql, says]) => ({ what, code, sql, says }));
const entryOf = (like: string) =>
  `(select index from evidence_entry join evidence_leaf using (event_id) where leaf like '${like}' order by index limit 1)`;
const last = `(select max(index) from evidence_entry)`;

// oxfmt-ignore
/** Statements that change what a ledger holds; `at` gives a record of the test as SQL text. */
const inLedger = (code: string, at: (n: number) => string): TamperCase[] => cases([
  ["the fee of a record", "RECORD_CHANGED", () => `update service_record set fee_fen = 1 where id = ${at(5)}`, /收费金额（分） feeFen：日志为 120005，现为 1/],
  ["its decimals", "RECORD_CHANGED", () => `update service_record set fee_fen = fee_fen * 100 where id = ${at(5)}`, /12000500/],
  ["its fee at the third quarter of a thousand", "ENTRY_CHANGED", () => `update service_record set fee_fen = fee_fen + 1 where id = ${at(6)}`, /feeFen/],
  ["its state", "RECORD_CHANGED", () => `update service_record set state = 'CLOSED' where id = ${at(5)}`, /状态 state：日志为 RATED，现为 CLOSED/],
  ["a withdrawn record's state", "RECORD_CHANGED", () => `update service_record set state = 'COMPLETED' where id = ${at(1)}`, /WITHDRAWN/],
  ["its rating", "RECORD_CHANGED", () => `update service_record set rating = 5 where id = ${at(7)}`, /满意度 rating：日志为 3，现为 5/],
  ["a rating that was never given", "RECORD_CHANGED", () => `update service_record set rating = 5 where id = ${at(12)}`, /日志为 ∅，现为 5/],
  ["its title", "RECORD_CHANGED", () => `update service_record set title = '别的' where id = ${at(5)}`, /名称 title/],
  ["its category", "RECORD_CHANGED", () => `update service_record set category_code = '010100' where id = ${at(5)}`, /类别 categoryCode/],
  ["its enterprise", "RECORD_CHANGED", () => `update service_record set enterprise_code = '91350100M000100Y43' where id = ${at(5)}`, /企业信用代码/],
  ["its provider", "RECORD_CHANGED", () => `update service_record set provider_code = '340300' where id = ${at(5)}`, /服务机构代码/],
  ["its period", "RECORD_CHANGED", () => `update service_record set completed_at = completed_at - interval '90 days' where id = ${at(5)}`, /办结时间/],
  ["whether it is public welfare", "RECORD_CHANGED", () => `update service_record set is_public_welfare = false where id = ${at(5)}`, /是否公益/],
  ["its contact", "RECORD_CHANGED", () => `update service_record set contact_phone = '13900000000' where id = ${at(5)}`, /联系电话/],
  ["a contact that is gone without an erasure", "RECORD_CHANGED", () => `update service_record set contact_name = null where id = ${at(5)}`, /联系人/],
  ["a key that only figures use", "ENTRY_CHANGED", () => `update service_record set service_key = 'x' where id = ${at(5)}`, /serviceKey/],
  ["its owner", "RECORD_NOT_IN_LOG", () => `update service_record set id = '340300:' || id where id = ${at(5)}`],
  ["a deleted record", "RECORD_NOT_SERVED", () => `delete from service_record where id = ${at(5)}`],
  ["a record out of nothing", "RECORD_NOT_IN_LOG", () => `insert into service_record select (jsonb_populate_record(r, '{"id":"${code}:forged"}')).* from service_record r where id = ${at(5)}`],
  ["a roll-up", "FIGURES_WRONG", () => `update service_month set services = services + 7 where seq = (select min(seq) from service_month)`, /2025 Q1 serviceRecords/],
  ["a roll-up in a year without services", "FIGURES_WRONG", () => `insert into service_month (month, category, services, ratings, rating_sum, public_welfare, fee_fen) values ('2024-05-01', '14', 9, 0, 0, 0, 0)`, /2024/],
  ["a roll-up moved to another period", "FIGURES_WRONG", () => `update service_month set month = '2025-05-01' where seq = (select min(seq) from service_month)`, /2025 Q2/],
  ["what a county's services add up to", "FIGURES_WRONG", () => `update service_part set fee_fen = fee_fen + 7 where seq = (select min(seq) from service_part where dimension = 'county')`, /2025 Q1 breakdown\/byCounty\/[^:]*\/feeFen/],
  ["services moved to another provider", "FIGURES_WRONG", () => `update service_part set value = '340300' where seq = (select min(seq) from service_part where dimension = 'provider')`, /breakdown\/byProvider\/340300\/serviceRecords: the log says ∅, there is \d/],
  ["services moved to another category of the same level one", "FIGURES_WRONG", () => `update service_part set value = left(value, 2) || '9900' where seq = (select min(seq) from service_part where dimension = 'category')`, /breakdown\/bySubcategory/],
  ["services moved to another month of the quarter", "FIGURES_WRONG", () => `update service_part set month = month + (case extract(month from month)::int % 3 when 0 then interval '-1 month' else interval '1 month' end) where dimension = 'category'`, /breakdown\/byMonth/],
  ["how many records name all that is asked", "FIGURES_WRONG", () => `update service_part set complete = complete + 1 where seq = (select min(seq) from service_part where dimension = 'county')`, /completeRecords/],
  ["the words of an event", "FIELD_WRONG", () => `update service_event set note = '假' where type = 'FOLLOW_UP'`],
  ["the time of an event", "EVENT_CHANGED", () => `update service_event set at = at - interval '1 year' where type = 'FOLLOW_UP'`, /\/at/],
  ["the unit of an event", "EVENT_CHANGED", () => `update service_event set unit = '别处' where type = 'FOLLOW_UP'`, /\/unit/],
  ["the owner of an event's record", "EVENT_CHANGED", () => `update service_event set record_id = ${at(4)} where type = 'FOLLOW_UP'`, /\/recordId/],
  ["what an event set", "EVENT_CHANGED", () => `update service_event set details = jsonb_set(details, '{set,feeFen}', '1') where type = 'CORRECT'`, /日志为 99，现为 1/],
  ["what an event says stood there before", "EVENT_CHANGED", () => `update service_event set details = jsonb_set(details, '{before,feeFen}', '1') where type = 'CORRECT'`, /before/],
  ["an event of a record that another member owns", "EVENT_CHANGED", () => `update service_event set type = 'RECEIVED' where type = 'DELIVERED'`, /DELIVERED/],
  ["a personal value where none was", "EVENT_CHANGED", () => `update service_event set note = '补写' where type = 'COMPLETE'`, /\/note/],
  ["a personal value that is gone with its salt", "ERASURE_NOT_RECORDED", () => `update service_event set note = null where type = 'FOLLOW_UP'; delete from evidence_salt where place = '/note'`],
  ["a salt", "ERASURE_NOT_RECORDED", () => `delete from evidence_salt where place = '/details/set/contactName' and event_id = (select id from service_event where record_id = ${at(5)} and type = 'OPEN')`],
  ["a deleted event", "EVENT_NOT_HELD", () => `delete from service_event where record_id = ${at(5)} and type = 'RATE'`],
  ["an event out of nothing", "EVENT_NOT_IN_LOG", () => `insert into service_event (id, record_id, type, at, recorded_at) values ('${code}:x', ${at(5)}, 'PROGRESS', now(), now())`],
  ["the content of a file", "FILE_CHANGED", () => `update attachment set content = 'other'`],
  ["two files exchanged", "FILE_CHANGED", () => `update attachment a set content = b.content from attachment b where a.id <> b.id`],
  ["a file moved to another record", "ENTRY_CHANGED", () => `update attachment set record_id = ${at(5)}`, /所属记录/],
  ["a file that is gone", "FILE_NOT_SERVED", () => `delete from attachment where id = (select min(id) from attachment)`],
]);

// oxfmt-ignore
/** Statements that change what a window holds beside its services, as `keepBesideServices` keeps it. */
const besideServices = (code: string): TamperCase[] => cases([
  ["a demand's state", "ENTRY_CHANGED", () => `update demand set state = 'CLOSED' where matched_at is not null`, /需求 状态 state：日志为 MATCHED，现为 CLOSED/],
  ["a demand's enterprise", "ENTRY_CHANGED", () => `update demand set enterprise_code = null where matched_at is not null`, /企业信用代码/],
  ["a demand moved to another quarter", "FIGURES_WRONG", () => `update demand set submitted_at = submitted_at + interval '90 days'`, /2025 年第 1 季度 服务需求征集数量 demandsCollected：日志为 2，现为 0/],
  ["a deleted demand", "ENTRY_NOT_HELD", () => `delete from demand where matched_at is null`, /需求 340100:/],
  ["a demand out of nothing", "ENTRY_NOT_IN_LOG", () => `insert into demand select (jsonb_populate_record(d, '{"id":"${code}:forged"}')).* from demand d limit 1`, /没有任何事件/],
  ["who was matched", "ENTRY_NOT_HELD", () => `update demand_match set provider_code = '340300' where state = 'MATCHED'`, /需求对接 .*#91340100MA8079194L/],
  ["a provider without a name that was matched out of nothing", "ENTRY_NOT_IN_LOG", () => `insert into demand_match select (jsonb_populate_record(m, '{"provider_code":""}')).* from demand_match m limit 1`, /需求对接/],
  ["why a candidate declined", "ENTRY_CHANGED", () => `update demand_match set reason = '无故' where state = 'DECLINED'`, /原因 reason：日志为 能力不足，现为 无故/],
  ["a candidate's answer", "ENTRY_CHANGED", () => `update demand_match set state = 'MATCHED', reason = null where state = 'DECLINED'`, /DECLINED/],
  ["how many came to an activity", "ENTRY_CHANGED", () => `update activity set enterprises = 300`, /服务活动 参加企业数 enterprises：日志为 30，现为 300/],
  ["who came to an activity", "ENTRY_CHANGED", () => `delete from activity_attendee where enterprise_code = '91340100MA8079194L'`, /参加企业 attendees/],
  ["with whom an activity was held", "FIGURES_WRONG", () => `update activity set co_organisers = '{}'; insert into change_mark ("table") values ('activity')`, /服务联动情况 jointServices：日志为 1，现为 0/],
  ["what an offer costs", "ENTRY_CHANGED", () => `update service_product set fee = '免费'`, /服务产品 收费标准 fee：日志为 面议，现为 免费/],
  ["a deleted registration", "FIGURES_WRONG", () => `delete from enterprise_registration where enterprise_code like '9134010%'`, /注册用户数量 registeredUsers：日志为 2，现为 1/],
  ["a registration in an earlier year", "ENTRY_CHANGED", () => `update enterprise_registration set registered_at = '2023-01-01' where enterprise_code like '9134010%'`, /企业注册 注册时间/],
]);

// oxfmt-ignore
/** Statements that move what nobody looks at twice: columns behind limits, orders, distinct counts and roll-ups. */
const behindTheScenes = (code: string, at: (n: number) => string): TamperCase[] => cases([
  // A superuser's session fires no triggers: the marks by which members know what is no longer in their memory.
  ["an activity withdrawn past the program", "FIGURES_WRONG", () => `update activity set withdrawn_at = now(); insert into change_mark ("table") values ('activity')`, /activities：日志为 1，现为 0/],
  ["when an activity was withdrawn", "ENTRY_CHANGED", () => `update activity set withdrawn_at = now(); insert into change_mark ("table") values ('activity')`, /撤回时间 withdrawnAt：日志为 ∅/],
  ["an offer ended before it began", "ENTRY_CHANGED", () => `update service_product set withdrawn_at = offered_at; insert into change_mark ("table") values ('service_product')`, /服务产品 撤回时间/],
  ["an offer that is publishable all of a sudden", "ENTRY_CHANGED", () => `update service_product set is_publishable = not is_publishable`, /五公开是否齐全/],
  ["one offer that counts as another", "ENTRY_CHANGED", () => `update service_product set product_key = 'q'; insert into change_mark ("table") values ('service_product')`, /productKey/],
  ["a demand said to be another window's", "ENTRY_CHANGED", () => `update demand set transferred_to = '340300:x' where matched_at is null`, /transferredTo/],
  ["a demand handed over past the program", "FIGURES_WRONG", () => `update demand set state = 'TRANSFERRED' where matched_at is null`, /demandsCollected：日志为 2，现为 1/],
  ["a longer time limit", "ENTRY_CHANGED", () => `update service_record set time_limit_days = 99 where id = ${at(12)}`, /timeLimitDays/],
  ["who was asked to deliver", "ENTRY_CHANGED", () => `update service_record set dispatched_to = '340000' where id = ${at(12)}`, /dispatchedTo/],
  ["a participant who is no longer named", "RECORD_CHANGED", () => `update service_record set participant_codes = array['${code}'] where id = ${at(12)}`, /参与成员/],
  ["when it counts, but not when it was done", "ENTRY_CHANGED", () => `update service_record set completed_ms = completed_ms - 7776000000 where id = ${at(5)}`, /completedMs/],
  ["its place in lists", "ENTRY_CHANGED", () => `update service_record set opened_ms = 0 where id = ${at(5)}`, /openedMs/],
  ["by what an import knows it again", "ENTRY_CHANGED", () => `update service_record set import_identity = 'service:x' where id = ${at(5)}`, /importIdentity/],
  ["the demand that it came of", "ENTRY_CHANGED", () => `update service_record set demand_id = '${code}:x' where id = ${at(5)}`, /demandId/],
  ["in which role somebody acted", "EVENT_CHANGED", () => `update service_event set actor_role = 'hub-operator' where type = 'FOLLOW_UP'`, /actorRole/],
  ["when an event was written down", "EVENT_CHANGED", () => `update service_event set recorded_at = recorded_at - interval '1 day' where type = 'CORRECT'`, /recordedAt/],
  ["who acted", "FIELD_WRONG", () => `update service_event set actor = 'somebody' where type = 'CORRECT'`],
  ["a salt of another's", "FIELD_WRONG", () => `update evidence_salt set salt = sha256('x') where place = '/note' and event_id = (select id from service_event where type = 'FOLLOW_UP')`],
  ["what kind of file it is", "ENTRY_CHANGED", () => `update attachment set media_type = 'application/pdf'`, /mediaType/],
  ["a registration's county", "ENTRY_CHANGED", () => `update enterprise_registration set county = '别处'`, /县区/],
]);

// oxfmt-ignore
/** Statements that change the log itself. */
const inLog = (code: string, at: (n: number) => string): TamperCase[] => cases([
  ["a leaf", "ROW_CHANGED", () => `update evidence_leaf set leaf = replace(leaf, '"feeFen":120005', '"feeFen":1') where record_id = ${at(5)}`],
  ["a leaf and its stored hash", "LINK_BROKEN", () => `update evidence_leaf set leaf = replace(leaf, '"feeFen":120005', '"feeFen":1') where record_id = ${at(5)};
    update evidence_node n set hash = sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) from evidence_entry e join evidence_leaf using (event_id) where n.level = 0 and n.index = e.index`],
  ["the last leaf of a record and its stored hash", "ROOT_WRONG", () => `update evidence_leaf set leaf = replace(leaf, '"rating":1', '"rating":5') where record_id = ${at(5)};
    update evidence_node n set hash = sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) from evidence_entry e join evidence_leaf using (event_id) where n.level = 0 and n.index = e.index`],
  ["a leaf with white space", "LEAF_MALFORMED", () => `update evidence_leaf set leaf = leaf || ' ' where record_id = ${at(5)}`],
  ["a deleted leaf", "ROW_MISSING", () => `delete from evidence_leaf where event_id = (select event_id from evidence_entry where index = 7)`],
  ["a deleted place in the log", "ROW_MISSING", () => `delete from evidence_entry where index = 7`],
  ["a deleted leaf, the rest moved up", "EVENT_WITHHELD", () => `delete from evidence_entry where index = ${entryOf('%"type":"START"%')}; update evidence_entry set index = -index; update evidence_entry e set index = n from (select event_id, row_number() over (order by index desc) - 1 as n from evidence_entry) m where m.event_id = e.event_id; update evidence_log set size = size - 1`],
  ["two leaves exchanged", "EVENTS_REORDERED", () => `update evidence_entry set index = -1 where index = 0; update evidence_entry set index = 0 where index = 1; update evidence_entry set index = 1 where index = -1`],
  ["a leaf in the past", "ROW_CHANGED", () => `update evidence_entry set index = index + 1000000 where index >= 5; update evidence_entry set index = index - 999999 where index >= 5;
    insert into evidence_leaf select event_id || 'x', record_id, 99, replace(leaf, event_id, event_id || 'x') from evidence_leaf where event_id = (select event_id from evidence_entry where index = 4);
    insert into evidence_entry values (5, (select event_id || 'x' from evidence_entry where index = 4))`],
  ["an event twice", "EVENT_TWICE", () => `update evidence_leaf set leaf = (select leaf from evidence_leaf join evidence_entry using (event_id) where index = 3) where event_id = (select event_id from evidence_entry where index = 9)`],
  ["an event of another member's log", "EVENT_FOREIGN", () => `update evidence_leaf set leaf = replace(leaf, '"owner":"${code}"', '"owner":"340300"') where event_id = (select event_id from evidence_entry where index = 9)`],
  ["a tail cut off", "LOG_TRUNCATED", () => `delete from evidence_entry where index > ${last} - 2; update evidence_log set size = size - 2`],
  ["a checkpoint of another size", "SIGNATURE_WRONG", () => `update evidence_checkpoint set note = replace(note, E'\\n' || size || E'\\n', E'\\n' || (size - 1) || E'\\n')`],
  ["no checkpoint", "CHECKPOINT_MISSING", () => `delete from evidence_checkpoint`],
  ["no keys", "KEYS_MALFORMED", () => `delete from evidence_key_list`],
]);

/** Every way of tampering, by what is tampered with; `at` gives a record of `keepVariedServices` by its number. */
export const tampered = (code: string, at: (n: number) => string) =>
  [
    ["a ledger", inLedger(code, at)],
    ["what stands beside services", besideServices(code)],
    ["what is behind the scenes", behindTheScenes(code, at)],
    ["a log", inLog(code, at)],
  ] as const;
