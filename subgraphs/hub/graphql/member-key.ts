/** The members' public keys: by them everyone verifies what a member signed. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { announceKey, revokeKey } from "../actions/announce-key.ts";
import { signedKeyList } from "../actions/sign-key-list.ts";
import { type MemberKeyRow, MemberKeys } from "../tables/member-keys.ts";

@ObjectType({ description: "A member's public signing key (Ed25519)." })
export class MemberKey {
  @Field(() => ID, { description: "Name of the key: member code and thumbprint (RFC 7638)." })
  kid!: string;

  @Field(() => ID, { description: "Code of the member that signs with it." })
  member!: string;

  @Field(() => String, { description: "The public key as a JWK (RFC 8037), in JSON." })
  publicKey!: string;

  @Field(() => GraphQLDateTime, { description: "Signatures are accepted from then on." })
  validFrom!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: "And until then, if it ends." })
  validUntil!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Since then nothing that it signed is accepted; null while it is good.",
  })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was revoked." })
  reason!: string | null;
}

@InputType({ description: "A new public key of one member." })
export class AnnounceMemberKeyInput {
  @Field(() => ID, { description: "Code of the member." })
  code!: string;

  @Field(() => String, { description: "The public key, Ed25519, as a JWK in JSON." })
  publicKey!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Good from then on; now by default.",
  })
  validFrom?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "And until then; open by default." })
  validUntil?: Date | null;
}

@InputType({ description: "A key that is good no longer." })
export class RevokeMemberKeyInput {
  @Field(() => ID, { description: "Name of the key." })
  kid!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Since when it is not to be trusted; now by default.",
  })
  at?: Date | null;

  @Field(() => String, { description: "Why; kept on record." })
  reason!: string;
}

@Resolver()
export class MemberKeyResolver {
  @Query(() => [MemberKey], {
    nullable: true,
    description: "Public keys of one member or of all, revoked ones too, by member and time.",
  })
  async memberKeys(
    @Ctx() { em }: MemberContext,
    @Arg("code", () => ID, { nullable: true, description: "Only of this member." })
    code?: string | null,
  ): Promise<MemberKey[]> {
    const rows = await em.find(MemberKeys, code ? { memberCode: code } : {}, {
      orderBy: { memberCode: "asc", validFrom: "asc", kid: "asc" },
    });
    return rows.map(shown);
  }

  @Query(() => String, {
    nullable: true,
    description:
      "A member's keys as of now, a note that the hub has signed: by it evidence is verified.",
  })
  memberKeyList(
    @Ctx() context: MemberContext,
    @Arg("code", () => ID, { description: "Code of the member." }) code: string,
  ): Promise<string> {
    return signedKeyList(context, code);
  }

  @Mutation(() => MemberKey, {
    nullable: true,
    description: "Puts a member's new public key on record.",
  })
  announceMemberKey(
    @Ctx() context: MemberContext,
    @Arg("input", () => AnnounceMemberKeyInput, { description: "The key." })
    input: AnnounceMemberKeyInput,
  ): Promise<MemberKey> {
    return inTransaction(context, async (inside) => shown(await announceKey(inside, input)));
  }

  @Mutation(() => MemberKey, {
    nullable: true,
    description: "Revokes a key, if need be as of an earlier time; this is never taken back.",
  })
  revokeMemberKey(
    @Ctx() context: MemberContext,
    @Arg("input", () => RevokeMemberKeyInput, { description: "The key and the reason." })
    input: RevokeMemberKeyInput,
  ): Promise<MemberKey> {
    return inTransaction(context, async (inside) => shown(await revokeKey(inside, input)));
  }
}

const shown = ({ memberCode, publicKey, ...row }: MemberKeyRow): MemberKey => ({
  ...row,
  member: memberCode,
  publicKey: JSON.stringify(publicKey),
  validUntil: row.validUntil ?? null,
  revokedAt: row.revokedAt ?? null,
  reason: row.reason ?? null,
});
