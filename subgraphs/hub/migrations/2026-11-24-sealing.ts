/** A bulletin is sealed in the background: it is SEALING before it is SEALED, and has its document by then. */
import { Migration } from "@mikro-orm/migrations";

export class SealInBackground extends Migration {
  override up(): void {
    this.addSql(`create function keep_sealing() returns trigger language plpgsql as $$ begin
      if new.state = 'SEALED' and old.state <> 'SEALED' and old.state <> 'SEALING'
        or (old.state = 'SEALING' and new.state not in ('SEALING', 'SEALED', 'VALIDATING'))
      then raise exception 'bulletin 不得由 % 改为 %', old.state, new.state; end if;
      return new; end $$`);
    this.addSql(`create trigger keep_sealing before update on bulletin
      for each row execute function keep_sealing()`);
    this.addSql(`create index on bulletin (id) where state = 'SEALING'`);
  }
}
