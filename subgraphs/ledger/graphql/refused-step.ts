/** Why a step cannot be taken at present. */
import { Directive, Field, ObjectType } from "type-graphql";

@ObjectType({ description: "A step that cannot be taken at present, and why." })
@Directive("@shareable")
export class RefusedStep {
  @Field(() => String, { description: "The step." })
  step!: string;

  @Field(() => String, { description: "Stable code of the reason." })
  code!: string;

  @Field(() => String, { description: "The reason in plain words." })
  message!: string;
}

/** Returns those of `steps` that `take` refuses. */
export function refusedOf<Step extends string>(
  steps: readonly Step[],
  take: (step: Step) => { ok: true } | { ok: false; code: string; message: string },
): RefusedStep[] {
  return steps.flatMap((step) => {
    const result = take(step);
    return result.ok ? [] : [{ step, code: result.code, message: result.message }];
  });
}
