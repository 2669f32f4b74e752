/** Steps of bulletins; each answers with the bulletin, and with why it was refused where it was. */
import { Arg, Ctx, ID, InputType, Field, Int, Mutation, Resolver } from "type-graphql";
import type { MemberContext } from "../../../runtime/context.ts";
import { inTransaction } from "../../../runtime/transaction.ts";
import { draftBulletin } from "../../actions/bulletin/draft-bulletin.ts";
import { type PersonalStep, takeBulletinStep } from "../../actions/bulletin/take-bulletin-step.ts";
import type { BulletinRow } from "../../tables/bulletins.ts";
import { requireInsider } from "./access.ts";
import { BulletinDocument, BulletinStepResult } from "./bulletin.ts";
import { requireQuarter } from "./require-quarter.ts";
import { BulletinSettingsInput, settingsOf } from "./settings.ts";

@InputType({ description: "The period of a new bulletin." })
export class DraftBulletinInput {
  @Field(() => Int, { description: "Calendar year." })
  year!: number;

  @Field(() => Int, { nullable: true, description: "1 to 4; without it, the whole year." })
  quarter?: number | null;

  @Field(() => BulletinSettingsInput, { nullable: true, description: "What is not as usual." })
  settings?: BulletinSettingsInput | null;
}

const idArgument = () => Arg("id", () => ID, { description: "Identifier of the bulletin." });
const reasonArgument = () => Arg("reason", () => String, { description: "Why; kept on record." });

@Resolver()
export class BulletinMutation {
  @Mutation(() => [BulletinDocument], {
    nullable: true,
    description: "Begins the bulletin of a period; with the fourth quarter's, the year's too.",
  })
  draftBulletin(
    @Ctx() context: MemberContext,
    @Arg("input", () => DraftBulletinInput, {
      description: "The period, and what is not as usual.",
    })
    { year, quarter, settings }: DraftBulletinInput,
  ): Promise<BulletinRow[]> {
    requireQuarter(year, quarter);
    return inTransaction(context, (inside) =>
      draftBulletin(inside, { year, quarter: quarter ?? null }, settingsOf(settings)),
    );
  }

  @Mutation(() => BulletinStepResult, {
    nullable: true,
    description: "Asks every member for its statement; once more, whoever has not reported.",
  })
  openCollection(@Ctx() context: MemberContext, @idArgument() id: string): Promise<object> {
    return take(context, id, "COLLECT");
  }

  @Mutation(() => BulletinStepResult, {
    nullable: true,
    description:
      "Begins to check what members stated, in the background: CHECKING, then VALIDATING; they are asked about what is odd.",
  })
  validateBulletin(@Ctx() context: MemberContext, @idArgument() id: string): Promise<object> {
    return take(context, id, "VALIDATE");
  }

  @Mutation(() => BulletinStepResult, {
    nullable: true,
    description:
      "Begins to make the document and sign it, in the background: SEALING, then SEALED; open findings keep it from being sealed.",
  })
  sealBulletin(@Ctx() context: MemberContext, @idArgument() id: string): Promise<object> {
    return take(context, id, "SEAL");
  }

  @Mutation(() => BulletinStepResult, {
    nullable: true,
    description: "Hands the sealed document to the department.",
  })
  submitBulletin(@Ctx() context: MemberContext, @idArgument() id: string): Promise<object> {
    return take(context, id, "SUBMIT");
  }

  @Mutation(() => BulletinStepResult, {
    nullable: true,
    description: "Approves the document that was read (审定); only the department may.",
  })
  approveBulletin(
    @Ctx() context: MemberContext,
    @Arg("hash", () => String, { description: "Hash of the document that was read." }) hash: string,
    @idArgument() id: string,
  ): Promise<object> {
    return take(context, id, "APPROVE", { hash });
  }

  @Mutation(() => BulletinStepResult, {
    nullable: true,
    description: "Sends a bulletin back (退回); only the department may.",
  })
  returnBulletin(
    @Ctx() context: MemberContext,
    @reasonArgument() reason: string,
    @idArgument() id: string,
  ): Promise<object> {
    return take(context, id, "RETURN", { reason });
  }

  @Mutation(() => BulletinStepResult, {
    nullable: true,
    description: "Takes up a sealed or returned bulletin again; what was sealed stays on record.",
  })
  reopenBulletin(
    @Ctx() context: MemberContext,
    @reasonArgument() reason: string,
    @idArgument() id: string,
  ): Promise<object> {
    return take(context, id, "REOPEN", { reason });
  }

  @Mutation(() => BulletinStepResult, {
    nullable: true,
    description: "Publishes what the department approved.",
  })
  publishBulletin(@Ctx() context: MemberContext, @idArgument() id: string): Promise<object> {
    return take(context, id, "PUBLISH");
  }

  @Mutation(() => BulletinStepResult, {
    nullable: true,
    description: "Begins the next revision of a published bulletin, which itself stays as it is.",
  })
  reviseBulletin(
    @Ctx() context: MemberContext,
    @reasonArgument() reason: string,
    @idArgument() id: string,
  ): Promise<object> {
    return take(context, id, "REVISE", { reason });
  }

  @Mutation(() => BulletinStepResult, {
    nullable: true,
    description: "Gives up a bulletin that nobody has been handed yet.",
  })
  abandonBulletin(
    @Ctx() context: MemberContext,
    @reasonArgument() reason: string,
    @idArgument() id: string,
  ): Promise<object> {
    return take(context, id, "ABANDON", { reason });
  }
}

function take(
  context: MemberContext,
  id: string,
  step: PersonalStep,
  more: { readonly reason?: string; readonly hash?: string } = {},
): Promise<object> {
  // The answer holds the bulletin, also when the step is refused: nobody else may see it before it is published.
  requireInsider(context);
  return inTransaction(context, async (inside) => {
    const { bulletin, result } = await takeBulletinStep(inside, id, { step, ...more });
    const refusal = result.ok ? null : { code: result.code, message: result.message };
    return { bulletin, refusal };
  });
}
