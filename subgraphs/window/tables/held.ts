/** What a window holds beside its ledger, for whoever compares it with the log. */
import { candidateId } from "../../ledger/rules/evidence/held-kind.ts";
import { heldRows, type HeldSource } from "../../ledger/tables/held-ledger.ts";
import { readRows } from "../../runtime/read-rows.ts";
import { DemandMatches, type DemandMatchRow, type DemandRow, Demands } from "./demands.ts";
import {
  type EnterpriseRegistrationRow,
  EnterpriseRegistrations,
  registrationId,
} from "./enterprise-registrations.ts";

type Named = { readonly id: string; readonly key: string };

const candidates: HeldSource = async (em, _, after, count) => {
  const page = await em.execute<Named[]>(
    `select * from (select (demand_id || '#' || provider_code) collate "C" as id, demand_id as key from demand_match) named
    where id > ? order by id limit ?`,
    [after, count],
  );
  const rows = await readRows<DemandMatchRow>(
    em,
    DemandMatches,
    em
      .createQueryBuilder(DemandMatches)
      .where({ demandId: { $in: [...new Set(page.map(({ key }) => key))] } }),
  );
  const byId = new Map(rows.map((row) => [candidateId(row.demandId, row.providerCode), row]));
  return page.map(({ id }) => ({ kind: "CANDIDATE", id, entry: byId.get(id) ?? {} }));
};

const registrations: HeldSource = async (em, member, after, count) => {
  const page = await em.execute<Named[]>(
    `select * from (select (? || enterprise_code) collate "C" as id, enterprise_code as key from enterprise_registration) named
    where id > ? order by id limit ?`,
    [registrationId(member, ""), after, count],
  );
  const rows = await readRows<EnterpriseRegistrationRow>(
    em,
    EnterpriseRegistrations,
    em
      .createQueryBuilder(EnterpriseRegistrations)
      .where({ enterpriseCode: { $in: page.map(({ key }) => key) } }),
  );
  const byCode = new Map(rows.map((row) => [row.enterpriseCode, row]));
  return page.map(({ id, key }) => ({ kind: "REGISTRATION", id, entry: byCode.get(key) ?? {} }));
};

export const heldInWindow: readonly HeldSource[] = [
  heldRows<DemandRow>("DEMAND", Demands),
  candidates,
  registrations,
];
