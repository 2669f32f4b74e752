/** What may be set for a bulletin when it is begun. */
import { Field, InputType, Int, registerEnumType } from "type-graphql";
import type { DraftedSettings } from "../../actions/bulletin/draft-bulletin.ts";
import { refuse } from "../../../runtime/errors.ts";
import { columns, type ColumnKey } from "../../rules/bulletin/column.ts";

const DayCount = { CALENDAR: "CALENDAR", WORKING: "WORKING" } as const;
registerEnumType(DayCount, {
  name: "DayCount",
  description: "Which days count.",
  valuesConfig: {
    CALENDAR: { description: "Every day." },
    WORKING: { description: "Working days, by the State Council's holidays." },
  },
});

@InputType({ description: "Settings of a bulletin; what is left out is as usual." })
export class BulletinSettingsInput {
  @Field(() => String, { nullable: true, description: "Its title." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "Its number (文号)." })
  number?: string | null;

  @Field(() => String, { nullable: true, description: "Who issues it." })
  issuer?: string | null;

  @Field(() => String, { nullable: true, description: "Whom it addresses (主送)." })
  addressee?: string | null;

  @Field(() => String, { nullable: true, description: "Number of the table (表号)." })
  tableNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Who made the form (制定机关)." })
  authority?: string | null;

  @Field(() => String, { nullable: true, description: "Number of its approval (批准文号)." })
  approvalNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Last day of the form (有效期限)." })
  validUntil?: string | null;

  @Field(() => Int, { nullable: true, description: "Days after the period to report in; 10." })
  deadlineDays?: number | null;

  @Field(() => DayCount, { nullable: true, description: "Which days those are; CALENDAR." })
  deadlineCount?: keyof typeof DayCount | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Columns by which members are ranked, one after another; by the sum of places without it.",
  })
  rankedBy?: string[] | null;

  @Field(() => Int, { nullable: true, description: "Smaller counts are not printed; 3." })
  smallestCell?: number | null;
}

/** @throws BAD_USER_INPUT for days, cells or columns that there are not */
export function settingsOf(input: BulletinSettingsInput | null | undefined): DraftedSettings {
  if (!input) return {};
  const { title, number, issuer, addressee, rankedBy, smallestCell, deadlineDays } = input;
  const { tableNumber, authority, approvalNumber, validUntil, deadlineCount } = input;
  if (typeof deadlineDays === "number" && (deadlineDays < 0 || deadlineDays > 366))
    throw refuse("BAD_USER_INPUT", "deadlineDays：应为 0 至 366。It must be 0 to 366.");
  if (typeof smallestCell === "number" && (smallestCell < 0 || smallestCell > 100))
    throw refuse("BAD_USER_INPUT", "smallestCell：应为 0 至 100。It must be 0 to 100.");
  const keys: readonly string[] = columns.map(({ key }) => key);
  const unknown = rankedBy?.find((key) => !keys.includes(key));
  if (unknown !== undefined)
    throw refuse("BAD_USER_INPUT", `rankedBy：没有指标 ${unknown}。No such column: ${unknown}.`);
  const rule = rankedBy?.length
    ? {
        by: "COLUMNS" as const,
        columns: rankedBy as ColumnKey[],
        provenance: "PLACEHOLDER" as const,
      }
    : null;
  return {
    ...(title ? { title } : {}),
    ...(number ? { number } : {}),
    ...(issuer ? { issuer } : {}),
    ...(addressee ? { addressee } : {}),
    form: {
      tableNumber: tableNumber ?? null,
      authority: authority ?? null,
      approvalNumber: approvalNumber ?? null,
      validUntil: validUntil ?? null,
    },
    ...(typeof deadlineDays === "number"
      ? { deadline: { days: deadlineDays, count: deadlineCount ?? "CALENDAR" } }
      : {}),
    ...(rule ? { ranking: { WINDOW: rule, INSTITUTION: rule } } : {}),
    ...(typeof smallestCell === "number" ? { smallestCell } : {}),
  };
}
