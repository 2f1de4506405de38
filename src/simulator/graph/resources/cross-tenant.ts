import { derivedId } from "../../derived-id.ts";
import { ROLE } from "../../directory-roles.ts";
import type { PracticePartner, PracticeTrust } from "../../tenant.ts";
import type { Call, Resource, Route } from "../call.ts";
import { badRequest, notFound } from "../reply.ts";

const common = {
  method: "GET",
  versions: ["v1.0", "beta"],
  scopes: ["Policy.Read.All"],
  // Source: Microsoft Graph, roles of the cross-tenant access settings calls. Security Operator is not among them.
  roles: [ROLE.securityReader, ROLE.globalReader, ROLE.securityAdministrator, ROLE.teamsAdministrator],
} as const;

const ROOT = "/policies/crossTenantAccessPolicy";

const FIELDS = [
  "tenantId",
  "isServiceProvider",
  "isInMultiTenantOrganization",
  "inboundTrust",
  "automaticUserConsentSettings",
  "b2bCollaborationInbound",
  "b2bCollaborationOutbound",
  "b2bDirectConnectInbound",
  "b2bDirectConnectOutbound",
  "tenantRestrictions",
];

function inboundTrust(trust: PracticeTrust | null) {
  return (
    trust && {
      isMfaAccepted: trust.mfa,
      isCompliantDeviceAccepted: trust.compliantDevice,
      isHybridAzureADJoinedDeviceAccepted: trust.hybridJoinedDevice,
    }
  );
}

function partnerResource(partner: PracticePartner): Resource {
  return {
    tenantId: partner.tenantId,
    ...(partner.isServiceProvider !== "left-out" && { isServiceProvider: partner.isServiceProvider }),
    isInMultiTenantOrganization: false,
    inboundTrust: inboundTrust(partner.trust),
    automaticUserConsentSettings: { inboundAllowed: null, outboundAllowed: null },
    b2bCollaborationInbound: null,
    b2bCollaborationOutbound: null,
    b2bDirectConnectInbound: null,
    b2bDirectConnectOutbound: null,
    tenantRestrictions: null,
  };
}

/** @throws GraphRefused 404 */
function partnerOf({ caller, parameters }: Call): PracticePartner {
  const id = parameters.tenantId ?? "";
  const partner = caller.live.tenant.partners.find(({ tenantId }) => tenantId === id.toLowerCase());
  if (!partner) throw notFound(id);
  return partner;
}

/** @throws GraphRefused 404 where nothing was allowed, 400 or 404 where the tenant does not serve the call at all */
function constraintsResource(call: Call): Resource {
  const partner = partnerOf(call);
  const { constraints } = call.caller.live.tenant;
  if (constraints === "bad-request") {
    throw badRequest("Resource not found for the segment 'serviceProviderConstraints'.");
  }
  if (constraints === "not-found" || !partner.allowed) throw notFound("serviceProviderConstraints");
  return {
    "@odata.type": "#microsoft.graph.delegatedAdminServiceProviderConstraints",
    id: derivedId("constraints", call.caller.live.tenant.tenantId, partner.tenantId),
    allowedRoleTemplateIds: partner.allowed.roles,
    createdDateTime: partner.allowed.createdAt,
    lastModifiedDateTime: partner.allowed.modifiedAt,
  };
}

export const crossTenantRoutes: readonly Route[] = [
  {
    ...common,
    path: `${ROOT}/partners`,
    options: ["$expand"],
    fields: FIELDS,
    context: "policies/crossTenantAccessPolicy/partners",
    answer: ({ caller, request }) => {
      const expand = request.url.searchParams.get("$expand");
      if (expand !== null && expand !== "identitySynchronization") {
        throw badRequest(`Could not find a property named '${expand}'.`);
      }
      const items = caller.live.tenant.partners.map((partner) => ({
        ...partnerResource(partner),
        ...(expand && { identitySynchronization: null }),
      }));
      return { kind: "list", items };
    },
  },
  {
    ...common,
    path: `${ROOT}/partners/{tenantId}`,
    fields: FIELDS,
    context: "policies/crossTenantAccessPolicy/partners/$entity",
    answer: (call) => ({ kind: "one", item: partnerResource(partnerOf(call)) }),
  },
  {
    ...common,
    path: `${ROOT}/partners/{tenantId}/serviceProviderConstraints`,
    context: "policies/crossTenantAccessPolicy/partners/serviceProviderConstraints/$entity",
    answer: (call) => ({ kind: "one", item: constraintsResource(call) }),
  },
  {
    ...common,
    path: `${ROOT}/default`,
    fields: ["id", "isServiceDefault", ...FIELDS.slice(3)],
    context: "policies/crossTenantAccessPolicy/default/$entity",
    answer: ({ caller }) => ({
      kind: "one",
      item: {
        id: derivedId("cross-tenant default", caller.live.tenant.tenantId),
        isServiceDefault: true,
        inboundTrust: inboundTrust(caller.live.tenant.partnerDefault.trust),
        automaticUserConsentSettings: { inboundAllowed: false, outboundAllowed: false },
      },
    }),
  },
];
