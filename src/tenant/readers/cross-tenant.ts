import * as z from "zod/mini";
import type { Constraints, InboundTrust, Partner, TenantName } from "../snapshot.ts";
import { id, optional, page, type Reader, text } from "./reader.ts";

const scopes = ["Policy.Read.All"];

const Trust = optional(
  z.object({
    isMfaAccepted: optional(z.boolean()),
    isCompliantDeviceAccepted: optional(z.boolean()),
    isHybridAzureADJoinedDeviceAccepted: optional(z.boolean()),
  }),
);

function trustOf(wire: z.output<typeof Trust>): InboundTrust | null {
  return (
    wire && {
      mfa: wire.isMfaAccepted,
      compliantDevice: wire.isCompliantDeviceAccepted,
      hybridJoinedDevice: wire.isHybridAzureADJoinedDeviceAccepted,
    }
  );
}

const Partners = page(
  z.object({ tenantId: id, isServiceProvider: optional(z.boolean()), inboundTrust: Trust }),
);

/** Who is let in, and on what trust. Source: Microsoft Graph, "List partners" (cross-tenant access policy). */
export const partners: Reader<Partner[]> = {
  source: "GET /policies/crossTenantAccessPolicy/partners",
  call: { path: "/policies/crossTenantAccessPolicy/partners" },
  scopes,
  parse: (body) =>
    Partners.parse(body).value.map((partner) => ({
      tenantId: partner.tenantId,
      isServiceProvider: partner.isServiceProvider,
      inboundTrust: trustOf(partner.inboundTrust),
    })),
};

const Default = z.object({ inboundTrust: Trust });

/** What a partner inherits where its own entry says nothing. Source: Microsoft Graph, "Get default cross-tenant access". */
export const partnerDefault: Reader<{ inboundTrust: InboundTrust | null }> = {
  source: "GET /policies/crossTenantAccessPolicy/default",
  call: { path: "/policies/crossTenantAccessPolicy/default" },
  scopes,
  parse: (body) => ({ inboundTrust: trustOf(Default.parse(body).inboundTrust) }),
};

const WireConstraints = z.object({
  allowedRoleTemplateIds: z.array(id),
  createdDateTime: optional(text),
  lastModifiedDateTime: optional(text),
});

/**
 * The roles that a service provider may be given. In Graph's v1.0 metadata (2026-08) without a documentation page, so a
 * refusal says nothing about the tenant.
 */
export function constraintsOf(tenantId: string): Reader<Constraints> {
  const path = `/policies/crossTenantAccessPolicy/partners/${encodeURIComponent(tenantId)}/serviceProviderConstraints`;
  return {
    source: `GET ${path}`,
    call: { path },
    scopes,
    parse(body) {
      const wire = WireConstraints.parse(body);
      return {
        allowedRoleTemplateIds: wire.allowedRoleTemplateIds,
        createdAt: wire.createdDateTime,
        modifiedAt: wire.lastModifiedDateTime,
      };
    },
  };
}

const Information = z.object({ displayName: optional(text), defaultDomainName: optional(text) });

/** What a tenant calls itself. Source: Microsoft Graph, "findTenantInformationByTenantId". */
export function tenantName(tenantId: string): Reader<TenantName> {
  const path = `/tenantRelationships/findTenantInformationByTenantId(tenantId='${encodeURIComponent(tenantId)}')`;
  return {
    source: `GET ${path}`,
    call: { path },
    scopes: ["CrossTenantInformation.ReadBasic.All"],
    parse(body) {
      const wire = Information.parse(body);
      return { displayName: wire.displayName, defaultDomain: wire.defaultDomainName };
    },
  };
}
