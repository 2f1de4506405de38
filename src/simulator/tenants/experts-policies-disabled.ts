import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess } from "../experts-access.ts";

const experts = "e5e5e5e5-1111-4222-8333-999999999999";

/** The experts' own policies are there and switched off. */
export const expertsPoliciesDisabled = describeTenant({
  id: "experts-policies-disabled",
  name: "Wrenfield Textiles",
  domain: "wrenfield.example",
  expertsTenantId: experts,
  accounts: [{ name: "Callum Iyer" }],
  ...expertsAccess(experts, {
    roles: [ROLE.securityReader, ROLE.securityOperator],
    policies: "disabled",
  }),
  portal: { submitted: true },
});
