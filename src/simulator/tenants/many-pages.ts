import { policy } from "../conditional-access.ts";
import { derivedId } from "../derived-id.ts";
import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { businessPartner, expertsAccess, foreignGroup } from "../experts-access.ts";

const experts = "ebebebeb-1111-4222-8333-ffffffffffff";
const access = expertsAccess(experts, { roles: [ROLE.securityReader, ROLE.securityOperator] });
const many = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A large group of companies. What matters stands on the last page of every list. */
export const manyPages = describeTenant({
  id: "many-pages",
  name: "Ashdown Holdings",
  domain: "ashdown.example",
  expertsTenantId: experts,
  accounts: [{ name: "Soraya Lindholm" }],
  pageSize: 10,
  partners: [
    ...many(34).map((number) => businessPartner(derivedId("ashdown partner", number))),
    ...access.partners,
  ],
  policies: [
    ...many(11).map((number) =>
      policy({
        name: `CA${String(100 + number)} - Subsidiary ${number}`,
        users: { includeGroups: [derivedId("ashdown group", number)] },
        grant: { builtInControls: ["mfa"] },
      }),
    ),
    ...access.policies,
  ],
  assignments: [
    ...many(23).map((number) => ({
      role: ROLE.securityReader,
      principal: {
        id: derivedId("ashdown reader", number),
        name: `Analyst ${number}`,
        type: "user" as const,
        upn: `analyst${number}@ashdown.example`,
        tenantId: null,
      },
      tenantNamedIn: [],
      live: null,
      scope: "/",
    })),
    foreignGroup(experts, ROLE.securityReader),
  ],
  portal: { submitted: true },
});
