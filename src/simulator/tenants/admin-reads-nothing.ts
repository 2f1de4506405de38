import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess } from "../experts-access.ts";

const experts = "e9e9e9e9-1111-4222-8333-dddddddddddd";

/** A consultant invited as a guest with the most restricted access: signed in, and allowed to read only themselves. */
export const adminReadsNothing = describeTenant({
  id: "admin-reads-nothing",
  name: "Garrow & Pike Solicitors",
  domain: "garrowpike.example",
  expertsTenantId: experts,
  accounts: [
    {
      name: "Ilse Nakagawa",
      alias: "ilse_consulting.example#EXT#",
      roles: [],
      rest: { userType: "Guest", reads: "own-profile" },
    },
  ],
  ...expertsAccess(experts, { roles: [ROLE.securityReader, ROLE.securityOperator] }),
  portal: { submitted: true },
});
