/** Statements are checked in the background: a bulletin is CHECKING before it is VALIDATING. */
import { Migration } from "@mikro-orm/migrations";

export class CheckInBackground extends Migration {
  override up(): void {
    this.addSql(`create function keep_checking() returns trigger language plpgsql as $$ begin
      if (old.state = 'COLLECTING' and new.state = 'VALIDATING')
        or (old.state = 'CHECKING' and new.state not in ('CHECKING', 'VALIDATING', 'COLLECTING'))
      then raise exception 'bulletin 不得由 % 改为 %', old.state, new.state; end if;
      return new; end $$`);
    this.addSql(`create trigger keep_checking before update on bulletin
      for each row execute function keep_checking()`);
    this.addSql(`create index on bulletin (id) where state = 'CHECKING'`);
  }
}
