/** What a window needs to tell a demand's life: who took part, and where each candidate stands. */
import { Migration } from "@mikro-orm/migrations";

export class FollowDemands extends Migration {
  override up(): void {
    this.addSql(`alter table demand
      add column waiting_since timestamptz(3), add column closed_at timestamptz(3),
      add column participant_codes text[] not null default '{}'`);
    this.addSql(`update demand set participant_codes = array[split_part(id, ':', 1)]`);
    this.addSql(`alter table demand alter column participant_codes drop default`);
    this.addSql(`create index on demand (submitted_at) where state = 'SUBMITTED'`);
    this.addSql(`alter table demand_match
      add column state text not null default 'MATCHED', add column reason text,
      add column changed_at timestamptz(3)`);
    this.addSql(`alter table demand_match alter column state drop default`);
    this.addSql(`create index on demand_match (record_id)`);
  }
}
