import { derivedId } from "../../derived-id.ts";
import { ROLE } from "../../directory-roles.ts";
import type { PracticeSignIn } from "../../tenant.ts";
import type { LiveTenant } from "../../world.ts";
import type { GraphVersion, Resource, Route } from "../call.ts";
import { GraphRefused } from "../reply.ts";
import { instant, LOG_READERS, newestFirst } from "./logs.ts";

/**
 * A record of the sign-in log. Sources: Microsoft Graph, "signIn resource type" in both versions; records of v1.0 and beta
 * that rknightion/graph2otel keeps.
 */
function signInResource(
  live: LiveTenant,
  signIn: PracticeSignIn,
  index: number,
  version: GraphVersion,
): Resource {
  const failed = signIn.errorCode !== 0;
  return {
    id: derivedId("sign-in", live.tenant.id, index),
    createdDateTime: instant(live, signIn.minutesAgo),
    userDisplayName: signIn.name,
    userPrincipalName: "",
    userId: derivedId("sign-in user", signIn.homeTenantId, signIn.name),
    appId: signIn.appId,
    appDisplayName: signIn.appName,
    resourceId: signIn.resourceId ?? signIn.appId,
    correlationId: derivedId("sign-in correlation", live.tenant.id, index),
    ipAddress: signIn.ipAddress,
    isInteractive: true,
    clientAppUsed: "Browser",
    // Only beta says where somebody comes from, and how they crossed over: v1.0 records of 2026-07-17 have none of it.
    ...(version === "beta" && {
      homeTenantId: signIn.homeTenantId,
      homeTenantName: "",
      resourceTenantId: live.tenant.tenantId,
      crossTenantAccessType: signIn.crossTenant,
    }),
    conditionalAccessStatus: failed ? "failure" : signIn.policies.length > 0 ? "success" : "notApplied",
    status: {
      errorCode: signIn.errorCode,
      failureReason: signIn.failureReason ?? "Other.",
      additionalDetails: null,
    },
    appliedConditionalAccessPolicies: signIn.policies.map(({ id, result }) => ({
      id,
      displayName: live.tenant.policies.find((policy) => policy.id === id)?.displayName ?? null,
      enforcedGrantControls: result === "failure" ? ["Block"] : [],
      enforcedSessionControls: [],
      result,
    })),
    deviceDetail: { deviceId: "", isCompliant: signIn.deviceIsCompliant, isManaged: true, trustType: "" },
  };
}

const SIGN_INS: Pick<Route, "method" | "path" | "scopes" | "roles" | "options" | "family" | "context"> = {
  method: "GET",
  path: "/auditLogs/signIns",
  scopes: ["AuditLog.Read.All"],
  roles: [...LOG_READERS, ROLE.securityOperator],
  options: ["$top"],
  family: "reports",
  context: "auditLogs/signIns",
};

const SIGN_IN_FILTERS = {
  createdDateTime: ["eq", "ge", "le"],
  appId: ["eq"],
  userId: ["eq"],
  userPrincipalName: ["eq", "startswith"],
} as const;

const signInAnswer: Route["answer"] = ({ caller, request }) => {
  const { live } = caller;
  if (!live.tenant.entra.p1) {
    throw new GraphRefused(
      403,
      "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
      "Neither tenant is B2C or tenant doesn't have premium license",
    );
  }
  const items = newestFirst(live.tenant.signIns).map((signIn, index) =>
    signInResource(live, signIn, index, request.version),
  );
  return { kind: "list", items };
};

export const signInRoutes: readonly Route[] = [
  { ...SIGN_INS, versions: ["v1.0"], filters: SIGN_IN_FILTERS, answer: signInAnswer },
  {
    ...SIGN_INS,
    versions: ["beta"],
    filters: { ...SIGN_IN_FILTERS, crossTenantAccessType: ["eq"] },
    answer: signInAnswer,
  },
];
