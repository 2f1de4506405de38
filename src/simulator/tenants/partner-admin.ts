import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";

/**
 * Somebody of a partner looks after this tenant by granular delegated admin privileges: a role, and no user object of their
 * own. By Microsoft's guide for service providers the onboarding is for the customer's own users.
 */
export const partnerAdmin = describeTenant({
  id: "partner-admin",
  name: "Greywater Foundry",
  domain: "greywater.example",
  accounts: [
    {
      name: "Devika Strand",
      alias: "devika",
      roles: [ROLE.securityAdministrator],
      rest: { userType: "Partner" },
    },
    { name: "Oskar Vane", roles: [ROLE.globalAdministrator] },
  ],
});
