import { derivedId } from "../../derived-id.ts";
import type { PracticeAudit } from "../../tenant.ts";
import type { LiveTenant } from "../../world.ts";
import type { Resource, Route } from "../call.ts";
import { instant, LOG_READERS, newestFirst } from "./logs.ts";

/**
 * A record of the directory's audit log. Sources: Microsoft Graph, "directoryAudit resource type"; for partner entries, the
 * query "Cross-tenant Access Settings Organization Deleted" of Azure/Azure-Sentinel and records that were published: the
 * target is the tenant's own policy, and the partner stands among the changed values as `tenantId`.
 */
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

export const auditRoutes: readonly Route[] = [
  {
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/auditLogs/directoryAudits",
    scopes: ["AuditLog.Read.All", "Directory.Read.All"],
    roles: LOG_READERS,
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
];
