import * as z from "zod/mini";
import { EXPERTS_SIGN_IN } from "../../knowledge/conditional-access.ts";
import { type ApplicationKey, applicationOf } from "../../knowledge/provider.ts";
import type { WhatIf } from "../history.ts";
import { id, optional, page, type Reader, text } from "./reader.ts";

const Results = page(z.object({ id, policyApplies: optional(z.boolean()), analysisReasons: optional(text) }));

/**
 * Which Conditional Access policies would apply if one of the experts signed in to an application just now, from a
 * compliant Windows device in a browser and without risk. It is a POST that changes nothing. Conditions that are left
 * out are not evaluated, so the address of a real sign-in is given where one is known. One application a question: how
 * Graph answers for several at once isn't documented, and What If knows no dependencies between services.
 * Source: Microsoft Graph, "conditionalAccessRoot: evaluate" (v1.0, 2025-07-08). That it answers for a service provider's
 * user without an id is not documented.
 */
export function whatIfFor(
  expertsId: string,
  application: ApplicationKey,
  ipAddress: string | null,
): Reader<WhatIf> {
  const { id: applicationId } = applicationOf(application);
  return {
    source: "POST /identity/conditionalAccess/evaluate",
    call: {
      path: "/identity/conditionalAccess/evaluate",
      question: {
        signInIdentity: {
          "@odata.type": "#microsoft.graph.userSignIn",
          externalTenantId: expertsId,
          externalUserType: "serviceProvider",
        },
        signInContext: {
          "@odata.type": "#microsoft.graph.applicationContext",
          includeApplications: [applicationId],
        },
        signInConditions: {
          devicePlatform: EXPERTS_SIGN_IN.platform,
          clientAppType: EXPERTS_SIGN_IN.clientAppType,
          signInRiskLevel: "none",
          userRiskLevel: "none",
          deviceInfo: { isCompliant: true },
          ...(ipAddress !== null && { ipAddress }),
        },
        appliedPoliciesOnly: false,
      },
    },
    scopes: ["Policy.Read.ConditionalAccess", "Policy.Read.All"],
    parse: (body) => ({
      tenantId: expertsId,
      application: applicationId,
      ipAddress,
      policies: Results.parse(body).value.map((result) => ({
        id: result.id,
        applies: result.policyApplies,
        reasons: (result.analysisReasons ?? "")
          .split(",")
          .map((reason) => reason.trim())
          .filter((reason) => reason !== "" && reason !== "notSet"),
      })),
    }),
  };
}
