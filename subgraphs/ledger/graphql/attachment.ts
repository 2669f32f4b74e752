/** Evidence files: given with steps, kept by the member whose step it was, read by who took part. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { canReadAttachment } from "../rules/permission.ts";
import { Attachments } from "../tables/attachments.ts";

@InputType({ description: "An evidence file of a step." })
export class AttachmentInput {
  @Field(() => String, { description: "Name of the file, without folders." })
  name!: string;

  @Field(() => String, { description: "Media type, e.g. application/pdf." })
  mediaType!: string;

  @Field(() => String, { description: "The file in base64; 5 MiB at most." })
  contentBase64!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "SHA-256 of the file in hexadecimal; a file that was damaged on its way is refused.",
  })
  sha256?: string | null;
}

@ObjectType({ description: "What an event says of an evidence file." })
export class TraceAttachment {
  @Field(() => ID, {
    description: "Identifier; starts with the code of the member that keeps the file.",
  })
  id!: string;

  @Field(() => String, { description: "Name of the file." })
  name!: string;

  @Field(() => String, { description: "Media type." })
  mediaType!: string;

  @Field(() => Int, { description: "Bytes." })
  size!: number;

  @Field(() => String, { description: "SHA-256 of the content, in hexadecimal." })
  sha256!: string;
}

@ObjectType({ description: "An evidence file with its content." })
export class AttachmentContent extends TraceAttachment {
  @Field(() => GraphQLDateTime, { description: "When it was attached." })
  attachedAt!: Date;

  @Field(() => String, { description: "The content in base64." })
  contentBase64!: string;
}

@Resolver()
export class AttachmentResolver {
  @Query(() => AttachmentContent, {
    nullable: true,
    description: "One evidence file, for staff of the members that took part and of the hub.",
  })
  @Directive('@route(to: OWNER, by: "id")')
  async attachment(
    @Ctx() { em, caller, member }: MemberContext,
    @Arg("id", () => ID, { description: "Identifier of the file." }) id: string,
  ): Promise<AttachmentContent | null> {
    const row = await em.findOne(
      Attachments,
      { id },
      { populate: ["content"], disableIdentityMap: true },
    );
    if (!row) return null;
    if (!canReadAttachment(caller, member, row.readers))
      throw refuse(
        "FORBIDDEN",
        "只有参与该服务的成员和枢纽的工作人员可以下载。Only staff of those who took part, and of the hub, may read it.",
      );
    return {
      ...row,
      contentBase64: Buffer.from(row.content as unknown as Uint8Array).toString("base64"),
    };
  }
}
