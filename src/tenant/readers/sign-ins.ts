import * as z from "zod/mini";
import type { ProviderSignIn } from "../history.ts";
import { id, instantOf, list, optional, page, type Reader, text, Unattributed } from "./reader.ts";

const SignIns = page(
  z.object({
    createdDateTime: text,
    homeTenantId: optional(id),
    ipAddress: optional(text),
    appId: optional(id),
    resourceId: optional(id),
    appDisplayName: optional(text),
    status: z.object({ errorCode: z.number() }),
    appliedConditionalAccessPolicies: list(
      z.object({ id, displayName: optional(text), result: optional(text) }),
    ),
  }),
);

const scopes = ["AuditLog.Read.All"];

/**
 * Sign-ins of the experts since a moment, the newest first. Only beta can be asked for a service provider's, and only beta
 * says whose sign-in it was: v1.0 records carry neither `homeTenantId` nor `crossTenantAccessType` (recorded 2026-07-17).
 * Source: Microsoft Graph beta, "List signIns"; the filter is relied on by published scripts and not documented.
 */
export function providerSignIns(expertsId: string, since: string): Reader<ProviderSignIn[]> {
  const filter = `createdDateTime ge ${since} and crossTenantAccessType eq 'serviceProvider'`;
  return signIns(expertsId, `/auditLogs/signIns?$filter=${filter}&$top=100`);
}

/** The same where Graph refuses that filter: the newest sign-ins of anybody, of which only the experts' are kept. */
export function anySignIns(expertsId: string, since: string): Reader<ProviderSignIn[]> {
  return signIns(expertsId, `/auditLogs/signIns?$filter=createdDateTime ge ${since}&$top=500`);
}

function signIns(expertsId: string, path: string): Reader<ProviderSignIn[]> {
  return {
    source: "GET beta/auditLogs/signIns",
    call: { path, version: "beta", firstPage: true },
    scopes,
    parse(body) {
      const wires = SignIns.parse(body).value;
      // One that nobody is named for may have been the experts', and a refusal at that.
      if (wires.some((wire) => wire.homeTenantId === null)) throw new Unattributed();
      return wires.flatMap((wire) => {
        const at = instantOf(wire.createdDateTime);
        if (at === null || wire.homeTenantId !== expertsId) return [];
        return [
          {
            at,
            homeTenantId: wire.homeTenantId,
            errorCode: wire.status.errorCode,
            ipAddress: wire.ipAddress,
            application: wire.appId,
            resource: wire.resourceId,
            appName: wire.appDisplayName,
            policies: wire.appliedConditionalAccessPolicies.map((policy) => ({
              id: policy.id,
              name: policy.displayName ?? "",
              result: policy.result ?? "",
            })),
          },
        ];
      });
    },
  };
}
