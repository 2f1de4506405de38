import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess, foreignGroup } from "../experts-access.ts";

const experts = "e2e2e2e2-1111-4222-8333-666666666666";
const roles = [ROLE.securityReader, ROLE.securityOperator, ROLE.securityAdministrator];

/** Joined the preview of 2022 with all three roles, held by standing groups as they were then. */
export const previewAdministrator = describeTenant({
  id: "preview-administrator",
  name: "Calderwick Mutual",
  domain: "calderwick.example",
  expertsTenantId: experts,
  accounts: [{ name: "Greta Mbeki", roles: [ROLE.globalAdministrator] }],
  ...expertsAccess(experts, { roles, grantedAt: "2022-12-05T14:20:00Z" }),
  assignments: roles.map((role) => foreignGroup(experts, role)),
  portal: { era: "preview-2022-11", termsAccepted: true, licenceOrdered: true },
});
