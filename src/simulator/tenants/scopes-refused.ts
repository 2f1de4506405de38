import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess } from "../experts-access.ts";

const experts = "ecececec-1111-4222-8333-121212121212";

/** Consented to nothing but sign-in and licences, and the admin at the desk may not consent to more. */
export const scopesRefused = describeTenant({
  id: "scopes-refused",
  name: "Larkspur Hotels",
  domain: "larkspur.example",
  expertsTenantId: experts,
  accounts: [{ name: "Emre Castellanos" }],
  consented: ["openid", "profile", "offline_access", "User.Read", "LicenseAssignment.Read.All"],
  ...expertsAccess(experts, { roles: [ROLE.securityReader, ROLE.securityOperator] }),
  portal: { submitted: true },
});
