import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess } from "../experts-access.ts";

const experts = "e4e4e4e4-1111-4222-8333-888888888888";

/** The entry trusts the experts' MFA, but no longer that their workstations are compliant. */
export const trustIncomplete = describeTenant({
  id: "trust-incomplete",
  name: "Silverholt Clinics",
  domain: "silverholt.example",
  expertsTenantId: experts,
  accounts: [{ name: "Aiko Ferreira" }],
  ...expertsAccess(experts, {
    roles: [ROLE.securityReader, ROLE.securityOperator],
    trust: { mfa: true, compliantDevice: false, hybridJoinedDevice: null },
  }),
  portal: { submitted: true },
});
