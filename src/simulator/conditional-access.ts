import { EXPERTS_POLICY_PREFIX } from "../knowledge/provider.ts";
import { derivedId } from "./derived-id.ts";
import type { GuestsOrExternalUsers, PolicyResource } from "./policy-resource.ts";

type Users = PolicyResource["conditions"]["users"];

/** What a practice tenant has to say of a policy; the rest is what the Entra admin center fills in. */
export interface PolicySketch {
  name: string;
  state?: PolicyResource["state"];
  created?: string;
  users?: Partial<Users>;
  applications?: Partial<PolicyResource["conditions"]["applications"]>;
  conditions?: Partial<Omit<PolicyResource["conditions"], "users" | "applications">>;
  grant?: Partial<NonNullable<PolicyResource["grantControls"]>> | null;
  session?: Record<string, unknown> | null;
}

/** A whole policy from a sketch: everyone, all applications, enabled, no control, unless the sketch says otherwise. */
export function policy(sketch: PolicySketch): PolicyResource {
  const { name, state = "enabled", created = "2026-03-11T08:00:00Z", session = null } = sketch;
  return {
    id: derivedId("policy", name),
    templateId: null,
    displayName: name,
    createdDateTime: created,
    modifiedDateTime: null,
    state,
    conditions: {
      clientAppTypes: ["all"],
      applications: {
        includeApplications: ["All"],
        excludeApplications: [],
        includeUserActions: [],
        includeAuthenticationContextClassReferences: [],
        applicationFilter: null,
        ...sketch.applications,
      },
      users: {
        includeUsers: sketch.users ? [] : ["All"],
        excludeUsers: [],
        includeGroups: [],
        excludeGroups: [],
        includeRoles: [],
        excludeRoles: [],
        includeGuestsOrExternalUsers: null,
        excludeGuestsOrExternalUsers: null,
        ...sketch.users,
      },
      platforms: null,
      locations: null,
      devices: null,
      signInRiskLevels: [],
      userRiskLevels: [],
      servicePrincipalRiskLevels: [],
      insiderRiskLevels: null,
      authenticationFlows: null,
      clientApplications: null,
      ...sketch.conditions,
    },
    grantControls: sketch.grant
      ? {
          operator: "OR",
          builtInControls: [],
          customAuthenticationFactors: [],
          termsOfUse: [],
          authenticationStrength: null,
          ...sketch.grant,
        }
      : null,
    sessionControls: session,
  };
}

/** Service provider users of one tenant, or of all tenants. */
export function serviceProviders(tenantIds: readonly string[] | "all"): GuestsOrExternalUsers {
  return {
    guestOrExternalUserTypes: "serviceProvider",
    externalTenants:
      tenantIds === "all"
        ? { "@odata.type": "#microsoft.graph.conditionalAccessAllExternalTenants", membershipKind: "all" }
        : {
            "@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants",
            membershipKind: "enumerated",
            members: [...tenantIds],
          },
  };
}

/**
 * The two policies that onboarding creates. Microsoft's permissions page (Defender Experts MDR, 2026-07) gives the
 * pattern of their names and what they ask for, MFA and a secure workstation; the middle of the names is invented.
 */
export function expertsPolicies(
  expertsTenantId: string,
  created = "2026-10-02T09:15:01Z",
  state: PolicyResource["state"] = "enabled",
): PolicyResource[] {
  return (["mfa", "compliantDevice"] as const).map((control) => {
    const middle = control === "mfa" ? "Require MFA" : "Require compliant device";
    return {
      ...policy({
        name: `${EXPERTS_POLICY_PREFIX}${middle}-DO NOT DELETE`,
        state,
        created,
        users: { includeGuestsOrExternalUsers: serviceProviders([expertsTenantId]) },
        grant: { builtInControls: [control] },
      }),
      id: derivedId("experts policy", expertsTenantId, control),
    };
  });
}
