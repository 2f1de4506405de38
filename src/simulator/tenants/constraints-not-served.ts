import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess } from "../experts-access.ts";

const experts = "edededed-1111-4222-8333-343434343434";

/** Everything is in place, but Graph does not serve the call that would say which roles were allowed. */
export const constraintsNotServed = describeTenant({
  id: "constraints-not-served",
  name: "Quillon Aerospace",
  domain: "quillon.example",
  expertsTenantId: experts,
  accounts: [{ name: "Freya Dlamini" }],
  constraints: "bad-request",
  ...expertsAccess(experts, { roles: [ROLE.securityReader, ROLE.securityOperator] }),
  portal: { submitted: true },
});
