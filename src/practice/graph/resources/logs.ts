import { derivedId } from "../../derived-id.ts";
import { ROLE } from "../../directory-roles.ts";
import type { PracticeAudit, PracticeSignIn } from "../../tenant.ts";
import type { LiveTenant } from "../../world.ts";
import type { GraphVersion, Resource, Route } from "../call.ts";
import { GraphRefused } from "../reply.ts";

const READERS = [ROLE.reportsReader, ROLE.securityReader, ROLE.securityAdministrator, ROLE.globalReader];

const instant = (live: LiveTenant, minutesAgo: number) =>
  new Date(live.startedAt - minutesAgo * 60_000).toISOString();

/** Newest first, as both logs come. */
const newestFirst = <T extends { minutesAgo: number }>(records: readonly T[]) =>
  [...records].sort((a, b) => a.minutesAgo - b.minutesAgo);

function auditResource(live: LiveTenant, audit: PracticeAudit, index: number): Resource {
  const { by, target } = audit;
  const actor = "upn" in by ? live.tenant.accounts.find(({ upn }) => upn === by.upn) : undefined;
  const correlationId = derivedId("audit", live.tenant.id, index, audit.activity);
  return {
    id: `Directory_${correlationId}_${index}`,
    category: audit.category,
    correlationId,
    result: "success",
    resultReason: "",
    activityDisplayName: audit.activity,
    activityDateTime: instant(live, audit.minutesAgo),
    loggedByService: audit.service,
    operationType: audit.operation,
    initiatedBy: {
      app: "appId" in by ? { appId: by.appId, displayName: by.appName, servicePrincipalId: null } : null,
      user:
        "upn" in by
          ? { id: actor?.id ?? null, displayName: null, userPrincipalName: by.upn, ipAddress: "203.0.113.7" }
          : null,
    },
    targetResources: [
      {
        id: target.id,
        displayName: target.name,
        type: target.type,
        userPrincipalName: null,
        groupType: null,
        modifiedProperties: audit.changes.map(({ name, before, after }) => ({
          displayName: name,
          oldValue: before,
          newValue: after,
        })),
      },
    ],
    additionalDetails: [],
  };
}

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
    ipAddress: signIn.ipAddress,
    isInteractive: true,
    clientAppUsed: "Browser",
    homeTenantId: signIn.homeTenantId,
    resourceTenantId: live.tenant.tenantId,
    // Only beta knows how somebody crossed over from another tenant.
    ...(version === "beta" && { crossTenantAccessType: signIn.crossTenant, homeTenantName: "" }),
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
  roles: [...READERS, ROLE.securityOperator],
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

export const logRoutes: readonly Route[] = [
  {
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/auditLogs/directoryAudits",
    scopes: ["AuditLog.Read.All", "Directory.Read.All"],
    roles: READERS,
    options: ["$top"],
    filters: {
      activityDateTime: ["eq", "ge", "le"],
      activityDisplayName: ["eq", "startswith"],
      correlationId: ["eq"],
      loggedByService: ["eq"],
      "initiatedBy/user/id": ["eq"],
      "initiatedBy/user/userPrincipalName": ["eq"],
      "initiatedBy/app/appId": ["eq"],
      "targetResources/any/id": ["any"],
    },
    family: "reports",
    context: "auditLogs/directoryAudits",
    answer: ({ caller }) => ({
      kind: "list",
      items: newestFirst(caller.live.tenant.audits).map((audit, index) =>
        auditResource(caller.live, audit, index),
      ),
    }),
  },
  { ...SIGN_INS, versions: ["v1.0"], filters: SIGN_IN_FILTERS, answer: signInAnswer },
  {
    ...SIGN_INS,
    versions: ["beta"],
    filters: { ...SIGN_IN_FILTERS, crossTenantAccessType: ["eq"] },
    answer: signInAnswer,
  },
];
