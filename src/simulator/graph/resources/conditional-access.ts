import { ROLE } from "../../directory-roles.ts";
import type { LiveTenant } from "../../world.ts";
import type { Resource, Route } from "../call.ts";
import { GraphRefused, notFound } from "../reply.ts";

export const CONDITIONAL_ACCESS = {
  scopes: ["Policy.Read.All", "Policy.Read.ConditionalAccess"],
  // Source: Microsoft Graph, roles of the Conditional Access calls that read.
  roles: [
    ROLE.securityReader,
    ROLE.securityAdministrator,
    ROLE.globalReader,
    ROLE.conditionalAccessAdministrator,
  ],
  family: "conditional-access",
} as const;

const FIELDS = [
  "id",
  "templateId",
  "displayName",
  "createdDateTime",
  "modifiedDateTime",
  "state",
  "conditions",
  "grantControls",
  "sessionControls",
];

/** @throws GraphRefused 403 without Entra ID P1 */
export function policiesOf({ tenant }: LiveTenant): readonly Resource[] {
  if (!tenant.entra.p1) {
    throw new GraphRefused(403, "AccessDenied", "Your tenant is not licensed for this feature.");
  }
  return tenant.policies.map((policy) => ({ ...policy }));
}

export const conditionalAccessRoutes: readonly Route[] = [
  {
    ...CONDITIONAL_ACCESS,
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/identity/conditionalAccess/policies",
    options: ["$top", "$skip", "$count", "$orderby"],
    fields: FIELDS,
    filters: { displayName: ["eq", "startswith"], state: ["eq"], id: ["eq"] },
    context: "identity/conditionalAccess/policies",
    answer: ({ caller }) => ({ kind: "list", items: policiesOf(caller.live) }),
  },
  {
    ...CONDITIONAL_ACCESS,
    method: "GET",
    versions: ["v1.0", "beta"],
    path: "/identity/conditionalAccess/policies/{id}",
    fields: FIELDS,
    context: "identity/conditionalAccess/policies/$entity",
    answer: ({ caller, parameters }) => {
      const item = policiesOf(caller.live).find(({ id }) => id === parameters.id);
      if (!item) throw notFound(parameters.id ?? "");
      return { kind: "one", item };
    },
  },
];
