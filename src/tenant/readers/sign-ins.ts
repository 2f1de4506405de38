import * as z from "zod/mini";
import type { GraphCall } from "../graph/answer.ts";
import type { ProviderSignIn } from "../history.ts";
import { id, instantOf, list, optional, page, type Reader, text } from "./reader.ts";

const SignIns = page(
  z.object({
    createdDateTime: text,
    homeTenantId: optional(id),
    ipAddress: optional(text),
    appDisplayName: optional(text),
    status: z.object({ errorCode: z.number() }),
    appliedConditionalAccessPolicies: list(
      z.object({ id, displayName: optional(text), result: optional(text) }),
    ),
  }),
);

const scopes = ["AuditLog.Read.All"];

/**
 * Sign-ins of the experts since a moment, the newest first. Only beta can be asked for a service provider's.
 * Source: Microsoft Graph beta, "List signIns"; the filter is relied on by published scripts and not documented.
 */
export function providerSignIns(expertsId: string, since: string): Reader<ProviderSignIn[]> {
  const filter = `createdDateTime ge ${since} and crossTenantAccessType eq 'serviceProvider'`;
  return signIns(expertsId, { path: `/auditLogs/signIns?$filter=${filter}&$top=100`, version: "beta" });
}

/** The same where Graph refuses that filter: the newest sign-ins of anybody, of which only the experts' are kept. */
export function anySignIns(expertsId: string, since: string): Reader<ProviderSignIn[]> {
  return signIns(expertsId, { path: `/auditLogs/signIns?$filter=createdDateTime ge ${since}&$top=500` });
}

function signIns(expertsId: string, call: GraphCall): Reader<ProviderSignIn[]> {
  return {
    source: `GET ${call.version ?? "v1.0"}/auditLogs/signIns`,
    call: { ...call, firstPage: true },
    scopes,
    parse: (body) =>
      SignIns.parse(body).value.flatMap((wire) => {
        const at = instantOf(wire.createdDateTime);
        if (at === null || wire.homeTenantId !== expertsId) return [];
        return [
          {
            at,
            homeTenantId: wire.homeTenantId,
            errorCode: wire.status.errorCode,
            ipAddress: wire.ipAddress,
            appName: wire.appDisplayName,
            policies: wire.appliedConditionalAccessPolicies.map((policy) => ({
              id: policy.id,
              name: policy.displayName ?? "",
              result: policy.result ?? "",
            })),
          },
        ];
      }),
  };
}
