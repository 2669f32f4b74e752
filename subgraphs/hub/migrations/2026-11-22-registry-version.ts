/** The registry gets a version that only grows. */
import { Migration } from "@mikro-orm/migrations";

export class AddRegistryVersion extends Migration {
  override up(): void {
    this.addSql(`create table registry_version (
      is_only boolean primary key default true check (is_only),
      version bigint not null
    )`);
    this.addSql(`insert into registry_version (version)
      values ((extract(epoch from clock_timestamp()) * 1000)::bigint)`);
    // In the database, so that no way of changing the registry can forget it. The clock keeps a hub that was
    // restored from a backup from issuing versions anew that gateways have already seen with other content.
    this.addSql(`create function next_registry_version() returns trigger language plpgsql as $$
      begin
        update registry_version
          set version = greatest(version + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint);
        return null;
      end $$`);
    this.addSql(`create trigger registry_version after insert or update or delete on registered_member
      for each statement execute function next_registry_version()`);
  }
}
