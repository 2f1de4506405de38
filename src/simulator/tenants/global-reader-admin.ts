import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess } from "../experts-access.ts";

const experts = "e8e8e8e8-1111-4222-8333-cccccccccccc";

/** The admin can see everything and grant nothing, but could switch on a role that can. */
export const globalReaderAdmin = describeTenant({
  id: "global-reader-admin",
  name: "Fennimore Press",
  domain: "fennimore.example",
  expertsTenantId: experts,
  accounts: [
    {
      name: "Rhys Kowalczyk",
      roles: [ROLE.globalReader],
      rest: { eligible: [ROLE.securityAdministrator] },
    },
  ],
  ...expertsAccess(experts, { roles: [ROLE.securityReader] }),
});
