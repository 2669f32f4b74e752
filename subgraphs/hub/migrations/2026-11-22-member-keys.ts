/** Each member's public keys become part of the registry. */
import { Migration } from "@mikro-orm/migrations";

export class AddMemberKeys extends Migration {
  override up(): void {
    // Never deleted: what was signed while a key was good is still verified by it.
    this.addSql(`create table member_key (
      kid text primary key,
      member_code text not null references registered_member (code) deferrable initially deferred,
      public_key jsonb not null,
      valid_from timestamptz(3) not null,
      valid_until timestamptz(3),
      revoked_at timestamptz(3),
      reason text,
      announced_at timestamptz(3) not null
    )`);
    this.addSql(`create index on member_key (member_code, valid_from)`);
    this.addSql(`create trigger registry_version after insert or update or delete on member_key
      for each statement execute function next_registry_version()`);
  }
}
