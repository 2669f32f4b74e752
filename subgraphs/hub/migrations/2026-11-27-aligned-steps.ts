/** Steps bear the very time that their event in the log bears; two looks at the clock were a millisecond apart. */
import { Migration } from "@mikro-orm/migrations";

const documents = ["bulletin", "evaluation", "consequence"];

export class AlignSteps extends Migration {
  override up(): void {
    for (const name of documents) {
      const table = `${name}_step`;
      this.addSql(`alter table ${table} disable trigger append_only`);
      this.addSql(`update ${table} s set at = e.at from service_event e
        where e.record_id = s.${name}_id and e.type = '${name.toUpperCase()}_' || s.step
          and e.at <> s.at and abs(extract(epoch from e.at - s.at)) < 0.05`);
      this.addSql(`alter table ${table} enable trigger append_only`);
    }
  }
}
