/** Who is asking the gateway: a token of the identity issuer, or nobody in particular. */
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { GraphQLError } from "graphql";
import { Remembered } from "../../subgraphs/runtime/remembered.ts";

/** The caller, as the gateway tells it to members. */
export type Caller = {
  readonly subject: string;
  readonly role: string;
  readonly member: string | null;
};
export type CallerCheck = (authorization: string | undefined) => Promise<Caller>;

/** Roles that the network knows; members decide what each may do. */
export const roles: readonly string[] = [
  "public",
  "window-operator",
  "institution-staff",
  "member-admin",
  "hub-operator",
  "department",
  "expert",
  "member",
];

/** Whoever shows no token sees what the public may see. */
export const publicCaller: Caller = { subject: "anonymous", role: "public", member: null };

/** Returns the check of a request's `Authorization`; it throws UNAUTHENTICATED for a bad token. */
export function callerCheck(keySet: JSONWebKeySet): CallerCheck {
  const keys = createLocalJWKSet(keySet);
  const remembered = new Remembered<Caller>();
  return async (authorization) => {
    if (!authorization) return publicCaller;
    const known = remembered.get(authorization);
    if (known) return known;
    const { caller, untilMs } = await callerIn(authorization, keys);
    if (roles.includes(caller.role)) return remembered.keep(authorization, caller, untilMs);
    throw new GraphQLError(
      `身份凭证中的角色“${caller.role}”无法识别；可用角色：${roles.join("、")}。The token's role "${caller.role}" is not known here.`,
      { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } },
    );
  };
}

async function callerIn(
  authorization: string,
  keys: ReturnType<typeof createLocalJWKSet>,
): Promise<{ caller: Caller; untilMs: number }> {
  try {
    const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? "";
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: ["EdDSA"],
      issuer: "identity",
      audience: "gateway",
      requiredClaims: ["exp", "sub", "role"],
    });
    // A key speaks only for its own issuer.
    if (!protectedHeader.kid?.startsWith("identity-")) throw new Error("key of another issuer");
    const member = typeof payload.member === "string" ? payload.member : null;
    const caller = { subject: payload.sub ?? "", role: String(payload.role), member };
    return { caller, untilMs: Number(payload.exp) * 1000 };
  } catch {
    throw new GraphQLError(
      "身份凭证无效或已过期，请重新登录。The token is not valid or has expired.",
      {
        extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
      },
    );
  }
}
