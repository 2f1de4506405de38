import * as z from "zod/mini";
import { analyse } from "../../what-if.ts";
import type { Route } from "../call.ts";
import { badRequest } from "../reply.ts";
import { CONDITIONAL_ACCESS, policiesOf } from "./conditional-access.ts";

const text = z.optional(z.nullable(z.string()));

const Body = z.object({
  signInIdentity: z.object({
    "@odata.type": z.literal("#microsoft.graph.userSignIn"),
    userId: text,
    externalTenantId: text,
    externalUserType: text,
  }),
  signInContext: z.object({
    "@odata.type": z.literal("#microsoft.graph.applicationContext"),
    includeApplications: z.array(z.string()),
  }),
  signInConditions: z.optional(
    z.object({
      devicePlatform: text,
      clientAppType: text,
      country: text,
      ipAddress: text,
      signInRiskLevel: text,
      userRiskLevel: text,
      deviceInfo: z.optional(z.nullable(z.object({ isCompliant: z.optional(z.boolean()) }))),
    }),
  ),
  appliedPoliciesOnly: z.optional(z.boolean()),
});

/** Source: Microsoft Graph, "conditionalAccessRoot: evaluate" and "whatIfAnalysisResult resource type" (2025-07-08). */
export const evaluateRoutes: readonly Route[] = [
  {
    ...CONDITIONAL_ACCESS,
    method: "POST",
    versions: ["v1.0", "beta"],
    path: "/identity/conditionalAccess/evaluate",
    context: "Collection(microsoft.graph.whatIfAnalysisResult)",
    answer: ({ caller, request }) => {
      const parsed = Body.safeParse(request.body);
      if (!parsed.success) throw badRequest("The request body is not a valid What If request.");
      const { signInIdentity, signInContext, signInConditions, appliedPoliciesOnly } = parsed.data;
      policiesOf(caller.live);
      const results = caller.live.tenant.policies.map((policy) => {
        const reason = analyse(policy, {
          userId: signInIdentity.userId ?? null,
          externalTenantId: signInIdentity.externalTenantId?.toLowerCase() ?? null,
          externalUserType: signInIdentity.externalUserType ?? null,
          applications: signInContext.includeApplications,
          platform: signInConditions?.devicePlatform ?? null,
          clientAppType: signInConditions?.clientAppType ?? null,
          located: Boolean(signInConditions?.ipAddress || signInConditions?.country),
          signInRisk: signInConditions?.signInRiskLevel ?? null,
          userRisk: signInConditions?.userRiskLevel ?? null,
        });
        return {
          ...policy,
          policyApplies: reason === null,
          analysisReasons: reason ?? "notSet",
        };
      });
      return {
        kind: "list",
        items: appliedPoliciesOnly ? results.filter(({ policyApplies }) => policyApplies) : results,
      };
    },
  },
];
